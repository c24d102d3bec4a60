import { ms, type Instant } from '../time'

/** Whether a path in the tree, root first and itself last, is within the subtree of an organisation. */
export const isWithin = (path: readonly string[], orgId: string): boolean => path.includes(orgId)

/** In how many documents a branch's sets are kept, from an instant on. */
export interface PartsSince {
  from: Date
  n: number
}

/** Where in the tree an organisation stood, from an instant on. */
export interface PathSince {
  from: Date
  path: readonly string[]
}

/** As much of an organisation as tells where it stands, and stood. */
export interface Placed {
  _id: string
  /** Ids from the root down to itself, as it stands now. */
  path: readonly string[]
  /** All places it has stood in, oldest first, the present one last; missing where it never moved. */
  paths?: readonly PathSince[]
}

/** As much of an organisation as has a history. */
export interface Historied extends Placed {
  /** Oldest first. */
  parts: readonly PartsSince[]
}

/** An organisation as an assignment sees it, whatever has become of it since. */
export interface Pinned {
  id: string
  path: readonly string[]
  parentId: string | null
  parts: number
}

/**
 * A change of the tree counts from so much later on. Whoever pins an assignment within that time still reads what was before, and
 * a function does not run for as long: so nobody who has read the old state can be overtaken by the new one.
 */
export const CHANGE_MARGIN_MS = 120_000

/** From when on a change that is made now counts. */
export const changeFrom = (now: Date): Date => new Date(now.getTime() + CHANGE_MARGIN_MS)

/** What of a history counted at an instant: the last entry that had begun; before the first, the first. */
const at = <T extends { from: Date }>(history: readonly T[], instant: Instant): T | undefined =>
  [...history].reverse().find(({ from }) => ms(from) <= ms(instant)) ?? history[0]

/** Whatever has ever been above an organisation, and itself: what addressed any of them may have reached it. */
export const everAbove = ({ path, paths = [] }: Pick<Historied, 'path' | 'paths'>): string[] => [
  ...new Set([...path, ...paths.flatMap((since) => since.path)]),
]

/** Where an organisation stood at an instant. */
export function placeAt(org: Placed, instant: Instant): Pick<Pinned, 'path' | 'parentId'> {
  const path = at(org.paths ?? [], instant)?.path ?? org.path
  return { path, parentId: path[path.length - 2] ?? null }
}

/**
 * An organisation as of an instant: an assignment counts by the tree of the moment it was pinned at, so that a branch may grow into
 * parts or move to another parent in mid-period and leave no set without a home.
 */
export function pinned(org: Historied, instant: Instant): Pinned {
  return { id: org._id, ...placeAt(org, instant), parts: at(org.parts, instant)?.n ?? 1 }
}
