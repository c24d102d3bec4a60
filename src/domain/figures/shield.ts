import { FEW_PEOPLE } from '../limits'

/** Why a number is not told: it is of fewer than five people, or it would tell one that is. */
export type Why = 'few' | 'beside'

/** A venue, as far as it matters what can be told of it. */
export interface Atom {
  id: string
  /** The sums that it is part of and that are told, by key: the nearest first, its level's and district's before those of all. */
  cells: readonly string[]
  /** What is told of it; 0 is told. */
  value: number
  few: boolean
}

/** Whether there is somebody, and too few to be told. */
export const isFew = (people: number): boolean => people > 0 && people < FEW_PEOPLE

/**
 * Which venues and sums are not told, so that nobody who sees all the others can work out one of fewer than five people by subtraction.
 *
 * Each that is few has a pair of venues neither of which is told, and no sum that is told has one of the two alone: with one more here and one
 * less there all that is told stays as it is, so what is told can't tell which it is. Sums in which the two part are hidden with
 * them. A pair is looked for as near as possible, so that rather a neighbour than a district is hidden; it is one of at least five
 * people where there is one, or both together could be told to be few.
 */
export function shielded(atoms: readonly Atom[], fewCells: ReadonlySet<string>): Map<string, Why> {
  const there = atoms.filter(({ value }) => value > 0)
  const hidden = new Map<string, Why>()
  for (const { id, few } of there) if (few) hidden.set(id, 'few')
  for (const cell of fewCells) hidden.set(cell, 'few')
  const within = membersOf(there)
  const pairs: [Atom, Atom][] = []

  const pair = (atom: Atom, isOut: (other: Atom) => boolean): void => {
    for (const cell of atom.cells) {
      const others = (within.get(cell) ?? []).filter((other) => other !== atom && isOut(other))
      const found = bestOf(others, hidden)
      if (!found) continue
      pairs.push([atom, found])
      for (const one of [atom.id, found.id, ...partingOf(atom, found)]) if (!hidden.has(one)) hidden.set(one, 'beside')
      return
    }
  }

  for (const atom of there) if (atom.few) pair(atom, () => true)
  for (const cell of [...fewCells].sort((a, b) => sizeOf(within, a) - sizeOf(within, b))) {
    const [first] = within.get(cell) ?? []
    const isIn = (atom: Atom): boolean => atom.cells.includes(cell)
    if (first && !pairs.some(([a, b]) => isIn(a) !== isIn(b))) pair(first, (other) => !isIn(other))
  }
  return hidden
}

function membersOf(atoms: readonly Atom[]): Map<string, Atom[]> {
  const within = new Map<string, Atom[]>()
  for (const atom of atoms)
    for (const cell of atom.cells) {
      const known = within.get(cell)
      if (known) known.push(atom)
      else within.set(cell, [atom])
    }
  return within
}

const sizeOf = (within: ReadonlyMap<string, readonly Atom[]>, cell: string): number => within.get(cell)?.length ?? 0

/** One that is not few, rather one that is hidden already, the smallest. */
const bestOf = (atoms: readonly Atom[], hidden: ReadonlyMap<string, Why>): Atom | null =>
  atoms.reduce<Atom | null>((best, one) => (best === null || isBetter(one, best, hidden) ? one : best), null)

function isBetter(one: Atom, best: Atom, hidden: ReadonlyMap<string, Why>): boolean {
  if (one.few !== best.few) return best.few
  const [isHidden, wasHidden] = [hidden.has(one.id), hidden.has(best.id)]
  if (isHidden !== wasHidden) return isHidden
  return one.value === best.value ? one.id < best.id : one.value < best.value
}

const partingOf = (a: Atom, b: Atom): string[] => [
  ...a.cells.filter((cell) => !b.cells.includes(cell)),
  ...b.cells.filter((cell) => !a.cells.includes(cell)),
]
