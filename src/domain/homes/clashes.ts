import { dayKey, type Day, type Instant } from '../time'
import { spansOn, type Hours } from './hours'

/** What takes place on a day on which the venue is closed. */
export interface ClosedDay {
  day: Day
  activities: number
  /** People who have signed up for them. */
  signedUp: number
}

/** Days on which something begins although the venue is closed, in order. */
export function closedDaysWith(hours: Hours, activities: readonly { startsAt: Instant; live: number }[]): ClosedDay[] {
  const days = new Map<Day, ClosedDay>()
  for (const { startsAt, live } of activities) {
    const day = dayKey(startsAt)
    if (spansOn(hours, day).length > 0) continue
    const so = days.get(day) ?? { day, activities: 0, signedUp: 0 }
    days.set(day, { day, activities: so.activities + 1, signedUp: so.signedUp + live })
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
