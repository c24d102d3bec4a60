import type { Holiday } from '../homes/holidays'
import { DATING_DAYS } from '../limits'
import { addDays, dayKey, weekdayOf, type Day, type Instant } from '../time'

const SATURDAY = 5

/** Monday to Friday, less the country’s holidays. Weekends on which offices work instead are not told by the table. */
const isWorkingDay = (day: Day, holidays: readonly Holiday[]): boolean =>
  weekdayOf(day) < SATURDAY && !holidays.some(({ from, until }) => from <= day && day <= until)

/** Working days that have begun since the day on which it was asked, which is none of them. */
export function daysWaited(askedAt: Instant, now: Instant, holidays: readonly Holiday[]): number {
  const today = dayKey(now)
  let waited = 0
  for (let day = addDays(dayKey(askedAt), 1); day <= today; day = addDays(day, 1))
    if (isWorkingDay(day, holidays)) waited += 1
  return waited
}

/** Whether the working days within which a request is to have a date are over. */
export const isOverdue = (waited: number): boolean => waited > DATING_DAYS
