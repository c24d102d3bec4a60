import type { OrgName } from '../../../src/contract/identity'
import type { Assignment } from '../../../src/domain/assignments/assignment'
import { isCountedBelow } from '../../../src/domain/assignments/audience'
import type { NodeDocument } from './nodes.repo'

/** What is read of a level over some assignments. */
export interface LevelNumbers {
  assignments: readonly Assignment[]
  /** The numbers of the level for these, as far as there are any. */
  nodes: readonly Pick<NodeDocument, 'names'>[]
  /** Ids of the children that have numbers. */
  counted: readonly string[]
}

/** As much of an organisation as tells whether a level counts it. */
type Counted = Parameters<typeof isCountedBelow>[2]

/**
 * Whose rows a list of a level's children has, so that they add up to the level's own numbers: of those that `standing` there those
 * that are meant or counted, in their order; then those that were counted there and have moved or are gone since, by id, called as
 * the nodes remember.
 */
export function rowsOfLevel<Child extends Counted>(
  levelId: string,
  standing: readonly Child[],
  { assignments, nodes, counted }: LevelNumbers,
): { present: Child[]; former: OrgName[] } {
  const has = new Set(counted)
  const there = new Set(standing.map(({ _id }) => _id))
  const names = new Map(nodes.flatMap((node) => Object.entries(node.names)))
  return {
    present: standing.filter(
      (child) => has.has(child._id) || assignments.some((assignment) => isCountedBelow(levelId, assignment, child)),
    ),
    former: counted
      .filter((id) => !there.has(id))
      .sort()
      .map((id) => ({ id, name: names.get(id) ?? '' })),
  }
}
