import type { Attended, SessionCard } from '../contract/checkins'
import { PROOFS, STATES } from '../domain/checkins/attendance'
import { RANGES } from '../domain/checkins/range'
import { among, isFlag, isText, isTime, orNull, shape, type Check } from './checks'

const SESSION: Record<keyof SessionCard, Check> = {
  sessionId: isText,
  venue: shape({ venueId: isText, name: isText }),
  activity: orNull(shape({ activityId: isText, title: isText, room: isText, startsAt: isTime, endsAt: isTime })),
  opensAt: isTime,
  closesAt: isTime,
  ranged: isFlag,
}
/** What people check in to. */
export const isSession: Check = shape(SESSION)

const ATTENDED: Record<keyof Attended, Check> = {
  session: isSession,
  state: among(...STATES),
  at: isTime,
  receivedAt: isTime,
  proof: among(...PROOFS),
  range: among(...RANGES),
  byHand: orNull(shape({ by: isText, reason: isText })),
  leftAt: orNull(isTime),
  counts: isFlag,
}
/** Somebody's own check-in. */
export const isAttended: Check = shape(ATTENDED)
