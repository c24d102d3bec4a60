import { fileAddress } from '../../kit/files'
import { askSecurity, type Unanswered } from './ask-security'

const PICTURE = 2
/** How long WeChat may take to fetch it. */
const ADDRESS_SECONDS = 3600

/** Has WeChat check a stored picture. The answer comes later, as a push that bears this trace. */
export async function checkPicture(openid: string, file: string): Promise<{ trace: string } | Unanswered> {
  const mediaUrl = await fileAddress(file, ADDRESS_SECONDS)
  if (mediaUrl === null) return 'no-answer'
  const reply = await askSecurity('mediaCheckAsync', { openid, mediaUrl, mediaType: PICTURE })
  if (typeof reply === 'string') return reply
  const trace: unknown = Reflect.get(reply, 'traceId')
  return typeof trace === 'string' && trace !== '' ? { trace } : 'no-answer'
}
