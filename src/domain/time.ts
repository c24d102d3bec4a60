import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/**
 * Times of the city, and the only file that knows dayjs. Asia/Shanghai has been UTC+8 without summer time since 1991, so a
 * Shanghai calendar is UTC's, eight hours on; phones whose `Intl` lacks time zones show the same as all others.
 */
const OFFSET_HOURS = 8
const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const

export type Instant = Date | string | number

export const ms = (instant: Instant): number => new Date(instant).getTime()

/**
 * Reads as a clock in Shanghai does. Not `utcOffset(8)`: that goes through the machine's own zone, and is an hour or more wrong
 * around the nights in which that zone changes to or from summer time.
 */
const inShanghai = (instant: Instant): Dayjs => dayjs.utc(ms(instant)).add(OFFSET_HOURS, 'hour')

/** The instant at which a clock in Shanghai reads so. */
const instantOf = (shown: Dayjs): Date => shown.subtract(OFFSET_HOURS, 'hour').toDate()

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
    year: shown.year(),
    month: shown.month() + 1,
    day: shown.date(),
    weekday: shown.day(),
    hour: shown.hour(),
    minute: shown.minute(),
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
  const month = dayjs
    .utc(0)
    .year(time.year)
    .add(time.month - 1, 'month')
  return instantOf(
    month
      .add(time.day - 1, 'day')
      .add(time.hour ?? 0, 'hour')
      .add(time.minute ?? 0, 'minute'),
  )
}

/** Whole days since 1970 by Shanghai's calendar. */
export const dayNumber = (instant: Instant): number => inShanghai(instant).startOf('day').valueOf() / DAY_MS

/** Monday 00:00 of the instant's week, as lessons open on Mondays. */
export function weekStart(instant: Instant): Date {
  const day = inShanghai(instant).startOf('day')
  return instantOf(day.subtract((day.day() + 6) % 7, 'day'))
}

/** Weeks are numbered from the one that holds 1970-01-01, a Thursday; neighbours differ by one. */
export const weekNumber = (instant: Instant): number => Math.floor((dayNumber(instant) + 3) / 7)

/** A day of Shanghai's calendar as 2026-03-19: in order as texts, too. */
export type Day = string

export const dayKey = (instant: Instant): Day => inShanghai(instant).format('YYYY-MM-DD')
/** Its first instant. */
export const dayStart = (day: Day): Date => instantOf(dayjs.utc(`${day}T00:00:00Z`))
export const addDays = (day: Day, days: number): Day =>
  dayjs.utc(`${day}T00:00:00Z`).add(days, 'day').format('YYYY-MM-DD')
/** 0 = Monday, as weeks are shown. */
export const weekdayOf = (day: Day): number => (dayjs.utc(`${day}T00:00:00Z`).day() + 6) % 7
/** Whether a text names a day that there is. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && dayjs.utc(`${text}T00:00:00Z`).format('YYYY-MM-DD') === text
/** 9:00 of so many minutes of a day, as opening hours are written; 24:00 at its end. */
export const minuteName = (minute: number): string => `${Math.floor(minute / 60)}:${two(minute % 60)}`

const two = (n: number): string => String(n).padStart(2, '0')

export const weekdayName = (instant: Instant): string => `周${WEEKDAYS[wallClock(instant).weekday] ?? ''}`
/** 3月19日 */
export const dayName = (instant: Instant): string => inShanghai(instant).format('M月D日')
/** 09:06 */
export const clockTime = (instant: Instant): string => inShanghai(instant).format('HH:mm')
/** 2026 年 3 月 19 日 12:26 */
export const longTime = (instant: Instant): string => inShanghai(instant).format('YYYY 年 M 月 D 日 HH:mm')
/** 2026-03-19 12:26:05: what a spreadsheet takes for a time. */
export const sheetTime = (instant: Instant): string => inShanghai(instant).format('YYYY-MM-DD HH:mm:ss')
/** 2026-03-19T12:26:05+08:00: for other systems. */
export const isoTime = (instant: Instant): string => inShanghai(instant).format('YYYY-MM-DDTHH:mm:ss[+08:00]')
/** 20260319-1226: in the name of a file. */
export const stampTime = (instant: Instant): string => inShanghai(instant).format('YYYYMMDD-HHmm')
/** The date whose UTC fields are Shanghai's clock, whole seconds: spreadsheets keep times without a zone. */
export const zoneless = (instant: Instant): Date => inShanghai(instant).startOf('second').toDate()

/** The last millisecond before an instant: a deadline of Monday 00:00 ends Sunday. */
export const justBefore = (instant: Instant): number => ms(instant) - 1

/** 3月19日, with the year where it is another than now: 2025年3月19日. */
export const dayInYear = (instant: Instant, now: Instant): string =>
  wallClock(instant).year === wallClock(now).year ? dayName(instant) : inShanghai(instant).format('YYYY年M月D日')

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
