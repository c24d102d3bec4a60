import type { Contract } from '../../../src/contract'
import { monthOf } from '../../../src/domain/assignments/report'
import { FULL_BRANCHES_PAGE } from '../../../src/domain/limits'
import { nextMonth } from '../../../src/domain/notices/burden'
import { reached, reachOf } from '../../../src/domain/people/reach'
import type { Handler } from '../../kit/serve'
import { findBranchMonth, fullBranches } from '../../shared/notices/branch-asks.repo'
import { findNodeMonth } from '../../shared/notices/node-asks.repo'
import { findHealth } from '../../shared/orgs/health.repo'
import { findOrgs, orgName, type Org } from '../../shared/orgs/orgs.repo'
import { settingFor } from '../../shared/orgs/settings.repo'
import type { Context } from '../../shared/people/context'
import { scopeWithin } from '../scope'
import type { Loaders } from '../targets'

type Burden = Handler<Contract['writing']['burden'], Context, Loaders>

export const burden: Burden = async ({ noticeId, scope: wanted, sectors, publishAt }, { now }, { orgId: { org } }) => {
  const scope = await scopeWithin(wanted, org)
  const month = monthOf(publishAt === null || new Date(publishAt) < now ? now : publishAt)
  const [node, nodeMost, branchMost, full, branches] = await Promise.all([
    findNodeMonth(org._id, month),
    settingFor('confirmsPerNode', org.path),
    settingFor('confirmsPerBranch', scope.path),
    fullIn(scope, month),
    branchesIn(scope, sectors),
  ])
  const first = await findOrgs(full.first)
  return {
    month,
    node: {
      used: node?.used ?? 0,
      most: nodeMost.value,
      counted: noticeId !== null && node?.of[noticeId] !== undefined,
    },
    next: nextMonth(month).toISOString(),
    branches,
    full: full.count,
    first: first.map(orgName),
    most: branchMost.value,
  }
}

async function fullIn(scope: Org, month: string): Promise<{ count: number; first: string[] }> {
  if (scope.kind === 'above') return fullBranches(scope._id, month, FULL_BRANCHES_PAGE)
  const kept = await findBranchMonth(scope._id, month)
  return kept?.full ? { count: 1, first: [scope._id] } : { count: 0, first: [] }
}

/** How many branches it is for, as they were counted last night. */
async function branchesIn(scope: Org, sectors: Parameters<typeof reached>[1]['sectors']): Promise<number> {
  if (scope.kind === 'branch') return reached([reachOf(scope.sector, NOBODY)], { standings: [], sectors }).branches
  const counted = await findHealth(scope._id)
  return reached(counted?.reach ?? [], { standings: [], sectors }).branches
}

const NOBODY = { member: 0, youth: 0, applicant: 0 }
