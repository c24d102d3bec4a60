import type { EndingRole, Group, WaitingOffer } from '../../src/contract/desk'
import { endsSoon } from '../../src/domain/desk/waiting'
import { ms } from '../../src/domain/time'
import { offersTo } from '../shared/checkins/hand-overs.repo'
import { findVenues } from '../shared/homes/venues.repo'
import type { Context } from '../shared/people/context'
import { together, type Part } from './group'
import type { Places } from './places'

/** What is offered to somebody and can still be taken. */
export async function offersFor({ personId, now }: Context, rows: number): Promise<Part<WaitingOffer>> {
  const offers = personId === null ? [] : await offersTo(personId, now)
  if (offers.length === 0) return { count: 0, rows: [], since: null }
  const names = new Map((await findVenues(offers.map(({ _id }) => _id))).map(({ _id, name }) => [_id, name]))
  const parts = offers.flatMap(({ _id, from, at, expiresAt }) => {
    const name = names.get(_id)
    if (name === undefined) return []
    const row = {
      venue: { venueId: _id, name },
      from: from.name,
      at: at.toISOString(),
      until: expiresAt.toISOString(),
    }
    return [{ count: 1, rows: [row], since: at }]
  })
  return together(parts, rows)
}

/** Roles of somebody's that end soon, the first to end first. */
export function rolesEnding({ actor, orgs, venues }: Places, rows: number): Group<EndingRole> {
  const names = new Map([...orgs, ...venues].map(({ _id, name }) => [_id, name]))
  const ending = actor.grants.flatMap(({ role, orgId, until }) => {
    const name = names.get(orgId)
    if (name === undefined || !endsSoon(until, actor.now)) return []
    return [{ role, org: { id: orgId, name }, until: new Date(until).toISOString() }]
  })
  ending.sort((a, b) => ms(a.until) - ms(b.until))
  return { count: ending.length, rows: ending.slice(0, rows) }
}
