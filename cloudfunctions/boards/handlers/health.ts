import type { Contract } from '../../../src/contract'
import type { HealthBelow, HealthList } from '../../../src/contract/committee'
import { STALE_ROSTER_DAYS } from '../../../src/domain/limits'
import { emptyHealth, LACKS, type HealthGroup } from '../../../src/domain/people/health'
import type { Handler } from '../../kit/serve'
import { findHealth, healthOfAll } from '../../shared/orgs/health.repo'
import { childrenOf, orgName, type Org } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { presentLacking } from '../present-lacking'
import type { Loaders } from '../targets'

type Health = Handler<Contract['boards']['health'], Context, Loaders>

export const health: Health = async ({ orgId }, _, { orgId: { org } }) => {
  const [found, children] = await Promise.all([findHealth(orgId), childrenOf(orgId)])
  const counts = found ?? emptyHealth()
  const named = new Map(
    (
      await presentLacking(
        LACKS.flatMap((lack) => counts[lack].first),
        org,
      )
    ).map((branch) => [branch.org.id, branch]),
  )
  const list = ({ count, first }: HealthGroup): HealthList => ({
    count,
    first: first.flatMap(({ id }) => named.get(id) ?? []),
  })
  return {
    org: orgName(org),
    asOf: found?.at.toISOString() ?? null,
    branches: counts.branches,
    noSecretary: list(counts.noSecretary),
    small: list(counts.small),
    staleRoster: { ...list(counts.staleRoster), days: found?.staleRosterDays ?? STALE_ROSTER_DAYS },
    below: found ? await countsBelow(children.filter(({ kind }) => kind === 'above')) : [],
  }
}

async function countsBelow(levels: readonly Org[]): Promise<HealthBelow[]> {
  const found = new Map((await healthOfAll(levels.map(({ _id }) => _id))).map((one) => [one._id, one]))
  return levels.map((level) => {
    const { branches, noSecretary, small, staleRoster } = found.get(level._id) ?? emptyHealth()
    return {
      org: orgName(level),
      branches,
      noSecretary: noSecretary.count,
      small: small.count,
      staleRoster: staleRoster.count,
    }
  })
}
