import type { RollRow } from '../../../contract/checkins'
import { PROOFS, STATES } from '../../../domain/checkins/attendance'
import { RANGES } from '../../../domain/checkins/range'
import {
  among,
  isCount,
  isFields,
  isFlag,
  isText,
  isTime,
  listOf,
  orNull,
  shape,
  type Check,
} from '../../../services/checks'
import type { KeptRoll, RollSession } from './kept-roll'

const isPlace: Check = (value) =>
  isFields(value) &&
  (value.state === 'waiting' ? isCount(value.position) : among('seat', 'drawing', 'out')(value.state))

const ATTENDANCE: Record<keyof NonNullable<RollRow['attendance']>, Check> = {
  attendanceId: isText,
  state: among(...STATES),
  at: isTime,
  proof: among(...PROOFS),
  range: among(...RANGES),
  reason: orNull(isText),
  undoUntil: orNull(isTime),
  leftAt: orNull(isTime),
}

const ROW: Record<keyof RollRow, Check> = {
  rowId: isText,
  number: orNull(isCount),
  name: isText,
  branch: orNull(isText),
  place: orNull(isPlace),
  marks: listOf(isText),
  absentAt: orNull(isTime),
  attendance: orNull(shape(ATTENDANCE)),
}

const SESSION: Record<keyof RollSession, Check> = {
  sessionId: isText,
  venue: shape({ venueId: isText, name: isText }),
  activity: orNull(shape({ activityId: isText, title: isText, room: isText, startsAt: isTime, endsAt: isTime })),
  opensAt: isTime,
  closesAt: isTime,
  ranged: isFlag,
}

const ROLL: Record<keyof KeptRoll, Check> = {
  session: shape(SESSION),
  rows: listOf(shape(ROW)),
  past: orNull(shape({ signedUp: isCount, missing: isCount })),
  of: isTime,
}

/** Whether what lies on the phone is a roll as this version of the app shows it. */
export const isKeptRoll = (value: unknown): value is KeptRoll => shape(ROLL)(value)
