import { addDays, dayKey, HOUR_MS, ms, type Day, type Instant } from '../time'
import type { Hours } from './same-hour'

/** So many days at most: a row of bars that can be read on a phone. */
export const DAYS_SHOWN = 7

export interface DayDone {
  day: Day
  done: number
}

/**
 * How many have done it on each day, members and youth as one: from the first day on which anybody did to the last, and of those the last
 * few. An hour that goes over midnight belongs to the day on which it began; a day on which some were taken back has none rather than fewer.
 */
export function doneByDay(hours: Hours, opensAt: Instant): DayDone[] {
  const sums = new Map<Day, number>()
  for (const [hour, { o, y = 0 }] of Object.entries(hours).sort(([a], [b]) => Number(a) - Number(b)))
    if (o + y > 0 || sums.size > 0) sums.set(dayKey(ms(opensAt) + Number(hour) * HOUR_MS), o + y)
  const [first] = sums.keys()
  const days: DayDone[] = []
  if (first === undefined) return days
  let before = 0
  for (let day = first; sums.size > 0; day = addDays(day, 1)) {
    const sum = sums.get(day) ?? before
    sums.delete(day)
    days.push({ day, done: Math.max(0, sum - before) })
    before = sum
  }
  return days.slice(-DAYS_SHOWN)
}
