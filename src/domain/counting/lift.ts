import type { Counts } from './counts'
import { tally, type Leaf } from './leaf'
import { packCounts, sumOf, type PackedCounts } from './roll-up'

/** What a parent takes from one child, and the version the child must still have to be called clean afterwards. */
export interface Lift {
  id: string
  ver: number
  parentId: string
  /** The child's name among its parent's children. */
  key: string
  counts: Counts
  packed: PackedCounts
  /** Whether the parent is below the root and has somebody to tell in its turn. */
  goesOn: boolean
}

interface Child {
  _id: string
  ver: number
}

/** The lift of a leaf as it was read. */
export function liftOfLeaf(leaf: Leaf & Child & { parentId: string; key: string }): Lift {
  const counts = tally(leaf)
  const { _id: id, ver, parentId, key } = leaf
  return { id, ver, parentId, key, counts, packed: packCounts(ver, counts), goesOn: true }
}

interface Node extends Child {
  parentId: string | null
  orgId: string
  isBranch: boolean
  depth: number
  c: Record<string, PackedCounts>
}

/** The lift of a node as it was read; null at the root, which has nobody to hand to. */
export function liftOfNode({ _id: id, ver, parentId, orgId: key, isBranch, depth, c }: Node): Lift | null {
  if (parentId === null) return null
  const counts = sumOf(c, isBranch)
  return { id, ver, parentId, key, counts, packed: packCounts(ver, counts), goesOn: depth > 2 }
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

/** What one parent is told by a family. */
export const raiseOf = (family: readonly Lift[]): { children: Record<string, PackedCounts>; goesOn: boolean } => ({
  children: Object.fromEntries(family.map(({ key, packed }) => [key, packed])),
  goesOn: family.some(({ goesOn }) => goesOn),
})
