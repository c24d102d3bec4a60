import { depthOf } from '../shared/counting/nodes.repo'

/** The nodes of one depth, up to an id. */
export interface Level {
  at: 'nodes'
  depth: number
  after: string
}

/** Where the next page begins; null where this one, of at most `size`, was the last. */
export const nextPage = (page: readonly { _id: string }[], size: number): string | null =>
  page.length < size ? null : (page[page.length - 1]?._id ?? null)

/** The deepest nodes of an assignment; null where it has none. */
export async function deepestLevel(assignmentId: string): Promise<Level | null> {
  const depth = await depthOf(assignmentId)
  return depth > 0 ? { at: 'nodes', depth, after: '' } : null
}

/** What comes after a page of a level: the rest of it, then the level above; null above the root. */
export function levelAfter(level: Level, next: string | null): Level | null {
  if (next !== null) return { at: 'nodes', depth: level.depth, after: next }
  return level.depth > 1 ? { at: 'nodes', depth: level.depth - 1, after: '' } : null
}
