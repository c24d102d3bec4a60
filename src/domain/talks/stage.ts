import { ms, type Instant } from '../time'

/** What is kept of a talk itself. All that follows a date is its activity’s. */
export type TalkState = 'asked' | 'dated' | 'declined' | 'withdrawn'

/** As much of its activity as a talk’s stage depends on. */
export interface Lecture {
  endsAt: Instant
  cancelled: boolean
  /** People who were present. */
  present: number
  /** Whether enough of them have answered. */
  evaluated: boolean
}

export type TalkStage =
  | 'asked'
  | 'dated'
  /** It is over, and nobody has checked in. */
  | 'unseen'
  | 'held'
  | 'evaluated'
  | 'declined'
  | 'withdrawn'

/** Where a talk stands. One whose activity was cancelled, or is not there, waits for a date again. */
export function talkStage(state: TalkState, lecture: Lecture | null, now: Instant): TalkStage {
  if (state !== 'dated') return state
  if (lecture === null || lecture.cancelled) return 'asked'
  if (ms(lecture.endsAt) > ms(now)) return 'dated'
  if (lecture.present === 0) return 'unseen'
  return lecture.evaluated ? 'evaluated' : 'held'
}

/** Whether it counts toward the year’s target: held, whether or not it was evaluated. */
export const isHeld = (stage: TalkStage): boolean => stage === 'held' || stage === 'evaluated'

/** What an organiser can do with it. */
export const canBeDated = (stage: TalkStage): boolean => stage === 'asked'
/** With a reason: what waits for a date, and what took place without anybody. */
export const canBeDeclined = (stage: TalkStage): boolean => stage === 'asked' || stage === 'unseen'
export const canBeMoved = (stage: TalkStage): boolean => stage === 'dated'

/** What the branch can do with it: take it back while there is no date; change the times and ask anew. */
export const canBeWithdrawn = (stage: TalkStage): boolean => stage === 'asked'
export const canBeAskedAnew = (stage: TalkStage): boolean => stage === 'asked' || stage === 'declined'
