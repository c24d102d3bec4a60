import type { QueuedCall } from '../../contract'
import type { Finished, MyAppeal } from '../../contract/lessons'
import type { Outbox, Waiting } from '../../services/outbox'

type Mine = Pick<Outbox, 'mine'>
type Arrivals = Pick<Outbox, 'arrived'>

/** Ids under which a lesson's acts wait: the same act of the same lesson takes the older one's place. */
export const leaveId = (lessonId: string): string => `leave:${lessonId}`
export const finishId = (lessonId: string): string => `finish:${lessonId}`
export const appealId = (lessonId: string): string => `appeal:${lessonId}`
/** Each consent is for a message of its own: none takes another's place. */
export const consentId = (grantId: string): string => `consent:${grantId}`
export const lessonOf = (id: string): string => id.slice(id.indexOf(':') + 1)

type ActionOf<Q> = Q extends QueuedCall ? `${Q['name']}/${Q['action']}` : never

/** Whether that is what waits. Items of other features, or of another version of the app, are none of those known here. */
export const asksFor = ({ name, action }: Waiting, act: ActionOf<QueuedCall>): boolean => `${name}/${action}` === act

/** Answers that are still on the phone; refused ones too, so that nobody takes them for handed in. */
export const unsentAnswers = ({ mine }: Mine, lessonId: string): Waiting | null =>
  mine.find(({ id }) => id === finishId(lessonId)) ?? null

/** What the cloud said to answers that waited; null where none have got through since the app was started. */
export function arrivedResult(outbox: Arrivals, lessonId: string): Finished | null {
  const reply = replyTo(outbox, finishId(lessonId))
  return isFinished(reply) ? reply : null
}

/** A member's word to the secretary that is still on the phone. */
export interface UnsentAppeal {
  text: string
  /** Epoch ms. */
  at: number
  refused: string | null
}

/** An appeal that is still on the phone, or was refused when it got through. */
export function unsentAppeal({ mine }: Mine, lessonId: string): UnsentAppeal | null {
  const item = mine.find(({ id }) => id === appealId(lessonId))
  if (!item) return null
  const { input, detail, at, refused } = item
  // Another version of the app may have put its words elsewhere; what the list shows begins with them.
  return { text: saidIn(input) ?? detail, at, refused }
}

/** What the cloud said to an appeal that waited: the same object each time, so that who has heard it knows. */
export function arrivedAppeal(outbox: Arrivals, lessonId: string): MyAppeal | null {
  const reply = replyTo(outbox, appealId(lessonId))
  return isAppeal(reply) ? reply : null
}

const replyTo = ({ arrived }: Arrivals, id: string): unknown => arrived.find(({ item }) => item.id === id)?.reply

const isFinished = (reply: unknown): reply is Finished =>
  typeof reply === 'object' && reply !== null && 'result' in reply && 'receipt' in reply

const isAppeal = (reply: unknown): reply is MyAppeal =>
  typeof reply === 'object' && reply !== null && 'text' in reply && 'state' in reply && 'answer' in reply

const saidIn = (input: unknown): string | null =>
  typeof input === 'object' && input !== null && 'text' in input && typeof input.text === 'string' ? input.text : null
