import { isWithin, placeAt, type Placed } from '../orgs/tree'
import type { Sector } from '../orgs/sector'
import type { Standing } from '../people/standing'

/** Whom an assignment addresses. */
export interface Audience {
  /** The organisation whose subtree it addresses. */
  scope: string
  standings: readonly Standing[]
  /** Null where branches of every sector are meant. */
  sectors: readonly Sector[] | null
}

/** Whether an assignment reaches a place in the tree. A level above branches has no sector: it is reached for those below it. */
export const reaches = (
  { scope, sectors }: Pick<Audience, 'scope' | 'sectors'>,
  { path, kind, sector }: { path: readonly string[]; kind: 'branch' | 'above'; sector?: Sector },
): boolean =>
  isWithin(path, scope) && (sectors === null || kind === 'above' || (sector !== undefined && sectors.includes(sector)))

/**
 * Whether an assignment is counted in an organisation: by the tree of the moment that it was pinned at, whatever has become of the
 * organisation since. One that was closed before is not, nor one that was asked enough already.
 */
export function isCountedIn(
  assignment: Pick<Audience, 'scope' | 'sectors'> & { pinnedAt: Date; spared?: readonly string[] },
  org: Placed & { kind: 'branch' | 'above'; sector?: Sector; closedAt?: Date },
): boolean {
  const { pinnedAt, spared } = assignment
  if (spared?.includes(org._id)) return false
  const stood = org.closedAt === undefined || org.closedAt > pinnedAt
  return stood && reaches(assignment, { path: placeAt(org, pinnedAt).path, kind: org.kind, sector: org.sector })
}

/** Whether it is counted among the children of a level, as they were when the assignment was pinned. */
export const isCountedBelow = (
  parentId: string,
  assignment: Parameters<typeof isCountedIn>[0],
  org: Parameters<typeof isCountedIn>[1],
): boolean => isCountedIn(assignment, org) && placeAt(org, assignment.pinnedAt).parentId === parentId

/** Whether people of a standing are addressed. */
export const addresses = ({ standings }: Pick<Audience, 'standings'>, standing: Standing): boolean =>
  standings.includes(standing)
