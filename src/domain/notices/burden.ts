import { monthName, monthOf } from '../assignments/report'
import { dayInYear, fromWallClock, type Instant } from '../time'

/** What became of a branch's place in a notice's audience: it was asked, or had been asked enough in that month. */
export type Charge = 'asked' | 'spared'

/** The first instant of the month after a month 'YYYY-MM': from when on there is a new budget. */
export function nextMonth(month: string): Date {
  const [year = 0, nth = 1] = month.split('-').map(Number)
  return fromWallClock({ year, month: nth + 1, day: 1 })
}

/** A branch that has been asked `asked` times is asked once more, or has had enough. */
export const chargeOf = (asked: number, most: number): Charge => (asked < most ? 'asked' : 'spared')

/** 3 月; of another year than now 2027 年 3 月. */
export const monthIn = (month: string, now: Instant): string =>
  month.slice(0, 4) === monthOf(now).slice(0, 4) ? `${Number(month.slice(5))} 月` : monthName(month)

/** 3 月的 2 次用完了，下次 4月1日 起 */
export function usedUpWords(month: string, { most, now }: { most: number; now: Instant }): string {
  if (most === 0) return '上级设了每月 0 条，不能要求确认'
  return `${monthIn(month, now)}的 ${most} 次用完了，下次 ${dayInYear(nextMonth(month), now)} 起`
}
