import type { Contract } from '../../../src/contract'
import type { Received } from '../../../src/contract/define'
import { AppError } from '../../../src/contract/errors'
import type { Assignment } from '../../../src/domain/assignments/assignment'
import { FREEZE_AFTER_HOURS } from '../../../src/domain/assignments/late'
import { together } from '../../../src/domain/assignments/together'
import { coverage, participation } from '../../../src/domain/assignments/rate'
import { monthRange, reportOf, weekRange, type FrozenNumbers } from '../../../src/domain/assignments/report'
import { emptyCounts, unflatten } from '../../../src/domain/counting/counts'
import { sumOfFrozen } from '../../../src/domain/counting/frozen'
import { FIRST_KIND } from '../../../src/domain/kind-names'
import { wordsOf } from '../../../src/domain/kinds'
import { deedsOn } from '../../../src/domain/permissions/can'
import type { Handler } from '../../kit/serve'
import { dueTo, getOpen } from '../../shared/assignments/assignments.repo'
import { findNodes, type NodeDocument } from '../../shared/counting/nodes.repo'
import { ancestorNames, orgName, type Org } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { countedChildren } from '../children'
import { stepsTo } from '../steps'
import type { Loaders } from '../targets'

type Report = Handler<Contract['boards']['report'], Context, Loaders>

export const report: Report = async (input, context, on) => {
  const { now } = context
  const { org } = on.orgId
  const actor = await context.actor()
  const month = 'month' in input ? input.month : null
  const found = await dueIn(input, org, now)
  // What another took the place of, or was withdrawn, says nothing of those who were asked.
  const due = found.filter(({ endedAt }) => endedAt === undefined)
  const frozen = due.filter(({ frozenAt }) => frozenAt !== null)
  if ('assignmentId' in input && frozen.length === 0) {
    throw new AppError(
      'TOO_EARLY',
      `${wordsOf(found[0]?.kind ?? FIRST_KIND).one}截止 ${FREEZE_AFTER_HOURS} 小时后才有周调度`,
    )
  }

  const [nodes, path] = await Promise.all([nodesOf(frozen, input.orgId), ancestorNames(org)])
  const { own, children: sums } = reportOf(nodes.flatMap(frozenNumbers))
  const asOf = frozen[frozen.length - 1]?.deadline ?? now
  const children = await countedChildren(input.orgId, { assignments: due, nodes, counted: [...sums.keys()] })
  return {
    org: orgName(org),
    path: stepsTo(org, path, actor),
    may: deedsOn(actor, on.orgId),
    month,
    waiting: due.length - frozen.length,
    now: now.toISOString(),
    assignments: frozen.map(({ _id, label, deadline }) => ({
      assignmentId: _id,
      label,
      deadline: deadline.toISOString(),
    })),
    rate: participation(own.member, asOf),
    youthRate: participation(own.youth, asOf),
    coverage: coverage(own),
    complete: own.complete,
    all: together(own),
    children: children.map(({ org: child, isBranch }) => {
      const counts = sums.get(child.id) ?? emptyCounts()
      return {
        org: child,
        isBranch,
        rate: participation(counts.member, asOf),
        coverage: coverage(counts),
        complete: counts.complete,
        all: together(counts),
      }
    }),
  }
}

/** What a report is asked over, whether frozen or not. */
async function dueIn(input: Received<Contract['boards']['report']>, org: Org, now: Date): Promise<Assignment[]> {
  if ('month' in input) return dueTo({ kind: input.kind, org }, monthRange(input.month))
  if (!('weekOf' in input)) return [await getOpen(input.assignmentId, org, now)]
  const { deadline } = await getOpen(input.weekOf, org, now)
  return (await dueTo({ kind: input.kind, org }, weekRange(deadline))).filter(({ opensAt }) => opensAt <= now)
}

const nodesOf = async (assignments: readonly Assignment[], orgId: string): Promise<NodeDocument[]> =>
  assignments.length === 0
    ? []
    : findNodes(
        assignments.map(({ _id }) => _id),
        orgId,
      )

/** A node's numbers of the deadline; none where there are none, and of a branch, which has no children to tell of. */
function frozenNumbers({ f, isBranch }: NodeDocument): FrozenNumbers[] {
  const own = sumOfFrozen(f, isBranch)
  if (!f || !own || isBranch) return []
  return [{ own, children: Object.fromEntries(Object.entries(f).map(([id, flat]) => [id, unflatten(flat)])) }]
}
