import type { Group } from '../../src/contract/desk'
import { byLimit } from '../../src/domain/desk/waiting'
import { ms } from '../../src/domain/time'

/** What one branch or Youth Home adds to a group. */
export interface Part<Row> extends Group<Row> {
  /** Since when its earliest waits; null where nothing does. */
  since: Date | null
}

/** All parts as one, the nearest limit first. */
export function together<Row extends { at: string; until: string }>(
  parts: readonly Part<Row>[],
  rows: number,
): Part<Row> {
  return {
    count: parts.reduce((all, { count }) => all + count, 0),
    rows: parts
      .flatMap((part) => part.rows)
      .sort(byLimit)
      .slice(0, rows),
    since: earliest(parts.map(({ since }) => since)),
  }
}

/** The first of some instants; null where there is none. */
export function earliest(instants: readonly (Date | null)[]): Date | null {
  const known = instants.flatMap((one) => (one === null ? [] : [ms(one)]))
  return known.length === 0 ? null : new Date(Math.min(...known))
}
