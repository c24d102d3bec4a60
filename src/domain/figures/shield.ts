import { FEW_PEOPLE } from '../limits'

/** Why a number is not told: it is of fewer than five people, or it would tell one that is. */
export type Why = 'few' | 'beside'

/** What is told of a venue or a sum, as far as it matters what can be told of it. */
export interface Part {
  /** 0 is told. */
  value: number
  few: boolean
  /** Whether it would be told, or not told, by the same words with one person more in it, and with one less. */
  rises: boolean
  falls: boolean
}

/** A venue, and the sums that it is part of and that are told, by key: the nearest first, its level's and district's before those of all. */
export interface Atom {
  id: string
  cells: readonly string[]
}

/** Whether there is somebody, and too few to be told. */
export const isFew = (people: number): boolean => people > 0 && people < FEW_PEOPLE

/** Of so many visits of so many people: there are none, few or enough, and words tell which. */
export const partOf = (value: number, people: number): Part => ({
  value,
  few: isFew(people),
  rises: people !== FEW_PEOPLE - 1,
  falls: people !== 1 && people !== FEW_PEOPLE,
})

/**
 * Which venues and sums are not told, so that nobody who sees all the others can work out one of fewer than five people: neither by subtraction, nor
 * by what the words themselves tell, which is that there are one to four people, or five and more.
 *
 * Each that is few has a pair of venues neither of which is told, and no sum that is told has one of the two alone: with one more here and one
 * less there all that is told stays as it is, so what is told can't tell which it is. Sums in which the two part are hidden with
 * them. A pair that could not change so without another word (two venues of one visitor each under a sum of two) is none. It is looked for as
 * near as possible, so that rather a neighbour than a district is hidden; where there is none anywhere, no sum is told that it is in.
 */
export function shielded(atoms: readonly Atom[], part: (key: string) => Part): Map<string, Why> {
  const there = atoms.filter(({ id }) => part(id).value > 0)
  const within = membersOf(there)
  const fewCells = [...within.keys()].filter((cell) => part(cell).few)
  const hidden = new Map<string, Why>()
  for (const key of [...there.map(({ id }) => id), ...fewCells]) if (part(key).few) hidden.set(key, 'few')
  const pairs: [Atom, Atom][] = []
  const hide = (keys: readonly string[]): void => {
    for (const key of keys) if (!hidden.has(key)) hidden.set(key, 'beside')
  }

  const pair = (atom: Atom, isOut: (other: Atom) => boolean): boolean => {
    for (const cell of atom.cells) {
      const others = (within.get(cell) ?? []).filter((other) => other !== atom && isOut(other))
      const found = bestOf(
        others.filter((other) => canTrade(atom, other, part)),
        { hidden, part },
      )
      if (!found) continue
      pairs.push([atom, found])
      hide([atom.id, found.id, ...onlyOf(atom, found), ...onlyOf(found, atom)])
      return true
    }
    return false
  }

  for (const atom of there) if (part(atom.id).few && !pair(atom, () => true)) hide(atom.cells)
  for (const cell of fewCells.sort((a, b) => sizeOf(within, a) - sizeOf(within, b))) {
    const isIn = (atom: Atom): boolean => atom.cells.includes(cell)
    if (pairs.some(([a, b]) => isIn(a) !== isIn(b))) continue
    const members = within.get(cell) ?? []
    if (!members.some((one) => pair(one, (other) => !isIn(other)))) hide(members.flatMap(({ cells }) => cells))
  }
  return hidden
}

/** Whether one person more in one of them and one less in the other changes no word: of them, and of the sums in which they part. */
function canTrade(a: Atom, b: Atom, part: (key: string) => Part): boolean {
  const [ofA, ofB] = [[a.id, ...onlyOf(a, b)].map(part), [b.id, ...onlyOf(b, a)].map(part)]
  const trades = (up: readonly Part[], down: readonly Part[]): boolean =>
    up.every(({ rises }) => rises) && down.every(({ falls }) => falls)
  return trades(ofA, ofB) || trades(ofB, ofA)
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

interface Choosing {
  hidden: ReadonlyMap<string, Why>
  part: (key: string) => Part
}

/** Rather one that is hidden already, the smallest. */
const bestOf = (atoms: readonly Atom[], choosing: Choosing): Atom | null =>
  atoms.reduce<Atom | null>((best, one) => (best === null || isBetter(one, best, choosing) ? one : best), null)

function isBetter(one: Atom, best: Atom, { hidden, part }: Choosing): boolean {
  const [its, bests] = [part(one.id), part(best.id)]
  const [isHidden, wasHidden] = [hidden.has(one.id), hidden.has(best.id)]
  if (isHidden !== wasHidden) return isHidden
  return its.value === bests.value ? one.id < best.id : its.value < bests.value
}

/** The sums that one of two is in without the other. */
const onlyOf = (a: Atom, b: Atom): string[] => a.cells.filter((cell) => !b.cells.includes(cell))
