import type { Counts } from './counts'
import { tally, type Leaf } from './leaf'
import { packCounts, sumOf, type PackedCounts } from './roll-up'

/** What a parent takes from one child, and the version the child must still have to be called clean afterwards. */
export interface Lift {
  id: string
  ver: number
  parentId: string
  /** Under which the parent knows the child. */
  key: string
  /** What people call it: the parent keeps it, so that it stays readable whatever becomes of the child. */
  name: string
  counts: Counts
  packed: PackedCounts
  /** Whether the parent is below the root and has somebody to tell in its turn. */
  goesOn: boolean
}

interface Child {
  _id: string
  ver: number
  name: string
}

/** The lift of a leaf as it was read. */
export function liftOfLeaf(leaf: Leaf & Child & { parentId: string; key: string }): Lift {
  const counts = tally(leaf)
  const { _id: id, ver, parentId, key, name } = leaf
  return { id, ver, parentId, key, name, counts, packed: packCounts(ver, counts), goesOn: true }
}

interface Node extends Child {
  parentId: string | null
  orgId: string
  isBranch: boolean
  depth: number
  c: Record<string, PackedCounts>
}

/** The lift of a node as it was read; null at the root, which has nobody to hand to. */
export function liftOfNode({ _id: id, ver, name, parentId, orgId: key, isBranch, depth, c }: Node): Lift | null {
  if (parentId === null) return null
  const counts = sumOf(c, isBranch)
  return { id, ver, parentId, key, name, counts, packed: packCounts(ver, counts), goesOn: depth > 2 }
}

/** Lifts by their parent, so that each parent is written once with all its children's numbers. */
export function familiesOf<L extends Lift>(lifts: readonly L[]): Map<string, L[]> {
  const families = new Map<string, L[]>()
  for (const lift of lifts) {
    const family = families.get(lift.parentId)
    if (family) family.push(lift)
    else families.set(lift.parentId, [lift])
  }
  return families
}

/** What a parent is told, by the keys of its children. */
export interface Raise {
  children: Record<string, PackedCounts>
  names: Record<string, string>
  /** Whether the parent has somebody to tell in its turn. */
  goesOn: boolean
}

/** What one parent is told by a family. */
export const raiseOf = (family: readonly Lift[]): Raise => ({
  children: Object.fromEntries(family.map(({ key, packed }) => [key, packed])),
  names: Object.fromEntries(family.map(({ key, name }) => [key, name])),
  goesOn: family.some(({ goesOn }) => goesOn),
})
