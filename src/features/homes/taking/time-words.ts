import {
  clockTime,
  DAY_MS,
  dayInYear,
  dayNumber,
  HOUR_MS,
  ms,
  timeLeft,
  weekdayName,
  type Instant,
} from '../../../domain/time'

/** 今天 3月19日 周四 · 明天 3月20日 周五 · 3月24日 周二 */
export function dayWords(at: Instant, now: Instant): string {
  const days = dayNumber(at) - dayNumber(now)
  const near = days === 0 ? '今天 ' : days === 1 ? '明天 ' : ''
  return `${near}${dayInYear(at, now)} ${weekdayName(at)}`
}

/** 今天 17:00 · 3月24日 12:00 */
export const momentWords = (at: Instant, now: Instant): string =>
  `${dayNumber(at) === dayNumber(now) ? '今天' : dayInYear(at, now)} ${clockTime(at)}`

/** 20:30, or 3月25日 20:30 where it ends on another day. */
const endWords = (startsAt: Instant, endsAt: Instant, now: Instant): string =>
  dayNumber(startsAt) === dayNumber(endsAt) ? clockTime(endsAt) : momentWords(endsAt, now)

/** 今天 3月19日 周四，至 20:30: stands beside the large time of its start. */
export const besideStart = ({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }, now: Instant): string =>
  `${dayWords(startsAt, now)}，至 ${endWords(startsAt, endsAt, now)}`

/** 今天 19:00—20:30 · 3月24日 周二 14:00—17:00 */
export function spanWords({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }, now: Instant): string {
  const today = dayNumber(startsAt) === dayNumber(now)
  const day = today ? '今天' : `${dayInYear(startsAt, now)} ${weekdayName(startsAt)}`
  return `${day} ${clockTime(startsAt)}—${endWords(startsAt, endsAt, now)}`
}

/** 还有 4 小时 19 分: to the minute within a day, rounded down; whole days before. */
export function leftWords(until: Instant, now: Instant): string {
  const left = ms(until) - ms(now)
  const minutes = Math.floor((left % HOUR_MS) / 60_000)
  const whole = timeLeft(left)
  return left >= HOUR_MS && left < DAY_MS && minutes > 0 ? `${whole} ${minutes} 分` : whole
}
