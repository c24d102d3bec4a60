import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import { attendanceId } from '../../cloudfunctions/shared/checkins/attendance-id'
import type { HandOver } from '../../cloudfunctions/shared/checkins/hand-overs.repo'
import type { Scan } from '../../cloudfunctions/shared/checkins/scans.repo'
import type { Session } from '../../cloudfunctions/shared/checkins/sessions.repo'
import { monthOf } from '../../src/domain/figures/month'
import { dayKey } from '../../src/domain/time'

/** Somebody's being at an activity of `v1`, by their own scan. */
export function anAttendance(one: Partial<Attendance> & Pick<Attendance, 'sessionId' | 'personId' | 'at'>): Attendance {
  const { sessionId, personId, at } = one
  return {
    _id: attendanceId(sessionId, personId),
    venueId: 'v1',
    activityId: sessionId,
    day: dayKey(at),
    month: monthOf(one.day ?? dayKey(at)),
    state: 'present',
    proof: 'code',
    madeAt: at,
    claim: null,
    step: 7,
    range: 'in',
    device: `PHONE${personId}`,
    by: null,
    leftAt: null,
    creditAt: null,
    version: 1,
    ...one,
  }
}

/** A claim that came late and waits. */
export const aLateClaim = (
  one: Partial<Attendance> & Pick<Attendance, 'sessionId' | 'personId' | 'at'>,
  receivedAt: Date,
): Attendance =>
  anAttendance({
    state: 'waiting',
    madeAt: receivedAt,
    claim: { codeAt: one.at, receivedAt, why: 'late' },
    ...one,
  })

export const aSession = (session: Partial<Session> & Pick<Session, '_id' | 'thinAt'>): Session => ({
  venueId: 'v1',
  activityId: session._id,
  tag: `TAG${session._id}`,
  renewedAt: [],
  thinned: null,
  ...session,
})

export const aScan = (scan: Partial<Scan> & Pick<Scan, '_id' | 'sessionId' | 'at'>): Scan => ({
  how: 'code',
  nonce: scan._id,
  codeAt: scan.at,
  outcome: 'present',
  reason: null,
  personId: 'someone',
  ...scan,
})

/** An offer of `v1` that is not answered. */
export const anOffer = (offer: Partial<HandOver> & Pick<HandOver, 'from' | 'to' | 'at' | 'expiresAt'>): HandOver => ({
  _id: 'v1',
  toId: offer.to.personId,
  state: 'offered',
  answeredAt: null,
  ends: [],
  moving: false,
  ...offer,
})
