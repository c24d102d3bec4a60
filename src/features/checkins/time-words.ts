import { clockTime, dayInYear, dayNumber, ms, weekdayName, type Instant } from '../../domain/time'

/** 14:32:08 */
export const secondsTime = (at: Instant): string =>
  `${clockTime(at)}:${String(Math.floor(ms(at) / 1000) % 60).padStart(2, '0')}`

/** 3月19日 周四 */
export const dateWords = (at: Instant, now: Instant): string => `${dayInYear(at, now)} ${weekdayName(at)}`

/** 18:30, or 3月20日 18:30 of another day. */
export const momentWords = (at: Instant, now: Instant): string =>
  dayNumber(at) === dayNumber(now) ? clockTime(at) : `${dayInYear(at, now)} ${clockTime(at)}`
