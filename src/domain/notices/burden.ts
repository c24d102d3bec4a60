import { monthName } from '../assignments/report'
import { fromWallClock, type Instant } from '../time'

/** What became of a branch's place in a notice's audience: it was asked, or had been asked enough in that month. */
export type Charge = 'asked' | 'spared'

/** The first instant of the month after a month 'YYYY-MM': from when on there is a new budget. */
export function nextMonth(month: string): Date {
  const [year = 0, nth = 1] = month.split('-').map(Number)
  return fromWallClock({ year, month: nth + 1, day: 1 })
}

/** A branch that has been asked `asked` times is asked once more, or has had enough. */
export const chargeOf = (asked: number, most: number): Charge => (asked < most ? 'asked' : 'spared')

/** 2026 年 3 月的 2 次用完了，下次 4月1日 起 */
export function usedUpWords(
  month: string,
  { most, next }: { most: number; next: (instant: Instant) => string },
): string {
  if (most === 0) return '上级设了每月 0 条，不能要求确认'
  return `${monthName(month)}的 ${most} 次用完了，下次 ${next(nextMonth(month))} 起`
}
