import type { Finished } from '../../contract/lessons'
import type { Outbox, Waiting } from '../../services/outbox'

/** Ids under which a lesson's acts wait: the same act of the same lesson takes the older one's place. */
export const leaveId = (lessonId: string): string => `leave:${lessonId}`
export const finishId = (lessonId: string): string => `finish:${lessonId}`
export const lessonOf = (id: string): string => id.slice(id.indexOf(':') + 1)

/** Answers that are still on the phone; refused ones too, so that nobody takes them for handed in. */
export const unsentAnswers = ({ mine }: Pick<Outbox, 'mine'>, lessonId: string): Waiting | null =>
  mine.find(({ id }) => id === finishId(lessonId)) ?? null

/** What the cloud said to answers that waited; null where none have got through since the app was started. */
export function arrivedResult({ arrived }: Pick<Outbox, 'arrived'>, lessonId: string): Finished | null {
  const reply = arrived.find(({ item }) => item.id === finishId(lessonId))?.reply
  return isFinished(reply) ? reply : null
}

const isFinished = (reply: unknown): reply is Finished =>
  typeof reply === 'object' && reply !== null && 'result' in reply && 'receipt' in reply
