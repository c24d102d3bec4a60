import type { Claimed, Refused } from '../../src/contract/checkin-replies'
import { dayStart, wallClock, type Instant } from '../../src/domain/time'
import { countTimes, type Attendance } from '../shared/checkins/attendances.repo'
import type { Entered } from '../shared/checkins/attend'
import { presentAttended } from '../shared/checkins/present-attended'
import { presentSession, type SessionFacts } from '../shared/checkins/session'
import type { Venue } from '../shared/homes/venues.repo'
import { openToday } from './open-today'

/** When Shanghai's year of an instant began. */
export const yearStart = (at: Instant): Date => dayStart(`${wallClock(at).year}-01-01`)

/** What became of a claim: whoever was in before, or was not seen by the keeper, is told what stands there. */
export const outcomeOf = ({ attendance: { state }, changed }: Entered): 'present' | 'already' | 'waiting' => {
  if (state === 'waiting') return 'waiting'
  return state === 'present' && changed ? 'present' : 'already'
}

/** What whoever is in or waits is told. `metres` are told here and kept nowhere. */
export async function presentClaimed(
  session: SessionFacts,
  { entered, metres }: { entered: Entered; metres: number | null },
  now: Date,
): Promise<Claimed> {
  const { attendance } = entered
  const [nth, open] = await Promise.all([nthOf(attendance), openToday(session.venue, now)])
  return {
    outcome: outcomeOf(entered),
    attended: presentAttended(session, attendance),
    nth,
    metres,
    others: open.filter(({ id }) => id !== session.id).map(presentSession),
    mayRate: attendance.state === 'present',
    now: now.toISOString(),
  }
}

/** Which of the year's it is, as they came. */
const nthOf = async ({ state, personId, at }: Attendance): Promise<number> =>
  state === 'present' ? countTimes(personId, yearStart(at), at) : 0

/** A refusal, with what it is of and who can help. */
export const presentRefused = (
  refused: Refused,
  { session, venue }: { session: SessionFacts | null; venue: Venue | null },
  now: Date,
): Claimed => ({
  outcome: 'refused',
  refused,
  session: session && presentSession(session),
  help: venue && { contact: venue.contact, phone: venue.phone },
  now: now.toISOString(),
})
