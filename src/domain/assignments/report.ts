import { add, emptyCounts, type Counts } from '../counting/counts'
import { DAY_MS, fromWallClock, wallClock, weekStart, type Instant } from '../time'

/** One frozen assignment at a node: its own numbers and its children's. */
export interface FrozenNumbers {
  own: Counts
  children: Readonly<Record<string, Counts>>
}

export interface ReportCounts {
  own: Counts
  children: ReadonlyMap<string, Counts>
}

/**
 * A report adds the assignments up before it divides: Σ done ÷ Σ (roster − excused). Each weighs as much as it had members, so a
 * small one can't outweigh a large one as it would in a mean of rates. Coverage alike: Σ covered ÷ Σ branches.
 */
export function reportOf(frozen: readonly FrozenNumbers[]): ReportCounts {
  const children = new Map<string, Counts[]>()
  for (const one of frozen)
    for (const [id, counts] of Object.entries(one.children)) children.set(id, [...(children.get(id) ?? []), counts])
  return {
    own: frozen.length === 0 ? emptyCounts() : add(frozen.map(({ own }) => own)),
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

/** From the Monday of an instant's week in Asia/Shanghai up to the next one. */
export function weekRange(instant: Instant): { from: Date; until: Date } {
  const from = weekStart(instant)
  return { from, until: new Date(from.getTime() + 7 * DAY_MS) }
}

/** The month of an instant in Asia/Shanghai, 'YYYY-MM'. An assignment belongs to the month of its deadline. */
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
