import { metresBetween, type Spot } from '../homes/position'
import { RANGE_METRES } from '../limits'

/**
 * Whether somebody was near the venue as they checked in: in range, out of it, or not asked. A hint that refuses nobody, kept as one of these
 * words; the position itself is compared and forgotten.
 */
export const RANGES = ['in', 'out', 'none'] as const
export type Range = (typeof RANGES)[number]

/** Compared where the session asks for it, both places are known, and somebody let themselves be asked. */
export function rangeOf(
  venue: Spot | null,
  phone: Spot | null,
  asked: boolean,
): { range: Range; metres: number | null } {
  if (!asked || venue === null || phone === null) return { range: 'none', metres: null }
  const metres = metresBetween(venue, phone)
  return { range: metres <= RANGE_METRES ? 'in' : 'out', metres }
}
