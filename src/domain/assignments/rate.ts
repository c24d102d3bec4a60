import type { Counts, GroupCounts } from '../counting/counts'

/**
 * Participation 参学率 = (on time + corrected) ÷ (roster − excused), shown with its parts: late ones apart, and of those that count how
 * many were corrected. Members and youth apart.
 */
export interface Participation {
  /** 0..100 with one decimal; null where nobody is expected. */
  percent: number | null
  /** By themselves. */
  onTime: number
  late: number
  /** Put right after the fact: they count, and are told (其中更正 n). */
  corrected: number
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

/** 实学: who counts as having done it. */
export const done = ({ onTime, corrected }: Pick<GroupCounts, 'onTime' | 'corrected'>): number => onTime + corrected

/** The share of those expected who have done it, 0..100; null where nobody is expected. */
export const rateOf = (counts: GroupCounts): number | null => percent(done(counts), due(counts))

/** A group's participation as of an instant. */
export const participation = (counts: GroupCounts, asOf: Date): Participation => ({
  percent: rateOf(counts),
  ...counts,
  asOf: asOf.toISOString(),
})

/** Coverage 覆盖面 = branches with at least one finished member ÷ all branches below. */
export const coverage = (counts: Counts): Coverage => ({
  percent: percent(counts.covered, counts.branches),
  covered: counts.covered,
  branches: counts.branches,
})
