import { FOLDED_AFTER_MINUTES, SUGGESTION_DAYS } from '../../../src/domain/limits'
import { evaluatedUntil } from '../../../src/domain/sayings/evaluation'
import { addDays, dayKey, dayStart, MINUTE_MS } from '../../../src/domain/time'
import type { ActivityFacts } from '../homes/activities.repo'
import type { Venue } from '../homes/venues.repo'
import { findBox, insertBox, lastRounds, type Box } from './boxes.repo'
import { newKey } from './saying-id'

export const evaluationBox = (activityId: string): string => `evaluation_${activityId}`
const roundBox = (venueId: string, round: number): string => `suggestion_${venueId}_${round}`

const EMPTY = { foldedAt: null, taken: 0, people: 0, sums: [], texts: {}, waiting: 0 }

/** A moment after the closing: a function that was under way then has answered, or has died. */
export const foldedFrom = (closesAt: Date): Date => new Date(closesAt.getTime() + FOLDED_AFTER_MINUTES * MINUTE_MS)

/** The box of a lecture's evaluation, made with the first that comes. */
export async function openEvaluation(activity: ActivityFacts, now: Date): Promise<Box> {
  const _id = evaluationBox(activity._id)
  const found = await findBox(_id)
  if (found) return found
  const closesAt = evaluatedUntil(activity.endsAt)
  const made: Box = {
    _id,
    kind: 'evaluation',
    subjectId: activity._id,
    path: activity.path,
    round: 0,
    openedAt: dayStart(dayKey(now)),
    closesAt,
    lookAt: foldedFrom(closesAt),
    key: newKey(),
    ...EMPTY,
  }
  // Of two that come first at once one makes it.
  return (await insertBox(made)) ? made : ((await findBox(_id)) ?? made)
}

/** Whether something can be said in it. */
export const isOpen = ({ closesAt, foldedAt }: Pick<Box, 'closesAt' | 'foldedAt'>, now: Date): boolean =>
  foldedAt === null && (closesAt === null || now < closesAt)

/** Where a venue's suggestions stand: which round is open, or would be with the next one. */
export interface Rounds {
  round: number
  /** Null until somebody says something. */
  open: Box | null
}

export const roundsOf = ([last]: readonly Box[], now: Date): Rounds =>
  last && isOpen(last, now) ? { round: last.round, open: last } : { round: (last?.round ?? 0) + 1, open: null }

export const currentRound = async (venueId: string, now: Date): Promise<Rounds> =>
  roundsOf(await lastRounds(venueId, 1), now)

/** The box of a venue's next round, made with the first that comes. */
export async function openRound(venue: Venue, round: number, now: Date): Promise<Box> {
  const _id = roundBox(venue._id, round)
  const today = dayKey(now)
  const made: Box = {
    _id,
    kind: 'suggestion',
    subjectId: venue._id,
    path: venue.path,
    round,
    openedAt: dayStart(today),
    closesAt: null,
    lookAt: dayStart(addDays(today, SUGGESTION_DAYS)),
    key: newKey(),
    ...EMPTY,
  }
  return (await insertBox(made)) ? made : ((await findBox(_id)) ?? made)
}
