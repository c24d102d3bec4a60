/** Ids of counting documents are made from what they count, so that making one twice meets the same document. */

/** The numbers of one organisation's children for one issue. */
export const nodeId = (lessonId: string, orgId: string): string => `${lessonId}_${orgId}`

/** The organisation of a node's id. */
export const orgOfNode = (id: string, lessonId: string): string => id.slice(lessonId.length + 1)

export interface BranchParts {
  _id: string
  parentId: string | null
  /** In how many documents a branch's issue is counted. */
  parts: number
}

/** One issue in one branch, or in one of its parts. */
export const leafId = (lessonId: string, branch: BranchParts, part: number): string =>
  branch.parts === 1 ? `${lessonId}_${branch._id}` : `${lessonId}_${branch._id}_${part}`

export const leafIds = (lessonId: string, branch: BranchParts): string[] =>
  Array.from({ length: branch.parts }, (_, part) => leafId(lessonId, branch, part))

/** Where a leaf is summed into, and under which name: a whole branch into its parent, a part into the branch's own node. */
export const placeOf = (lessonId: string, branch: BranchParts, part: number): { parentId: string; key: string } =>
  branch.parts === 1
    ? { parentId: nodeId(lessonId, branch.parentId ?? branch._id), key: branch._id }
    : { parentId: nodeId(lessonId, branch._id), key: `part${part}` }

/** A member's record of a lesson. */
export const completionId = (lessonId: string, memberId: string): string => `${lessonId}_${memberId}`
