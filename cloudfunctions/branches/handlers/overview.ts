import type { Contract } from '../../../src/contract'
import type { OverviewRow } from '../../../src/contract/branches'
import { coverage, participation } from '../../../src/domain/branches/rate'
import { emptyCounts } from '../../../src/domain/counting/counts'
import { sumOf, unpackCounts } from '../../../src/domain/counting/roll-up'
import type { Context } from '../../kit/context'
import { findNode } from '../../kit/counting.repo'
import { getIssue } from '../../kit/lessons.repo'
import { ancestorNames, childrenOf, orgName } from '../../kit/orgs.repo'
import type { Handler } from '../../kit/serve'
import { accessible } from '../access'
import { presentIssue } from '../present'

type Overview = Handler<Contract['branches']['overview'], Context>

export const overview: Overview = async ({ orgId, lessonId }, context) => {
  const { now } = context
  const org = await accessible(orgId, 'see-node', context)
  const [issue, path, children] = await Promise.all([
    getIssue(lessonId, org.path, now),
    ancestorNames(org),
    childrenOf(orgId),
  ])
  const node = await findNode(issue._id, orgId)
  const asOf = node?.updatedAt ?? now
  const own = sumOf(node?.c ?? {}, org.kind === 'branch')
  const rows = children.map((child): OverviewRow => {
    const packed = node?.c[child._id]
    const counts = packed ? unpackCounts(packed) : emptyCounts()
    return {
      org: orgName(child),
      isBranch: child.kind === 'branch',
      rate: participation(counts.member, asOf),
      coverage: coverage(counts),
    }
  })
  return {
    ...{ org: orgName(org), path, issue: presentIssue(issue), children: rows, now: now.toISOString() },
    rate: participation(own.member, asOf),
    youthRate: participation(own.youth, asOf),
    coverage: coverage(own),
  }
}
