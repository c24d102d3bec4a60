import type { Contract } from '../../../src/contract'
import type { OverviewRow } from '../../../src/contract/boards'
import { doneByDay } from '../../../src/domain/assignments/by-day'
import { together } from '../../../src/domain/assignments/together'
import { coverage, participation, rateOf } from '../../../src/domain/assignments/rate'
import { emptyCounts, unflatten, type Counts } from '../../../src/domain/counting/counts'
import { sumOfFrozen } from '../../../src/domain/counting/frozen'
import { sumOf, unpackCounts } from '../../../src/domain/counting/roll-up'
import { deedsOn } from '../../../src/domain/permissions/can'
import type { Handler } from '../../kit/serve'
import { getAsked, openBefore } from '../../shared/assignments/assignments.repo'
import { findNode, type NodeDocument } from '../../shared/counting/nodes.repo'
import { kindOf } from '../../shared/kinds/kinds'
import { ancestorNames, orgName } from '../../shared/orgs/orgs.repo'
import { settingFor } from '../../shared/orgs/settings.repo'
import type { Context } from '../../shared/people/context'
import { againstLast, hoursIn } from '../against-last'
import { countedChildren } from '../children'
import { presentFrozen } from '../frozen'
import { presentAssignment } from '../present'
import { rankingOf } from '../ranking'
import { stepsTo } from '../steps'
import type { Loaders } from '../targets'
import { nodeVersion } from '../version'

type Overview = Handler<Contract['boards']['overview'], Context, Loaders>

export const overview: Overview = async (input, context, on) => {
  const { orgId } = input
  const { now } = context
  const { org } = on.orgId
  const assignment = await getAsked(input, org, now)
  const actor = await context.actor()
  const kind = kindOf(assignment.kind)
  const replaced = kind.before(assignment)
  const [path, ranking, node, [before], about, replacedNode, quiet] = await Promise.all([
    ancestorNames(org),
    rankingOf(org),
    findNode(assignment._id, orgId),
    openBefore({ kind: assignment.kind, org, now }, { series: null, before: assignment.order }, 1),
    kind.about(assignment),
    replaced === null ? null : findNode(replaced, orgId),
    settingFor('quiet', org.path),
  ])
  const [last, children, hours] = await Promise.all([
    before ? findNode(before._id, orgId) : null,
    countedChildren(orgId, {
      assignments: [assignment],
      nodes: node ? [node] : [],
      counted: Object.keys(node?.c ?? {}),
    }),
    // Who asks for a reason looks at what comes of it day by day.
    about && node ? hoursIn(node) : {},
  ])
  const asOf = node?.updatedAt ?? now
  const own = sumOf(node?.c ?? {}, org.kind === 'branch')
  const [rate, covered] = [participation(own.member, asOf), coverage(own)]
  const rows = children.map(({ org: child, isBranch }): OverviewRow => {
    const packed = node?.c[child.id]
    const counts = packed ? unpackCounts(packed) : emptyCounts()
    return {
      org: child,
      isBranch,
      rate: participation(counts.member, asOf),
      coverage: coverage(counts),
      complete: counts.complete,
      all: together(counts),
      last: lastRate(last, child.id),
    }
  })
  return {
    org: orgName(org),
    path: stepsTo(org, path, actor),
    may: deedsOn(actor, on.orgId),
    assignment: presentAssignment(assignment, about),
    ranking,
    children: rows,
    version: nodeVersion(assignment, node),
    now: now.toISOString(),
    rate,
    youthRate: participation(own.youth, asOf),
    coverage: covered,
    complete: own.complete,
    all: together(own),
    days: doneByDay(hours, assignment.opensAt),
    quiet: quiet.value,
    before: replacedNode && everyoneIn(replacedNode),
    frozen: presentFrozen(sumOfFrozen(node?.f, org.kind === 'branch'), assignment, { covers: true }),
    last: finalRate(sumOfFrozen(last?.f, org.kind === 'branch')),
    ...(await againstLast({ assignment, before: before ?? null, last }, { rate, coverage: covered }, now)),
  }
}

/** How many had done it, in time or later. */
function everyoneIn({ c, isBranch }: NodeDocument): number {
  const { done, late } = together(sumOf(c, isBranch))
  return done + late
}

/** A child's participation in the last assignment, as frozen. */
function lastRate(last: NodeDocument | null, childId: string): number | null {
  const flat = last?.f?.[childId]
  return finalRate(flat ? unflatten(flat) : null)
}

/** Null while it is not frozen: what is called final does not move any more. */
const finalRate = (frozen: Counts | null): number | null => frozen && rateOf(frozen.member)
