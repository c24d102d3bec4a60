import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { ATTENDED_PAGE } from '../../../src/domain/limits'
import { wallClock } from '../../../src/domain/time'
import { INSTANT, keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { attendedBy, venuesOf } from '../../shared/checkins/attendances.repo'
import { presentAttended } from '../../shared/checkins/present-attended'
import type { Context } from '../../shared/people/context'
import { sessionsOf } from '../sessions-of'
import { yearStart } from '../present-claimed'
import type { Loaders } from '../targets'

type AttendedHandler = Handler<Contract['checkins']['attended'], Context, Loaders>

/** When the last row was, and its id. */
const KEYS = v.strictTuple([INSTANT, v.string()])

export const attended: AttendedHandler = async ({ cursor }, { personId, now }) => {
  const keys = keysIn(cursor, KEYS)
  const before = keys && { at: new Date(keys[0]), id: keys[1] }
  const [found, visits] =
    personId === null
      ? [[], []]
      : await Promise.all([attendedBy(personId, before, ATTENDED_PAGE + 1), venuesOf(personId, yearStart(now))])
  const { rows, next } = pageOf(found, ATTENDED_PAGE, ({ at, _id }) => [at.getTime(), _id])
  const sessions = await sessionsOf(rows)
  return {
    rows: rows.flatMap((attendance) => {
      const session = sessions.get(attendance.sessionId)
      return session ? [presentAttended(session, attendance)] : []
    }),
    next,
    year: wallClock(now).year,
    times: visits.length,
    venues: new Set(visits.map(({ venueId }) => venueId)).size,
    now: now.toISOString(),
  }
}
