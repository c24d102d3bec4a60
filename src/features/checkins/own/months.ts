import type { Attended } from '../../../contract/checkins'
import { wallClock, type Instant } from '../../../domain/time'

export interface Month {
  key: string
  /** 3月, with the year where it is another than now. */
  name: string
  rows: Attended[]
  /** How often somebody was there in it; null where a part of it is on another page. */
  times: number | null
}

interface Page {
  rows: readonly Attended[]
  /** Whether there are newer ones, and older ones, on other pages. */
  before: boolean
  after: boolean
}

/** A page of check-ins, the newest first, by the month. */
export function monthsOf({ rows, before, after }: Page, now: Instant): Month[] {
  const months = new Map<string, Month>()
  for (const row of rows) {
    const { year, month } = wallClock(row.at)
    const key = `${year}-${month}`
    const name = year === wallClock(now).year ? `${month}月` : `${year}年${month}月`
    const known = months.get(key) ?? { key, name, rows: [], times: null }
    known.rows.push(row)
    months.set(key, known)
  }
  return [...months.values()].map((month, at, all) => {
    const cut = (before && at === 0) || (after && at === all.length - 1)
    return { ...month, times: cut ? null : month.rows.filter(({ state }) => state === 'present').length }
  })
}
