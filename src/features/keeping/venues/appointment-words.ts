import { clockTime, dayName, type Instant } from '../../../domain/time'

/** 3月26日 09:41 前有效 */
export const validWords = (expiresAt: Instant): string => `${dayName(expiresAt)} ${clockTime(expiresAt)} 前有效`

interface Invited {
  venue: string
  code: string
  expiresAt: Instant
}

/** What is sent to whoever shall keep the venue. */
export const inviteWords = ({ venue, code, expiresAt }: Invited): string =>
  `请你做“${venue}”的管理员。打开“青年学习”，在“我的”里点“接受任命”，输入 ${code}。只能用一次，${validWords(expiresAt)}。`
