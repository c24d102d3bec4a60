import type { Counts, GroupCounts } from '../counting/counts'

/** Participation 参学率 = on time ÷ (roster − excused), shown with its parts. Late ones apart. Members and youth apart. */
export interface Participation {
  /** 0..100 with one decimal; null where nobody is expected. */
  percent: number | null
  onTime: number
  late: number
  excused: number
  /** On the roster, before taking away the excused. */
  roster: number
  /** ISO. */
  asOf: string
}

/** Coverage 覆盖面 = branches with at least one finished member ÷ all branches below. */
export interface Coverage {
  percent: number | null
  covered: number
  branches: number
}

/** 0..100 with one decimal; null where the denominator is empty. */
export const percent = (part: number, whole: number): number | null =>
  whole <= 0 ? null : Math.round((part * 1000) / whole) / 10

/** Participation 参学率 = finished on time ÷ (roster − excused). */
export const participation = (counts: GroupCounts, asOf: Date): Participation => ({
  percent: percent(counts.onTime, counts.roster - counts.excused),
  ...counts,
  asOf: asOf.toISOString(),
})

/** Coverage 覆盖面 = branches with at least one finished member ÷ all branches below. */
export const coverage = (counts: Counts): Coverage => ({
  percent: percent(counts.covered, counts.branches),
  covered: counts.covered,
  branches: counts.branches,
})
