import { clockTime, dayName, dayStart, MINUTE_MS, wallClock, type Day, type Instant } from '../domain/time'

/** A moment of a day, by its minutes. */
export const momentOf = (day: Day, minute: number): string =>
  new Date(dayStart(day).getTime() + minute * MINUTE_MS).toISOString()

export const minuteOf = (instant: Instant): number => {
  const { hour, minute } = wallClock(instant)
  return hour * 60 + minute
}

/** 3月19日 12:00 */
export const momentWords = (at: Instant): string => `${dayName(at)} ${clockTime(at)}`
