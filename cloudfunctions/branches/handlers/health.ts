import type { Contract } from '../../../src/contract'
import { emptyHealth } from '../../../src/domain/branches/health'
import type { Context } from '../../kit/context'
import { findHealth } from '../../kit/health.repo'
import { ancestorNames, findOrgs, orgName } from '../../kit/orgs.repo'
import type { Handler } from '../../kit/serve'
import { accessible } from '../access'

type Health = Handler<Contract['branches']['health'], Context>

export const health: Health = async ({ orgId }, context) => {
  const org = await accessible(orgId, 'see-node', context)
  const [found, path] = await Promise.all([findHealth(orgId), ancestorNames(org)])
  const { branches, noSecretary, small, notJoined } = found ?? emptyHealth()
  const ids = new Set([noSecretary, small, notJoined].flatMap(({ first }) => first))
  const named = new Map((ids.size > 0 ? await findOrgs([...ids]) : []).map((branch) => [branch._id, orgName(branch)]))
  const list = <L extends { first: string[] }>(group: L) => ({
    ...group,
    first: group.first.flatMap((id) => named.get(id) ?? []),
  })
  return {
    ...{ org: orgName(org), path, asOf: found?.at.toISOString() ?? null, branches },
    ...{ noSecretary: list(noSecretary), small: list(small), notJoined: list(notJoined) },
  }
}
