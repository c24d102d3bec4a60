import { ANSWER_UNDO_SECONDS, UNDO_MINUTES } from '../limits'
import { ms, type Instant } from '../time'

/**
 * Where somebody stands in a session. `waiting`: their claim came late and the keeper has not answered. `present`. `denied`: the keeper
 * did not see them. `lapsed`: nobody answered within days. `undone`: registered by mistake. Nothing but `present` is ever told of
 * anybody to others, and none of them counts against a person.
 */
export const STATES = ['waiting', 'present', 'denied', 'lapsed', 'undone'] as const
export type State = (typeof STATES)[number]

/** By what somebody is present: DESIGN-members 2.2; `imported` by a list on paper that was taken in afterwards. */
export const PROOFS = ['code', 'passcode', 'personal', 'hand', 'confirmed', 'imported'] as const
export type Proof = (typeof PROOFS)[number]

/** Whether the keeper did it: only that can be undone. */
export const isByKeeper = (proof: Proof): boolean => proof === 'personal' || proof === 'hand' || proof === 'confirmed'

export interface Stands {
  state: State
  proof: Proof
  /** When the server learnt of what stands there. */
  madeAt: Instant
}

/** What happens to an attendance. */
export type Act =
  /** A claim that counts at once. */
  | 'claim'
  /** One that waits for the keeper. */
  | 'late-claim'
  /** The keeper scans or registers. */
  | 'register'
  /** The keeper answers a late claim: seen, not seen, or takes the answer back. */
  | 'seen'
  | 'unseen'
  | 'take-back'
  | 'undo'
  /** Nobody answered. */
  | 'lapse'

const within = (madeAt: Instant, now: Instant, span: number): boolean => ms(now) - ms(madeAt) <= span

/** Slow lines take their time: the button stands for ten seconds, the cloud takes it for a while longer. */
const ANSWER_SLACK_MS = 50_000

const canTakeBack = (before: Pick<Stands, 'madeAt'> | null, now: Instant): boolean =>
  before !== null && within(before.madeAt, now, ANSWER_UNDO_SECONDS * 1000 + ANSWER_SLACK_MS)

/**
 * What becomes of an attendance; null where the act changes nothing: it is done already, or what stands there is worth more. Whoever
 * asks for the same twice gets the same, and presence is taken away by an undoing alone. While “not seen” can be taken back, “seen” takes it
 * back by itself: where the line is slow, a phone that changed its mind sends its last word alone.
 */
export function after(before: (Stands & { waited: boolean }) | null, act: Act, now: Instant): State | null {
  const state = before?.state ?? null
  switch (act) {
    case 'claim':
    case 'register':
      return state === 'present' ? null : 'present'
    case 'late-claim':
      return state === null || state === 'undone' ? 'waiting' : null
    case 'seen':
      return state === 'waiting' || (state === 'denied' && canTakeBack(before, now)) ? 'present' : null
    case 'unseen':
      return state === 'waiting' ? 'denied' : null
    case 'lapse':
      return state === 'waiting' ? 'lapsed' : null
    case 'take-back': {
      const answered = state === 'denied' || (state === 'present' && before?.proof === 'confirmed')
      return answered && canTakeBack(before, now) ? 'waiting' : null
    }
    case 'undo': {
      if (before?.state !== 'present' || !isByKeeper(before.proof)) return null
      if (!within(before.madeAt, now, UNDO_MINUTES * 60_000)) return null
      return before.waited ? 'waiting' : 'undone'
    }
  }
}

/** Until when the keeper can undo it; null where it can't be. */
export const undoUntil = ({ state, proof, madeAt }: Stands): Date | null =>
  state === 'present' && isByKeeper(proof) ? new Date(ms(madeAt) + UNDO_MINUTES * 60_000) : null
