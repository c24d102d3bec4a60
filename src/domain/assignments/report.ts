import { add, emptyCounts, type Counts } from '../counting/counts'
import { fromWallClock, wallClock, type Instant } from '../time'

/** One frozen issue at a node: its own numbers and its children's. */
export interface FrozenIssue {
  own: Counts
  children: Readonly<Record<string, Counts>>
}

export interface ReportCounts {
  own: Counts
  children: ReadonlyMap<string, Counts>
}

/**
 * A report adds the issues up before it divides: Σ on time ÷ Σ (roster − excused). An issue weighs as much as it had members, so a
 * small issue can't outweigh a large one as it would in a mean of rates. Coverage alike: Σ covered ÷ Σ branches.
 */
export function reportOf(issues: readonly FrozenIssue[]): ReportCounts {
  const children = new Map<string, Counts[]>()
  for (const issue of issues)
    for (const [id, counts] of Object.entries(issue.children)) children.set(id, [...(children.get(id) ?? []), counts])
  return {
    own: issues.length === 0 ? emptyCounts() : add(issues.map(({ own }) => own)),
    children: new Map([...children].map(([id, counts]) => [id, add(counts)])),
  }
}

/** From the first instant of a month 'YYYY-MM' in Asia/Shanghai up to the next month's. */
export function monthRange(month: string): { from: Date; until: Date } {
  const [year = 0, nth = 1] = month.split('-').map(Number)
  return {
    from: fromWallClock({ year, month: nth, day: 1 }),
    until: fromWallClock({ year, month: nth + 1, day: 1 }),
  }
}

/** The month of an instant in Asia/Shanghai, 'YYYY-MM'. An issue belongs to the month of its deadline. */
export function monthOf(instant: Instant): string {
  const { year, month } = wallClock(instant)
  return `${year}-${String(month).padStart(2, '0')}`
}

/** So many months back from an instant's, newest first. */
export function monthsUpTo(instant: Instant, months: number): string[] {
  const { year, month } = wallClock(instant)
  return Array.from({ length: months }, (_, back) => monthOf(fromWallClock({ year, month: month - back, day: 1 })))
}

/** 2026 年 3 月 */
export function monthName(month: string): string {
  const [year = 0, nth = 0] = month.split('-').map(Number)
  return `${year} 年 ${nth} 月`
}
