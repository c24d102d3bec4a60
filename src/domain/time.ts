/**
 * Times of the city. Asia/Shanghai has been UTC+8 without summer time since 1991, so a Shanghai calendar is UTC's, eight hours on;
 * phones whose `Intl` lacks time zones show the same as all others, and no library is needed for it.
 */
export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000
const OFFSET_MS = 8 * HOUR_MS
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const

export type Instant = Date | string | number

export const ms = (instant: Instant): number => new Date(instant).getTime()

/** A date whose UTC fields read as a clock in Shanghai does. */
const inShanghai = (instant: Instant): Date => new Date(ms(instant) + OFFSET_MS)

/** The first of its day, by its UTC fields: epoch ms. */
const dayBegin = (shown: Date): number => Math.floor(shown.getTime() / DAY_MS) * DAY_MS

const two = (n: number): string => String(n).padStart(2, '0')
const yearOf = (shown: Date): string => String(shown.getUTCFullYear()).padStart(4, '0')
/** 2026-03-19, or with another mark between or none. */
const dateOf = (shown: Date, mark: string): string =>
  [yearOf(shown), two(shown.getUTCMonth() + 1), two(shown.getUTCDate())].join(mark)
const timeOf = (shown: Date, mark = ':'): string => [two(shown.getUTCHours()), two(shown.getUTCMinutes())].join(mark)
const secondsOf = (shown: Date): string => `${timeOf(shown)}:${two(shown.getUTCSeconds())}`
const monthDay = (shown: Date): string => `${shown.getUTCMonth() + 1}月${shown.getUTCDate()}日`

export interface WallClock {
  year: number
  month: number
  day: number
  /** 0 = Sunday. */
  weekday: number
  hour: number
  minute: number
}

/** What a clock on a wall in Shanghai shows. */
export function wallClock(instant: Instant): WallClock {
  const shown = inShanghai(instant)
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    weekday: shown.getUTCDay(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
  }
}

/** The instant of a wall-clock time in Shanghai; months, days, hours and minutes beyond their range carry over. */
export function fromWallClock(time: {
  year: number
  month: number
  day: number
  hour?: number
  minute?: number
}): Date {
  const shown = new Date(0)
  shown.setUTCFullYear(time.year, time.month - 1, time.day)
  shown.setUTCHours(time.hour ?? 0, time.minute ?? 0)
  return new Date(shown.getTime() - OFFSET_MS)
}

/** Whole days since 1970 by Shanghai's calendar. */
export const dayNumber = (instant: Instant): number => dayBegin(inShanghai(instant)) / DAY_MS

/** Monday 00:00 of the instant's week, as lessons open on Mondays. */
export function weekStart(instant: Instant): Date {
  const shown = inShanghai(instant)
  return new Date(dayBegin(shown) - ((shown.getUTCDay() + 6) % 7) * DAY_MS - OFFSET_MS)
}

/** Weeks are numbered from the one that holds 1970-01-01, a Thursday; neighbours differ by one. */
export const weekNumber = (instant: Instant): number => Math.floor((dayNumber(instant) + 3) / 7)

/** A day of Shanghai's calendar as 2026-03-19: in order as texts, too. */
export type Day = string

export const dayKey = (instant: Instant): Day => dateOf(inShanghai(instant), '-')
/** Its first instant by UTC: what the calendar is worked out with. */
const utcStart = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
/** Its first instant. */
export const dayStart = (day: Day): Date => new Date(utcStart(day) - OFFSET_MS)
export const addDays = (day: Day, days: number): Day => dateOf(new Date(utcStart(day) + days * DAY_MS), '-')
/** 0 = Monday, as weeks are shown. */
export const weekdayOf = (day: Day): number => (new Date(utcStart(day)).getUTCDay() + 6) % 7
/** Whether a text names a day that there is. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && dateOf(new Date(utcStart(text)), '-') === text
/** 9:00 of so many minutes of a day, as opening hours are written; 24:00 at its end. */
export const minuteName = (minute: number): string => `${Math.floor(minute / 60)}:${two(minute % 60)}`

export const weekdayName = (instant: Instant): string => `周${WEEKDAYS[wallClock(instant).weekday] ?? ''}`
/** 3月19日 */
export const dayName = (instant: Instant): string => monthDay(inShanghai(instant))
/** 09:06 */
export const clockTime = (instant: Instant): string => timeOf(inShanghai(instant))
/** 2026 年 3 月 19 日 12:26 */
export function longTime(instant: Instant): string {
  const { year, month, day } = wallClock(instant)
  return `${year} 年 ${month} 月 ${day} 日 ${clockTime(instant)}`
}
/** 2026-03-19 12:26:05: what a spreadsheet takes for a time. */
export const sheetTime = (instant: Instant): string => {
  const shown = inShanghai(instant)
  return `${dateOf(shown, '-')} ${secondsOf(shown)}`
}
/** 2026-03-19T12:26:05+08:00: for other systems. */
export const isoTime = (instant: Instant): string => `${sheetTime(instant).replace(' ', 'T')}+08:00`
/** 20260319-1226: in the name of a file. */
export const stampTime = (instant: Instant): string => {
  const shown = inShanghai(instant)
  return `${dateOf(shown, '')}-${timeOf(shown, '')}`
}
/** The date whose UTC fields are Shanghai's clock, whole seconds: spreadsheets keep times without a zone. */
export const zoneless = (instant: Instant): Date => new Date(Math.floor(inShanghai(instant).getTime() / 1000) * 1000)

/** The last millisecond before an instant: a deadline of Monday 00:00 ends Sunday. */
export const justBefore = (instant: Instant): number => ms(instant) - 1

/** 3月19日, with the year where it is another than now: 2025年3月19日. */
export const dayInYear = (instant: Instant, now: Instant): string =>
  wallClock(instant).year === wallClock(now).year
    ? dayName(instant)
    : `${yearOf(inShanghai(instant))}年${dayName(instant)}`

/** When something came out: 今天 08:30, and the day of what is older. */
export const published = (instant: Instant, now: Instant): string =>
  dayNumber(instant) === dayNumber(now) ? `今天 ${clockTime(instant)}` : dayInYear(instant, now)

/** 3月16日—22日, or 2月23日—3月1日 across months: the days from an instant up to another, which no longer belongs to them. */
export function dayRange(from: Instant, until: Instant): string {
  const a = wallClock(from)
  const b = wallClock(justBefore(until))
  return `${a.month}月${a.day}日—${a.month === b.month ? '' : `${b.month}月`}${b.day}日`
}

/** 今天 08:12, 昨天 21:40, 周二 12:05 within a week, 3月9日 before. */
export function lately(instant: Instant, now: Instant): string {
  const days = dayNumber(now) - dayNumber(instant)
  if (days === 0) return `今天 ${clockTime(instant)}`
  if (days === 1) return `昨天 ${clockTime(instant)}`
  if (days > 1 && days < 7) return `${weekdayName(instant)} ${clockTime(instant)}`
  return dayName(instant)
}

/**
 * 还有 3 天 · 还有 5 小时 · 还有 20 分钟 · 还有不到 1 分钟: what is left in whole units of time, rounded down, so that there always is at
 * least as much. Days are 24 hours: from Sunday 23:59 to Monday 00:00 there is one minute, whatever the calendar says.
 */
export function timeLeft(left: number): string {
  if (left >= DAY_MS) return `还有 ${Math.floor(left / DAY_MS)} 天`
  if (left >= HOUR_MS) return `还有 ${Math.floor(left / HOUR_MS)} 小时`
  return left >= MINUTE_MS ? `还有 ${Math.floor(left / MINUTE_MS)} 分钟` : '还有不到 1 分钟'
}

/** 周日 22:00 截止，还有 3 天 · 周日 22:00 已截止; by the date where the day is no longer within a week. */
export function deadlinePhrase(deadline: Instant, now: Instant): string {
  const near = Math.abs(dayNumber(deadline) - dayNumber(now)) < 7
  const when = `${near ? weekdayName(deadline) : dayName(deadline)} ${clockTime(deadline)}`
  const left = ms(deadline) - ms(now)
  return left <= 0 ? `${when} 已截止` : `${when} 截止，${timeLeft(left)}`
}

/** 09:06, or 1:02:03 from an hour on. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(whole / 3600)
  const rest = `${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** 7 分 51 秒, 51 秒, 8 分 */
export function durationWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const minutes = Math.floor(whole / 60)
  const rest = whole % 60
  if (minutes === 0) return `${rest} 秒`
  return rest === 0 ? `${minutes} 分` : `${minutes} 分 ${rest} 秒`
}
