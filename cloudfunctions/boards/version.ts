import type { Assignment } from '../../src/domain/assignments/assignment'
import type { LeafDocument } from '../shared/counting/leaves.repo'
import type { NodeDocument } from '../shared/counting/nodes.repo'

/** What a board is made of that changes while it is open. */
interface Shown {
  assignment: Pick<Assignment, '_id'>
  leaves: readonly LeafDocument[]
  /** When anything about its people changed last, such as somebody joining; null for who is told nothing of that. */
  peopleAt: Date | null | undefined
  openAppeals: number
  lockedRows: number
  /** Requests to be added that wait. */
  asking: number
}

/**
 * Another one for each state of a board: what is counted, how far somebody is, who was reminded, the roster, and what waits. Whether
 * somebody has agreed to a reminder lies in their account and is found with the next of these.
 */
export function boardVersion({ assignment, leaves, peopleAt, openAppeals, lockedRows, asking }: Shown): string {
  const sum = (of: (leaf: LeafDocument) => number): number => leaves.reduce((n, leaf) => n + of(leaf), 0)
  const seen = leaves.flatMap((leaf) => Object.values(leaf.seen).map(({ at }) => at.getTime()))
  const reminded = leaves.flatMap((leaf) => Object.values(leaf.reminded ?? {}))
  return [
    assignment._id,
    sum(({ ver }) => ver),
    sum(({ frozen }) => (frozen ? 1 : 0)),
    seen.length,
    Math.max(0, ...seen),
    reminded.length,
    reminded.filter(({ failed }) => failed).length,
    peopleAt?.getTime() ?? 0,
    openAppeals,
    lockedRows,
    asking,
  ].join('.')
}

/** Another one for each state of a node's numbers. */
export const nodeVersion = (assignment: Pick<Assignment, '_id'>, node: NodeDocument | null): string =>
  [assignment._id, node?.ver ?? 0, node?.updatedAt.getTime() ?? 0, Object.keys(node?.f ?? {}).length].join('.')
