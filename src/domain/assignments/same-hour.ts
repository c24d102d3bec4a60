import { done, due, nearestTenth, percent } from './rate'
import type { Counts } from '../counting/counts'
import { HOUR_MS, ms, type Instant } from '../time'

/** What is kept of a node for each hour: enough for both rates. */
export interface HourCounts {
  /** Done, and expected: members only, as the rate has them. */
  o: number
  d: number
  /** Branches covered, and all branches. */
  c: number
  b: number
  /** Youth who have done it; missing where it was noted before they were. */
  y?: number
}

/** Two weeks: a week to do it and one for those who make it up. Later raises belong to the last hour. */
export const HOURS_MAX = 336

/** Hours since the opening, with their fraction, and never more than are kept. */
export const hoursSince = (opensAt: Instant, now: Instant): number =>
  Math.min(HOURS_MAX, Math.max(0, (ms(now) - ms(opensAt)) / HOUR_MS))

export const hourOf = (opensAt: Instant, now: Instant): number => Math.floor(hoursSince(opensAt, now))

export const hourCounts = ({ member, youth, covered, branches }: Counts): HourCounts => ({
  o: done(member),
  d: due(member),
  c: covered,
  b: branches,
  y: done(youth),
})

/** A node's numbers at the end of each hour in which they moved. */
export type Hours = Readonly<Record<string, HourCounts>>

interface Rates {
  rate: number | null
  coverage: number | null
}

/**
 * Both rates so many hours after the opening. Within the hour it goes in a line from what the hour found to what it left, so that
 * nobody is measured against an hour that had sixty minutes more. Null where nothing is known of that time.
 */
export function ratesAt(hours: Hours, at: number): Rates | null {
  const hour = Math.floor(at)
  const known = Object.keys(hours).map(Number)
  const latest = Math.max(-1, ...known.filter((h) => h <= hour))
  const ended = hours[latest]
  if (!ended) return null
  const found = hours[Math.max(-1, ...known.filter((h) => h < hour))] ?? { ...ended, o: 0, c: 0 }
  const between = (before: number, after: number) => (latest < hour ? after : before + (after - before) * (at - hour))
  return {
    rate: percent(between(found.o, ended.o), between(found.d, ended.d)),
    coverage: percent(between(found.c, ended.c), between(found.b, ended.b)),
  }
}

/** Points above or below, with one decimal; null where one of both is unknown. */
export const pointsAgainst = (now: number | null, then: number | null): number | null =>
  now === null || then === null ? null : nearestTenth((now - then) * 10)
