import type { Contract } from '../../../src/contract'
import { reached, reachOf } from '../../../src/domain/people/reach'
import type { Handler } from '../../kit/serve'
import { findHealth } from '../../shared/orgs/health.repo'
import type { Context } from '../../shared/people/context'
import { rosterCounts } from '../../shared/people/roster.repo'
import { scopeWithin } from '../scope'
import type { Loaders } from '../targets'

type Reach = Handler<Contract['writing']['reach'], Context, Loaders>

export const reach: Reach = async ({ scope: wanted, standings, sectors }, { now }, { orgId: { org } }) => {
  const scope = await scopeWithin(wanted, org)
  if (scope.kind === 'branch') {
    const rows = [reachOf(scope.sector, await rosterCounts(scope._id))]
    return { ...reached(rows, { standings, sectors }), asOf: now.toISOString() }
  }
  const counted = await findHealth(scope._id)
  return { ...reached(counted?.reach ?? [], { standings, sectors }), asOf: counted?.at.toISOString() ?? null }
}
