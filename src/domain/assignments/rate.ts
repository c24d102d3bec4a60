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

/** Due 应学: who is expected to have finished by the deadline, the roster without the excused. */
export const due = ({ roster, excused }: Pick<GroupCounts, 'roster' | 'excused'>): number => roster - excused

/** The nearest tenth, of a number of tenths: rates and what lies between them have one decimal. */
export const nearestTenth = (tenths: number): number => Math.round(tenths) / 10

/** 0..100 with one decimal; null where the denominator is empty. */
export const percent = (part: number, whole: number): number | null =>
  whole <= 0 ? null : nearestTenth((part * 1000) / whole)

/** 80.4: with its decimal also where that is nothing. */
export const oneDecimal = (percent: number): string => percent.toFixed(1)

/** Participation 参学率 = finished on time ÷ due. */
export const participation = (counts: GroupCounts, asOf: Date): Participation => ({
  percent: percent(counts.onTime, due(counts)),
  ...counts,
  asOf: asOf.toISOString(),
})

/** Coverage 覆盖面 = branches with at least one finished member ÷ all branches below. */
export const coverage = (counts: Counts): Coverage => ({
  percent: percent(counts.covered, counts.branches),
  covered: counts.covered,
  branches: counts.branches,
})
