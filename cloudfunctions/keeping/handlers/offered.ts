import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { findOrg } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { getOffer } from '../offer-to'
import type { Loaders } from '../targets'

type Offered = Handler<Contract['keeping']['offered'], Context, Loaders>

export const offered: Offered = async ({ venueId }, context) => {
  const { venue, handOver } = await getOffer(venueId, context)
  const { from, at, expiresAt } = handOver
  return {
    venue: { venueId, name: venue.name, address: venue.address },
    org: (await findOrg(venue.orgId))?.name ?? '',
    from: from.name,
    at: at.toISOString(),
    expiresAt: expiresAt.toISOString(),
    now: context.now.toISOString(),
  }
}
