import { halvesOf, minutesOf } from '../../src/domain/checkins/hours'
import { needTime, type Run } from '../kit/run'
import { creditAtOf } from '../shared/checkins/attend'
import { changeAttendance, type Attendance } from '../shared/checkins/attendances.repo'
import { insertHourRow, type HourRow } from '../shared/checkins/hour-rows.repo'
import { findSessionFacts, type SessionFacts } from '../shared/checkins/session'

/** What a session is, looked up once however many were there. */
export function sessionsOnce(): (id: string) => Promise<SessionFacts | null> {
  const known = new Map<string, SessionFacts | null>()
  return async (id) => {
    const found = known.get(id) ?? (await findSessionFacts(id))
    known.set(id, found)
    return found
  }
}

interface Crediting {
  run: Run
  sessionOf: (id: string) => Promise<SessionFacts | null>
}

/**
 * Writes the row of somebody's hours, and then that nothing is left to be credited: whoever dies in between finds the row written. False
 * where it was changed meanwhile, or its time is still to come.
 */
export async function creditOne(one: Attendance, { run, sessionOf }: Crediting): Promise<boolean> {
  const session = await sessionOf(one.sessionId)
  const due = session && one.state === 'present' ? creditAtOf(session, one.madeAt) : null
  needTime(run)
  // The activity was put off since they came: it is not over yet.
  if (due !== null && due > run.now) {
    await changeAttendance(one, { creditAt: due })
    return false
  }
  const row = session && due && rowOf(one, session)
  if (row) await insertHourRow(row)
  needTime(run)
  return changeAttendance(one, { creditAt: null })
}

/** Null where nothing is counted. */
function rowOf(one: Attendance, { activity, venue }: SessionFacts): HourRow | null {
  const counts = activity?.counts ?? 'none'
  if (activity === null || activity.state !== 'published' || counts === 'none') return null
  const minutes = minutesOf(activity, one)
  return {
    _id: one._id,
    personId: one.personId,
    counts,
    minutes,
    halves: counts === 'class' ? halvesOf(minutes) : 0,
    sessionId: one.sessionId,
    venueId: venue._id,
    title: activity.title,
    venue: venue.name,
    at: one.at,
  }
}
