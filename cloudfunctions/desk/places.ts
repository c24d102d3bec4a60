import { WAITING_PLACES } from '../../src/domain/limits'
import { can, type Actor } from '../../src/domain/permissions/can'
import type { Deed } from '../../src/domain/permissions/table'
import type { Venue } from '../shared/homes/venues.repo'
import { findVenues } from '../shared/homes/venues.repo'
import { findOrgs, type Org } from '../shared/orgs/orgs.repo'

/** Where somebody holds roles. */
export interface Places {
  actor: Actor
  orgs: Org[]
  venues: Venue[]
}

/** The branches, levels and Youth Homes of somebody's roles, in the order of their ids. */
export async function placesOf(actor: Actor): Promise<Places> {
  const ids = [...new Set(actor.grants.map(({ orgId }) => orgId))].sort().slice(0, WAITING_PLACES)
  if (ids.length === 0) return { actor, orgs: [], venues: [] }
  const [orgs, venues] = await Promise.all([findOrgs(ids), findVenues(ids)])
  return { actor, orgs, venues }
}

/** Those of some places where the table allows somebody a deed. */
export const allowing = <T extends { path: readonly string[] }>(
  places: readonly T[],
  { actor, deed }: { actor: Actor; deed: Deed },
): T[] => places.filter(({ path }) => can(actor, deed, { path, ownerId: null }))
