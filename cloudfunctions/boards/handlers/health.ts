import type { Contract } from '../../../src/contract'
import type { HealthBelow } from '../../../src/contract/committee'
import { STALE_ROSTER_DAYS } from '../../../src/domain/limits'
import { emptyHealth } from '../../../src/domain/people/health'
import type { Handler } from '../../kit/serve'
import { findHealth, healthOfAll } from '../../shared/orgs/health.repo'
import { childrenOf, findOrgs, orgName, type Org } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Health = Handler<Contract['boards']['health'], Context, Loaders>

export const health: Health = async ({ orgId }, _, { orgId: { org } }) => {
  const [found, children] = await Promise.all([findHealth(orgId), childrenOf(orgId)])
  const { branches, noSecretary, small, notJoined, staleRoster } = found ?? emptyHealth()
  const ids = new Set([noSecretary, small, notJoined, staleRoster].flatMap(({ first }) => first))
  const named = new Map((ids.size > 0 ? await findOrgs([...ids]) : []).map((branch) => [branch._id, orgName(branch)]))
  const list = <L extends { first: string[] }>(group: L) => ({
    ...group,
    first: group.first.flatMap((id) => named.get(id) ?? []),
  })
  return {
    org: orgName(org),
    asOf: found?.at.toISOString() ?? null,
    branches,
    noSecretary: list(noSecretary),
    small: list(small),
    notJoined: list(notJoined),
    staleRoster: { ...list(staleRoster), days: found?.staleRosterDays ?? STALE_ROSTER_DAYS },
    below: found ? await levelsBelow(children.filter(({ kind }) => kind === 'above')) : [],
  }
}

async function levelsBelow(levels: readonly Org[]): Promise<HealthBelow[]> {
  const found = new Map((await healthOfAll(levels.map(({ _id }) => _id))).map((one) => [one._id, one]))
  return levels.map((level) => {
    const { branches, noSecretary, small, notJoined, staleRoster } = found.get(level._id) ?? emptyHealth()
    return {
      org: orgName(level),
      branches,
      noSecretary: noSecretary.count,
      small: small.count,
      notJoined: notJoined.count,
      staleRoster: staleRoster.count,
    }
  })
}
