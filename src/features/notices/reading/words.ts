import { clockTime, dayInYear, dayNumber, type Instant } from '../../../domain/time'

/** 今天 09:30 · 3月17日 09:00 · 2025年3月17日 09:00: when something of a notice was, to the minute. */
export function moment(at: Instant, now: Instant): string {
  if (dayNumber(at) === dayNumber(now)) return `今天 ${clockTime(at)}`
  return `${dayInYear(at, now)} ${clockTime(at)}`
}
