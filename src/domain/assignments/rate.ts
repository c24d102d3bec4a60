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

/** The least that a share shows, and how far below all it stays: a tenth with one decimal, 1 in whole percents. */
const TENTH = 0.1
const ONE = 1

/**
 * Rounding never makes a share all or nothing: 1,999 of 2,000 is 99.9 and 1 of 2,001 is 0.1; who is missing, or there, can be seen
 * in any number. What is all, nothing or more stays as it is.
 */
function shown(rounded: number, { part, whole, least }: { part: number; whole: number; least: number }): number {
  if (part <= 0 || part >= whole) return rounded
  return Math.min(100 - least, Math.max(least, rounded))
}

/** 0..100 with one decimal, and 0 or 100 only where that is exact; null where the denominator is empty. */
export const percent = (part: number, whole: number): number | null =>
  whole <= 0 ? null : shown(nearestTenth((part * 1000) / whole), { part, whole, least: TENTH })

/** 0..100 in whole percents, the nearest, and 0 or 100 only where that is exact; 0 of nothing. */
export const wholePercent = (part: number, whole: number): number =>
  whole <= 0 ? 0 : shown(Math.round((part * 100) / whole), { part, whole, least: ONE })

/**
 * The same rounded down, for what is on its way to the whole: it never says more than there is, but 1 as soon as there is anything. A part
 * below nothing, as of a clock that is a moment behind, is nothing.
 */
export const percentSoFar = (part: number, whole: number): number =>
  whole <= 0 || part <= 0 ? 0 : Math.min(100, shown(Math.floor((part * 100) / whole), { part, whole, least: ONE }))

/** 80.4 of whatever has one decimal, rates, stars or kilometres: with its decimal also where that is nothing. */
export const oneDecimal = (n: number): string => n.toFixed(1)

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
