import { add, flatten, ofOneBranch, unflatten, type Counts, type FlatCounts } from './counts'
import { isLate } from '../assignments/late'
import { tally, type Leaf } from './leaf'

/**
 * What a leaf showed at the deadline: who was on time or put right by then, who was excused by then, and the roster of the moment.
 * Answers that were under way have come in meanwhile under their own time; what came or was put right later is not in it, so
 * whenever it is taken the numbers are the same.
 */
export const frozenTally = (leaf: Leaf, deadline: Date): Counts => tally({ ...leaf, ...atDeadline(leaf, deadline) })

/** Of a leaf's sets, who stood in them at the deadline. */
export function atDeadline(leaf: Leaf, deadline: Date): Pick<Leaf, 'done' | 'excused'> {
  const kept = <T>(set: Record<string, T>, stands: (one: T) => boolean): Record<string, T> =>
    Object.fromEntries(Object.entries(set).filter(([, one]) => stands(one)))
  return {
    done: kept(leaf.done, ({ late, at }) => !late && !isLate(at, deadline)),
    excused: kept(leaf.excused, ({ at }) => at.getTime() <= deadline.getTime()),
  }
}

/** Frozen numbers of all children by their names in the node; those that have none stay out. */
export function frozenFamily(children: readonly { key: string; frozen: Counts | null }[]): Record<string, FlatCounts> {
  return Object.fromEntries(children.flatMap(({ key, frozen }) => (frozen ? [[key, flatten(frozen)] as const] : [])))
}

/** A node's own frozen numbers: the sum of its children's; null before they are there. A branch kept in parts is one branch. */
export function sumOfFrozen(f: Record<string, FlatCounts> | null | undefined, isBranch: boolean): Counts | null {
  if (!f) return null
  const sum = add(Object.values(f).map(unflatten))
  return isBranch ? ofOneBranch(sum) : sum
}
