import { fromWallClock, wallClock, type Instant } from '../time'

/** Lists of notices are narrowed by the year in which something came out. */

/** From its first instant to the first of the next. */
export interface Between {
  from: Date
  until: Date
}

const beginningOf = (year: number): Date => fromWallClock({ year, month: 1, day: 1 })

/** A year of the calendar here; null for no year at all. */
export const yearBetween = (year: number | null): Between | null =>
  year === null ? null : { from: beginningOf(year), until: beginningOf(year + 1) }

/** This year and so many before it can be chosen. */
const YEARS_BEFORE = 4

/** The last first. */
export function yearsUpTo(now: Instant): number[] {
  const { year } = wallClock(now)
  return Array.from({ length: YEARS_BEFORE + 1 }, (_, before) => year - before)
}

/** 不限年份, 今年, 2024 年 */
export function yearWord(year: number | null, now: Instant): string {
  if (year === null) return '不限年份'
  return year === wallClock(now).year ? '今年' : `${year} 年`
}
