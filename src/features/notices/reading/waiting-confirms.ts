import type { Confirmed, NoticeDetail } from '../../../contract/notices'
import { isCount, isFlag, isText, isTime, shape } from '../../../services/checks'
import type { Act, Outbox, Waiting } from '../../../services/outbox'

/** Each version that is asked waits under an id of its own: confirming it again takes the older one's place. */
export const confirmId = (assignmentId: string): string => `confirm:${assignmentId}`

interface Said {
  token: string
  answer: number | null
  /** ISO, the server's clock as the phone knows it. */
  confirmedAt: string
}

export const confirmAct = (
  id: string,
  { noticeId, title }: Pick<NoticeDetail, 'noticeId' | 'title'>,
  said: Said,
): Act & { name: 'notices'; action: 'confirm' } => ({
  id,
  title: '确认公告',
  detail: title,
  name: 'notices',
  action: 'confirm',
  input: { noticeId, token: said.token, answer: said.answer, confirmedAt: said.confirmedAt },
})

/** When it was confirmed, of what waits; null where another version of the app has put it otherwise. */
export function confirmedAt({ input }: Waiting): string | null {
  const at: unknown = typeof input === 'object' && input !== null && 'confirmedAt' in input ? input.confirmedAt : null
  return typeof at === 'string' && isTime(at) ? at : null
}

/** What the cloud said to what waited; null where it has not got through since the app was started. */
export function arrivedConfirm({ arrived }: Pick<Outbox, 'arrived'>, id: string): Confirmed | null {
  const reply = arrived.find(({ item }) => item.id === id)?.reply
  return isConfirmed(reply) ? reply : null
}

const isTrue = (value: unknown): boolean => value === true
const isRight = shape({ right: isTrue, at: isTime, late: isFlag, branch: shape({ done: isCount, due: isCount }) })
const isWrong = shape({ right: (value: unknown) => value === false, says: isText })
const isConfirmed = (reply: unknown): reply is Confirmed => isRight(reply) || isWrong(reply)
