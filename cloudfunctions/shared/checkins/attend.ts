import { after, type Act, type Proof } from '../../../src/domain/checkins/attendance'
import type { Range } from '../../../src/domain/checkins/range'
import { monthOf } from '../../../src/domain/figures/month'
import { CREDIT_AFTER_MINUTES, SCANS_KEPT_DAYS } from '../../../src/domain/limits'
import { DAY_MS } from '../../../src/domain/time'
import { attendanceId } from './attendance-id'
import {
  changeAttendance,
  findAttendance,
  holderOf,
  insertAttendance,
  type Attendance,
  type Noted,
} from './attendances.repo'
import type { SessionFacts } from './session'

/** What is noted of somebody's being there. */
export interface Entry {
  act: Extract<Act, 'claim' | 'late-claim' | 'register'>
  personId: string
  proof: Proof
  /** When they were there. */
  at: Date
  /** Of a member's own. */
  step: number | null
  device: string | null
  range: Range
  /** Why it waits, where it does. */
  why: NonNullable<Attendance['claim']>['why']
  by: Attendance['by']
}

export interface Entered {
  attendance: Attendance
  /** Whether this changed something: what is sent again does not. */
  changed: boolean
}

/** Whoever loses a round to another finds what that one wrote in the next. */
const ROUNDS = 5

/**
 * Notes somebody's being at a session: one document, made once or changed by a conditional update, so that it counts once however often,
 * in whatever order and from however many phones it is told. Of two people on one phone the second waits for the keeper: that a phone
 * stands in a session once is the condition of the write.
 */
export async function enter(session: SessionFacts, entry: Entry, now: Date): Promise<Entered> {
  const _id = attendanceId(session.id, entry.personId)
  let asked = entry
  for (let round = 0; round < ROUNDS; round++) {
    const before = await findAttendance(_id)
    const state = after(before && { ...before, waited: before.claim !== null }, asked.act, now)
    if (before && state === null) return { attendance: before, changed: false }
    const noted = entryOf(session, asked, now)
    if (!before) {
      const attendance = { ...noted, _id, version: 1 }
      if (await insertAttendance(attendance)) return { attendance, changed: true }
      if (await isAnothersPhone(session, asked)) asked = waitingFor(asked)
      continue
    }
    const { leftAt, version, claim, step, range } = before
    // Of a member's own the phone is the one that it is made by: else somebody's second try would count by a phone that another has.
    const device = noted.device === asked.personId ? before.device : noted.device
    // What a claim has left stays beside what the keeper says: an undoing brings it back as it was.
    const own = asked.act === 'register' ? { claim, step, range } : { claim: noted.claim ?? claim }
    const kept = { ...noted, device, leftAt, ...own }
    if (await changeAttendance(before, kept))
      return { attendance: { ...kept, _id, version: version + 1 }, changed: true }
    if (await isAnothersPhone(session, asked)) asked = waitingFor(asked)
  }
  throw new Error('a check-in was changed all the time')
}

/** Another person of the session has checked in by this phone: it stands under the person then, and waits. */
const waitingFor = (entry: Entry): Entry => ({
  ...entry,
  act: entry.act === 'claim' ? 'late-claim' : entry.act,
  why: entry.act === 'claim' ? 'device' : entry.why,
  device: null,
})

async function isAnothersPhone({ id }: SessionFacts, { device, personId }: Entry): Promise<boolean> {
  const holder = device === null ? null : await holderOf(id, device)
  return holder !== null && holder !== personId
}

function entryOf(session: SessionFacts, entry: Entry, now: Date): Noted {
  const { personId, act, proof, at, step, device, range, why, by } = entry
  const waits = act === 'late-claim'
  // What is thinned so long after a session is not kept of who is later still.
  const kept = now.getTime() < session.closesAt.getTime() + SCANS_KEPT_DAYS * DAY_MS
  return {
    sessionId: session.id,
    venueId: session.venue._id,
    activityId: session.activity?._id ?? null,
    day: session.day,
    month: monthOf(session.day),
    personId,
    state: waits ? 'waiting' : 'present',
    proof,
    at,
    madeAt: now,
    claim: waits ? { codeAt: at, receivedAt: now, why } : null,
    step: kept ? step : null,
    range: kept ? range : 'none',
    device: (kept ? device : null) ?? personId,
    by,
    leftAt: null,
    creditAt: waits ? null : creditAtOf(session, now),
  }
}

/**
 * When the hours of somebody's presence are credited: nothing can be undone any more then. Whether any are counted is seen only then, as
 * the keeper may say it until the end. Null where there never are.
 */
export function creditAtOf({ activity, closesAt }: SessionFacts, madeAt: Date): Date | null {
  if (!activity) return null
  return new Date(Math.max(closesAt.getTime(), madeAt.getTime()) + CREDIT_AFTER_MINUTES * 60_000)
}
