import { addDays, dayKey, dayStart, type Day, type Instant } from '../time'

/** A month of Shanghai's calendar, 2026-03. */
export type Month = string

export const monthOf = (day: Day): Month => day.slice(0, 7)

/** The month of an instant. */
export const monthAt = (instant: Instant): Month => monthOf(dayKey(instant))

export const firstDay = (month: Month): Day => `${month}-01`

/** So many months on; back where it is less than nothing. */
export function monthsOn(month: Month, months: number): Month {
  const n = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`
}

/** When a month begins, and the next one does. */
export const monthSpan = (month: Month): { from: Date; until: Date } => ({
  from: dayStart(firstDay(month)),
  until: dayStart(firstDay(monthsOn(month, 1))),
})

export const daysIn = (month: Month): number => Number(addDays(firstDay(monthsOn(month, 1)), -1).slice(8))

/** The day's number in its month, from 1 on. */
export const dayOfMonth = (day: Day): number => Number(day.slice(8))

/**
 * Up to which day of a month its numbers are whole at an instant: all of a month that is over, yesterday in the one that runs, none of
 * one that is to come.
 */
export function wholeDays(month: Month, at: Instant): number {
  const today = dayKey(at)
  const running = monthOf(today)
  return running > month ? daysIn(month) : running === month ? dayOfMonth(today) - 1 : 0
}

/** The same of the month before, for comparing: its days of the same numbers; all of them where the other is over. */
export const sameDays = (month: Month, through: number): number => {
  const before = monthsOn(month, -1)
  return through >= daysIn(month) ? daysIn(before) : Math.min(through, daysIn(before))
}

/** Those before a month and itself, the oldest first. */
export const monthsUpTo = (month: Month, many: number): Month[] =>
  Array.from({ length: many }, (_, n) => monthsOn(month, n - many + 1))

/** 2026年3月 */
export const monthName = (month: Month): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`
