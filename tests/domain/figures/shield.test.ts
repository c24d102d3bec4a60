import fc from 'fast-check'
import { isFew, partOf, shielded, type Atom, type Why } from '../../../src/domain/figures/shield'

/** A city: levels below levels, districts across them, and venues with so many visits. */
interface Place {
  level: number
  district: number
  value: number
}
/** The parent of each level, the root first. */
const LEVELS = [-1, 0, 0, 1, 2]

const pathOf = (level: number): number[] => (level < 0 ? [] : [...pathOf(LEVELS[level] ?? -1), level])
const cellsOf = ({ level, district }: Place): string[] => {
  const up = pathOf(level).reverse()
  return [...up.map((one) => `d${one}|${district}`), ...up.map((one) => `o${one}`)]
}

type Valued = Atom & { value: number; few: boolean }

const sumsOf = (atoms: readonly Atom[], valueOf: (atom: Atom, n: number) => number): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const [n, atom] of atoms.entries())
    for (const cell of atom.cells) sums.set(cell, (sums.get(cell) ?? 0) + valueOf(atom, n))
  return sums
}

/** Everybody comes once: then people are as additive as visits, which is the easiest for whoever subtracts. */
function tableOf(places: readonly Place[]): { atoms: Valued[]; sums: Map<string, number>; hidden: Map<string, Why> } {
  const atoms = places.map((place, n) => ({
    id: `v${n}`,
    cells: cellsOf(place),
    value: place.value,
    few: isFew(place.value),
  }))
  const sums = sumsOf(atoms, (_, n) => places[n]?.value ?? 0)
  const all = new Map([...sums, ...atoms.map(({ id, value }) => [id, value] as const)])
  const part = (key: string) => partOf(all.get(key) ?? 0, all.get(key) ?? 0)
  return { atoms, sums, hidden: shielded(atoms, part) }
}

/** Every city that is told by the same numbers and the same words, with at most one more or one less where five and more are hidden. */
function* citiesToldAs(places: readonly Place[]): Generator<number[]> {
  const { atoms, sums, hidden } = tableOf(places)
  const wordOf = (n: number): string => (n === 0 ? 'none' : isFew(n) ? 'few' : 'many')
  const choices = atoms.map(({ id, value }) =>
    !hidden.has(id) ? [value] : isFew(value) ? [1, 2, 3, 4] : [value - 1, value, value + 1].filter((n) => n >= 5),
  )
  const fits = (values: readonly number[]): boolean =>
    [...sumsOf(atoms, (_, n) => values[n] ?? 0)].every(([cell, sum]) => {
      const real = sums.get(cell) ?? 0
      return hidden.has(cell) ? wordOf(sum) === wordOf(real) : sum === real
    })
  const from = function* (values: readonly number[]): Generator<number[]> {
    const next = choices[values.length]
    if (next) for (const n of next) yield* from([...values, n])
    else if (fits(values)) yield [...values]
  }
  yield* from([])
}

/** Rows of what is told, each as what it says of the venues that are not: all that subtraction can come to is a sum of them. */
function reduced(rows: number[][]): number[][] {
  const left = rows.map((row) => [...row])
  const done: number[][] = []
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = left.findIndex((row) => Math.abs(row[column] ?? 0) > 1e-9)
    const [pivot] = at < 0 ? [] : left.splice(at, 1)
    if (!pivot) continue
    const head = pivot[column] ?? 1
    const unit = pivot.map((n) => n / head)
    const less = (row: number[]): number[] => row.map((n, i) => n - (row[column] ?? 0) * (unit[i] ?? 0))
    for (const list of [left, done]) for (const [n, row] of list.entries()) list[n] = less(row)
    done.push(unit)
  }
  return done
}

/** Whether a sum of what is hidden can be worked out of what is told. */
function isRevealed(of: number[], told: number[][]): boolean {
  const rest = reduced(told).reduce((row, unit) => {
    const column = unit.findIndex((n) => Math.abs(n) > 1e-9)
    const times = row[column] ?? 0
    return row.map((n, i) => n - times * (unit[i] ?? 0))
  }, of)
  return rest.every((n) => Math.abs(n) < 1e-9)
}

const places = fc.array(
  fc.record({
    level: fc.integer({ min: 0, max: LEVELS.length - 1 }),
    district: fc.integer({ min: 0, max: 2 }),
    value: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 300 })),
  }),
  { maxLength: 14 },
)

describe('what is not told', () => {
  it('can’t be worked out by whoever sees all tables and subtracts', () => {
    fc.assert(
      fc.property(places, (all) => {
        const { atoms, sums, hidden } = tableOf(all)
        const unknown = atoms.filter(({ id, value }) => value > 0 && hidden.has(id))
        const rowOf = (isIn: (atom: Atom) => boolean): number[] => unknown.map((atom) => (isIn(atom) ? 1 : 0))
        const told = [...sums.keys()]
          .filter((cell) => !hidden.has(cell))
          .map((cell) => rowOf(({ cells }) => cells.includes(cell)))
        for (const atom of atoms)
          if (atom.few) {
            expect(hidden.get(atom.id)).toBe('few')
            expect(
              isRevealed(
                rowOf((one) => one === atom),
                told,
              ),
            ).toBe(false)
          }
        for (const [cell, sum] of sums)
          if (isFew(sum)) {
            expect(hidden.get(cell)).toBe('few')
            expect(
              isRevealed(
                rowOf(({ cells }) => cells.includes(cell)),
                told,
              ),
            ).toBe(false)
          }
      }),
      { numRuns: 500 },
    )
  })

  it('can’t be worked out by what its words tell, either: one to four, or five and more', () => {
    const small = fc.array(
      fc.record({
        level: fc.integer({ min: 0, max: LEVELS.length - 1 }),
        district: fc.integer({ min: 0, max: 1 }),
        value: fc.integer({ min: 0, max: 7 }),
      }),
      { maxLength: 6 },
    )
    const sumIn = (atoms: readonly Atom[], city: readonly number[], cell: string): number =>
      sumsOf(atoms, (_, n) => city[n] ?? 0).get(cell) ?? 0
    fc.assert(
      fc.property(small, (all) => {
        const { atoms, sums } = tableOf(all)
        const cities = [...citiesToldAs(all)]
        for (const [n, { few }] of atoms.entries())
          if (few) expect(new Set(cities.map((city) => city[n])).size).toBeGreaterThan(1)
        for (const [cell, sum] of sums)
          if (isFew(sum)) expect(new Set(cities.map((city) => sumIn(atoms, city, cell))).size).toBeGreaterThan(1)
      }),
      { numRuns: 300 },
    )
  })

  it('is no pair that the words would give away: one beside one, four beside four, one beside five', () => {
    const pairOf = (...values: number[]): string[] =>
      [...tableOf(values.map((value) => ({ level: 0, district: 0, value }))).hidden.keys()].sort()
    expect(pairOf(4, 4)).toEqual(['d0|0', 'o0', 'v0', 'v1'])
    expect(pairOf(1, 5)).toEqual(['d0|0', 'o0', 'v0'])
    expect(pairOf(1, 5, 6)).toEqual(['v0', 'v2'])
    expect(pairOf(1, 1, 1, 1, 1)).toContain('o0')
    expect(pairOf(2, 4)).toEqual(['v0', 'v1'])
  })

  it('is nothing where nobody is few, and never what is 0', () => {
    fc.assert(
      fc.property(places, (all) => {
        const many = all.map((place) => ({ ...place, value: place.value > 0 ? place.value + 5 : 0 }))
        expect(tableOf(many).hidden.size).toBe(0)
        const { atoms, hidden } = tableOf(all)
        for (const { id, value } of atoms) if (value === 0) expect(hidden.has(id)).toBe(false)
      }),
    )
  })

  it('is the smallest neighbour beside one that is few, and no more', () => {
    const { hidden } = tableOf([
      { level: 0, district: 0, value: 3 },
      { level: 0, district: 0, value: 40 },
      { level: 0, district: 0, value: 9 },
      { level: 0, district: 1, value: 50 },
    ])
    expect(Object.fromEntries(hidden)).toEqual({ v0: 'few', v2: 'beside' })
  })

  it('is another district where one has nobody else', () => {
    const { hidden } = tableOf([
      { level: 0, district: 0, value: 3 },
      { level: 0, district: 1, value: 40 },
      { level: 0, district: 2, value: 9 },
    ])
    expect(Object.fromEntries(hidden)).toEqual({ v0: 'few', 'd0|0': 'few', v2: 'beside', 'd0|2': 'beside' })
  })

  it('is told apart: few, or beside it', () => {
    expect([0, 1, 4, 5].map(isFew)).toEqual([false, true, true, false])
  })
})
