import type { Attendance } from '../shared/checkins/attendances.repo'
import { sessionOf, visitOf, type SessionFacts } from '../shared/checkins/session'
import { sessionActivitiesOf } from '../shared/homes/activities.repo'
import { findVenues } from '../shared/homes/venues.repo'

type Of = Pick<Attendance, 'sessionId' | 'activityId' | 'venueId' | 'day'>

/** The sessions of a page of check-ins by their ids, in two queries however many they are. */
export async function sessionsOf(rows: readonly Of[]): Promise<Map<string, SessionFacts>> {
  const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
  const activityIds = unique(rows.flatMap(({ activityId }) => activityId ?? []))
  const [venues, activities] = await Promise.all([
    rows.length > 0 ? findVenues(unique(rows.map(({ venueId }) => venueId))) : [],
    activityIds.length > 0 ? sessionActivitiesOf(activityIds) : [],
  ])
  const sessions = new Map<string, SessionFacts>()
  for (const { sessionId, activityId, venueId, day } of rows) {
    const venue = venues.find(({ _id }) => _id === venueId)
    const activity = activities.find(({ _id }) => _id === activityId)
    if (venue && activity) sessions.set(sessionId, sessionOf(venue, activity))
    else if (venue && activityId === null) sessions.set(sessionId, visitOf(venue, day))
  }
  return sessions
}
