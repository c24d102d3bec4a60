import { clockTime, dayName, dayNumber, wallClock, type Instant } from '../../../domain/time'

/** 今天 09:30 · 3月17日 09:00 · 2025年3月17日 09:00: when something of a notice was, to the minute. */
export function moment(at: Instant, now: Instant): string {
  if (dayNumber(at) === dayNumber(now)) return `今天 ${clockTime(at)}`
  return `${day(at, now)} ${clockTime(at)}`
}

/** 3月17日, or 2025年3月17日 of another year. */
export function day(at: Instant, now: Instant): string {
  const { year } = wallClock(at)
  return year === wallClock(now).year ? dayName(at) : `${year}年${dayName(at)}`
}
