import fc from 'fast-check'
import { isFew } from '../../../src/domain/figures/shield'
import { rowsOf, venueCell, type Counted, type Earlier, type Place } from '../../../src/domain/figures/table'
import { emptyTally, type Tally } from '../../../src/domain/figures/tally'

/** Visits of the month before: so many by its 10th, and so many after it, each by somebody else. */
interface Then {
  level: number
  district: number
  until: number
  after: number
}
const LEVELS = [['city'], ['city', 'a'], ['city', 'b']]
const THROUGH = 10

const placesOf = (all: readonly Then[]): Place[] =>
  all.map(({ level, district }, n) => ({
    id: `v${n}`,
    above: LEVELS[level] ?? [],
    district: `d${district}`,
    open: true,
  }))

/** All cells of a month in which so many come on the 10th and so many on the 20th. */
function talliesOf(all: readonly Then[], cellsOf: (n: number) => string[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const [n, { until, after }] of all.entries())
    for (const cell of cellsOf(n)) {
      const days = tallies.get(cell)?.visits ?? Array.from({ length: 20 }, () => 0)
      const visits = days.map((count, day) => count + (day === 9 ? until : day === 19 ? after : 0))
      tallies.set(cell, { visits, firsts: visits, lasts: visits, members: 0 })
    }
  return tallies
}

const cellsOf =
  (places: readonly Place[]) =>
  (n: number): string[] => {
    const { id, above, district } = places[n] ?? { id: '', above: [], district: '' }
    return [venueCell(id), ...above.flatMap((org) => [`d:${org}|${district}`, `o:${org}`])]
  }

const isFirstFew = (until: number, after: number): boolean => isFew(until) || (until > 0 && isFew(after))

const totalOf = ({ until, after }: Pick<Then, 'until' | 'after'>): number => until + after
const wordOf = (n: number): string => (n === 0 ? 'none' : isFew(n) ? 'few' : 'many')
const MOVES = [-1, 0, 1].flatMap((until) => [-1, 0, 1].map((after) => [until, after] as const))

describe('the same days of the month before', () => {
  it('can’t be worked out beside all of that month, nor the rest of it', () => {
    const some = fc.array(
      fc.record({
        level: fc.integer({ min: 0, max: 2 }),
        district: fc.integer({ min: 0, max: 1 }),
        until: fc.integer({ min: 0, max: 8 }),
        after: fc.integer({ min: 0, max: 8 }),
      }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(some, (all) => {
        const places = placesOf(all)
        const tallies = talliesOf(all, cellsOf(places))
        const quiet: Omit<Counted, 'month' | 'through'> = { places, tallies, held: new Map(), earlier: null }
        const whole = rowsOf({ ...quiet, month: '2026-10', through: 31 })
        const earlier = new Map<string, Earlier>(
          [...whole].map(([cell, { why }]) => [cell, { ...(tallies.get(cell) ?? emptyTally()), why }]),
        )
        const rows = rowsOf({ ...quiet, tallies: new Map(), month: '2026-11', through: THROUGH, earlier })
        const isHidden = (cell: string): boolean => rows.get(cell)?.beforeWhy !== null

        const isTold = (cell: string): boolean => whole.get(cell)?.why === null

        const sums = new Map<string, number[]>()
        for (const n of all.keys())
          for (const cell of cellsOf(places)(n)) sums.set(cell, [...(sums.get(cell) ?? []), n])
        const sumOf = (of: readonly number[], month: readonly Then[]): Pick<Then, 'until' | 'after'> => ({
          until: of.reduce((sum, n) => sum + (month[n]?.until ?? 0), 0),
          after: of.reduce((sum, n) => sum + (month[n]?.after ?? 0), 0),
        })
        /** Whether a cell would be told as it is: both numbers of it, or the words in place of them. */
        const isSame = (
          cell: string,
          now: Pick<Then, 'until' | 'after'>,
          then: Pick<Then, 'until' | 'after'>,
        ): boolean =>
          (isHidden(cell) ? wordOf(now.until) === wordOf(then.until) : now.until === then.until) &&
          (isTold(cell) ? totalOf(now) === totalOf(then) : wordOf(totalOf(now)) === wordOf(totalOf(then)))
        // Every other month with the same numbers and words, up to two people away at each venue.
        const choices = all.map((one, n) =>
          MOVES.map(([until, after]) => ({ ...one, until: one.until + until, after: one.after + after })).filter(
            (other) => other.until >= 0 && other.after >= 0 && isSame(venueCell(`v${n}`), other, one),
          ),
        )
        const months = choices.reduce<Then[][]>(
          (so, some) => so.flatMap((one) => some.map((other) => [...one, other])),
          [[]],
        )
        const possible = months.filter((month) =>
          [...sums].every(([cell, of]) => isSame(cell, sumOf(of, month), sumOf(of, all))),
        )
        for (const [cell, of] of sums) {
          const { until, after } = sumOf(of, all)
          // What is hidden of all of that month is hidden here as well, and is that table's to keep.
          if (!isFirstFew(until, after) || !isTold(cell)) continue
          expect(isHidden(cell)).toBe(true)
          expect(new Set(possible.map((month) => sumOf(of, month).until)).size).toBeGreaterThan(1)
        }
      }),
      { numRuns: 300 },
    )
  })
})
