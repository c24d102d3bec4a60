import { HOURS_AHEAD, minutesOfWeek, specialOn, spansOn, type Hours, type Special } from '../../../domain/homes/hours'
import { nearDay, spansWords } from '../../../domain/homes/hours-words'
import { addDays, dayKey, dayName, dayStart, weekdayName, type Instant } from '../../../domain/time'

export interface DayWords {
  day: string
  /** 今天, 明天, 周六 3月21日 */
  name: string
  spans: string
  /** Why it is not as its weekday; empty where it is. */
  why: string
}

/** The days of the next week, and after them those of the next weeks that differ. */
export function weekWords(hours: Hours, now: Instant): DayWords[] {
  const today = dayKey(now)
  const days = Array.from({ length: HOURS_AHEAD }, (_, n) => addDays(today, n))
  return days
    .filter((day, n) => n < 7 || specialOn(hours, day) !== null)
    .map((day) => ({
      day,
      name: nameOf(day, today),
      spans: spansWords(spansOn(hours, day)),
      why: whyOf(specialOn(hours, day)),
    }))
}

function nameOf(day: string, today: string): string {
  const date = dayName(dayStart(day))
  const near = nearDay(day, today)
  return near.startsWith('周') || near === date ? `${weekdayName(dayStart(day))} ${date}` : `${near} ${date}`
}

const whyOf = (special: Special | null): string =>
  special === null ? '' : [special.name, special.reason].filter(Boolean).join('，')

/** 今天 9:00—12:00，14:00—21:00 */
export const todayWords = (hours: Hours, now: Instant): string => {
  const today = dayKey(now)
  const why = whyOf(specialOn(hours, today))
  return `今天 ${spansWords(spansOn(hours, today))}${why === '' ? '' : `（${why}）`}`
}

/** 每周共 54 小时 */
export const hoursOfWeek = (hours: Hours): string => `每周共 ${Math.round(minutesOfWeek(hours) / 6) / 10} 小时`
