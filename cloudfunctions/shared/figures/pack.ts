import { packed, unpacked, type Tally } from '../../../src/domain/figures/tally'
import type { PackedTally } from './figure-runs.repo'
import type { PackedDays } from './venue-figures.repo'

export const packDays = ({ visits, firsts, lasts }: Omit<Tally, 'members'>): PackedDays => ({
  v: packed(visits),
  f: packed(firsts),
  l: packed(lasts),
})

export const unpackDays = ({ v, f, l }: PackedDays): Omit<Tally, 'members'> => ({
  visits: unpacked(v),
  firsts: unpacked(f),
  lasts: unpacked(l),
})

export const packTallies = (tallies: ReadonlyMap<string, Tally>): PackedTally[] =>
  [...tallies].map(([c, tally]) => ({ c, ...packDays(tally), m: tally.members }))

export const unpackTallies = (tallies: readonly PackedTally[]): Map<string, Tally> =>
  new Map(tallies.map(({ c, m, ...days }) => [c, { ...unpackDays(days), members: m }]))
