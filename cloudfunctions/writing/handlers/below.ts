import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { childrenOf, findOrgs } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { scopeWithin } from '../scope'
import { scopeOf } from '../scope-name'
import type { Loaders } from '../targets'

type Below = Handler<Contract['writing']['below'], Context, Loaders>

export const below: Below = async ({ scope: wanted }, _, { orgId: { org } }) => {
  const scope = await scopeWithin(wanted, org)
  const way = scope.path.slice(scope.path.indexOf(org._id))
  const named = await findOrgs(way)
  const children = scope.kind === 'branch' ? [] : await childrenOf(scope._id)
  return {
    path: way.flatMap((id) => named.filter(({ _id }) => _id === id).map(scopeOf)),
    children: children.map(scopeOf),
  }
}
