import type { Pinned } from '../orgs/tree'

/** Ids of counting documents are made from what they count, so that making one twice meets the same document. */

/** The numbers of one organisation's children for one assignment. */
export const nodeId = (assignmentId: string, orgId: string): string => `${assignmentId}_${orgId}`

/** The organisation of a node's id. */
export const orgOfNode = (id: string, assignmentId: string): string => id.slice(assignmentId.length + 1)

/** One assignment in one branch, or in one of its parts. */
export const leafId = (assignmentId: string, { id, parts }: Pinned, part: number): string =>
  parts === 1 ? `${assignmentId}_${id}` : `${assignmentId}_${id}_${part}`

export const leafIds = (assignmentId: string, branch: Pinned): string[] =>
  Array.from({ length: branch.parts }, (_, part) => leafId(assignmentId, branch, part))

/** Where a leaf is summed into, and under which name: a whole branch into its parent, a part into the branch's own node. */
export const placeOf = (assignmentId: string, branch: Pinned, part: number): { parentId: string; key: string } =>
  branch.parts === 1
    ? { parentId: nodeId(assignmentId, branch.parentId ?? branch.id), key: branch.id }
    : { parentId: nodeId(assignmentId, branch.id), key: `part${part}` }

/** A member's record of an assignment. */
export const completionId = (assignmentId: string, memberId: string): string => `${assignmentId}_${memberId}`
