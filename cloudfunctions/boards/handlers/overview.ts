import type { Contract } from '../../../src/contract'
import type { OverviewRow } from '../../../src/contract/boards'
import { coverage, participation, percent } from '../../../src/domain/assignments/rate'
import { emptyCounts, unflatten, type Counts } from '../../../src/domain/counting/counts'
import { sumOfFrozen } from '../../../src/domain/counting/frozen'
import { sumOf, unpackCounts } from '../../../src/domain/counting/roll-up'
import type { Context } from '../../shared/people/context'
import { findNode, type NodeDocument } from '../../shared/counting/counting.repo'
import { getIssue, issuesBefore } from '../../shared/lessons/lessons.repo'
import { ancestorNames, childrenOf, orgName } from '../../shared/orgs/orgs.repo'
import type { Handler } from '../../kit/serve'
import { accessible } from '../access'
import { againstLast } from '../against-last'
import { presentFrozen } from '../frozen'
import { presentIssue } from '../present'
import { rankingOf } from '../ranking'

type Overview = Handler<Contract['boards']['overview'], Context>

export const overview: Overview = async ({ orgId, lessonId }, context) => {
  const { now } = context
  const org = await accessible(orgId, 'see-node', context)
  const issue = await getIssue(lessonId, org.path, now)
  const [path, children, ranking, node, [before]] = await Promise.all([
    ancestorNames(org),
    childrenOf(orgId),
    rankingOf(org, context),
    findNode(issue._id, orgId),
    issuesBefore(org.path, { season: null, before: issue.sequence, now }, 1),
  ])
  const last = before ? await findNode(before._id, orgId) : null
  const asOf = node?.updatedAt ?? now
  const own = sumOf(node?.c ?? {}, org.kind === 'branch')
  const [rate, covered] = [participation(own.member, asOf), coverage(own)]
  const rows = children.map((child): OverviewRow => {
    const packed = node?.c[child._id]
    const counts = packed ? unpackCounts(packed) : emptyCounts()
    return {
      org: orgName(child),
      isBranch: child.kind === 'branch',
      rate: participation(counts.member, asOf),
      coverage: coverage(counts),
      last: lastRate(last, child._id),
    }
  })
  return {
    ...{ org: orgName(org), path, issue: presentIssue(issue), ranking, children: rows, now: now.toISOString() },
    ...{ rate, youthRate: participation(own.youth, asOf), coverage: covered },
    frozen: presentFrozen(sumOfFrozen(node?.f, org.kind === 'branch'), issue, { covers: true }),
    ...(await againstLast({ issue, before: before ?? null, last }, { rate, coverage: covered }, now)),
  }
}

/** A child's participation in the last issue: as frozen, or as it stands while that is not yet. */
function lastRate(last: NodeDocument | null, childId: string): number | null {
  const flat = last?.f?.[childId]
  const packed = last?.c[childId]
  const counts: Counts | null = flat ? unflatten(flat) : packed ? unpackCounts(packed) : null
  return counts && percent(counts.member.onTime, counts.member.roster - counts.member.excused)
}
