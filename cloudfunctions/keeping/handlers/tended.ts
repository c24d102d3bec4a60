import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { mentions } from '../../../src/domain/homes/wanted'
import { VENUES_PAGE } from '../../../src/domain/limits'
import { deedsOn } from '../../../src/domain/permissions/can'
import { keysIn, pageOf, type Keys } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { districtNames } from '../../shared/homes/directories.repo'
import { comingOf } from '../../shared/homes/kept-activities.repo'
import { venuesBelow, type TendedFacts } from '../../shared/homes/venues.repo'
import { findOrgs, orgName } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { keepersAt } from '../../shared/people/roles.repo'
import type { Loaders } from '../targets'

type Tended = Handler<Contract['keeping']['tended'], Context, Loaders>

/** The place of a venue's district, its own in it, and its id. */
const place = v.strictTuple([v.number(), v.number(), v.string()])

export const tended: Tended = async ({ orgId, words, closed, cursor }, context, on) => {
  const { now } = context
  const after = keysIn(cursor, place)
  const [below, districts, actor] = await Promise.all([venuesBelow(orgId), districtNames(), context.actor()])
  const keysOf = ({ district, order, _id }: TendedFacts): [number, number, string] => [
    districts.includes(district) ? districts.indexOf(district) : districts.length,
    order,
    _id,
  ]
  const fitting = below
    .filter((venue) => (venue.closed !== null) === closed)
    .filter(({ name, address, district }) => mentions([name, address, district], words))
    .sort((a, b) => compare(keysOf(a), keysOf(b)))
  const rest = after === null ? fitting : fitting.filter((venue) => compare(keysOf(venue), after) > 0)
  const { rows, next } = pageOf(rest, VENUES_PAGE, keysOf)
  const ids = rows.map(({ _id }) => _id)
  const [coming, held, orgs] = await Promise.all([
    comingOf(ids, now),
    keepersAt(ids, now),
    findOrgs([...new Set(rows.map((venue) => venue.orgId))]),
  ])
  const names = new Map(orgs.map((org) => [org._id, org.name]))
  return {
    org: orgName(on.orgId.org),
    rows: rows.map((venue) => ({
      venueId: venue._id,
      name: venue.name,
      district: venue.district,
      address: venue.address,
      org: { id: venue.orgId, name: names.get(venue.orgId) ?? '' },
      keepers: new Set(held.filter((role) => role.orgId === venue._id).map(({ holderId }) => holderId)).size,
      coming: coming.get(venue._id) ?? 0,
      closed: venue.closed !== null,
      placed: venue.spot !== null,
    })),
    next,
    total: fitting.length,
    districts,
    may: deedsOn(actor, on.orgId),
    now: now.toISOString(),
  }
}

function compare(a: Keys, b: Keys): number {
  const at = a.findIndex((key, i) => key !== b[i])
  if (at < 0) return 0
  return (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1
}
