import { ACTIVITY_HOURS_MAX } from '../../src/domain/limits'
import { addDays, dayKey, dayStart, HOUR_MS } from '../../src/domain/time'
import { sessionOf, visitOf, type SessionFacts } from '../shared/checkins/session'
import { sessionActivities } from '../shared/homes/activities.repo'
import type { Venue } from '../shared/homes/venues.repo'

/** What can be checked in to at a venue now or later today: activities in the order of their start, then 自由到访. */
export async function openToday(venue: Venue, now: Date): Promise<SessionFacts[]> {
  const today = dayKey(now)
  const midnight = dayStart(addDays(today, 1))
  // The longest one that begins tonight ends that much later.
  const until = new Date(midnight.getTime() + ACTIVITY_HOURS_MAX * HOUR_MS)
  const activities = (await sessionActivities(venue._id, now, until)).map((one) => sessionOf(venue, one))
  const opening = activities.filter(({ opensAt }) => opensAt < midnight)
  const inOrder = opening.sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime() || (a.id < b.id ? -1 : 1))
  return venue.closed ? inOrder : [...inOrder, visitOf(venue, today)]
}
