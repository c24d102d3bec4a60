import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { coverage, participation } from '../../../src/domain/assignments/rate'
import { monthRange, reportOf, type FrozenIssue } from '../../../src/domain/assignments/report'
import { emptyCounts, unflatten } from '../../../src/domain/counting/counts'
import { sumOfFrozen } from '../../../src/domain/counting/frozen'
import type { Context } from '../../shared/people/context'
import { findNodes } from '../../shared/counting/counting.repo'
import { getIssue, issuesDue, type Issue } from '../../shared/lessons/lessons.repo'
import { ancestorNames, childrenOf, findOrgs, orgName, type Org } from '../../shared/orgs/orgs.repo'
import type { Handler } from '../../kit/serve'
import { accessible } from '../access'

type Report = Handler<Contract['boards']['report'], Context>

export const report: Report = async (input, context) => {
  const { now } = context
  const org = await accessible(input.orgId, 'see-node', context)
  const month = 'month' in input ? input.month : null
  const due = 'month' in input ? await dueIn(input.month, org) : [await getIssue(input.lessonId, org.path, now)]
  const frozen = due.filter(({ frozenAt }) => frozenAt !== null)
  if (month === null && frozen.length === 0) throw new AppError('TOO_EARLY', '这一期截止后才有周调度')

  const [issues, path, children] = await Promise.all([
    frozenAt(org, frozen),
    ancestorNames(org),
    childrenOf(input.orgId),
  ])
  const { own, children: sums } = reportOf(issues)
  const asOf = frozen[frozen.length - 1]?.deadline ?? now
  return {
    ...{ org: orgName(org), path, month, waiting: due.length - frozen.length, now: now.toISOString() },
    issues: frozen.map(({ _id, label, deadline }) => ({ lessonId: _id, label, deadline: deadline.toISOString() })),
    rate: participation(own.member, asOf),
    youthRate: participation(own.youth, asOf),
    coverage: coverage(own),
    children: (await withFormer(children, [...sums.keys()])).map((child) => {
      const counts = sums.get(child._id) ?? emptyCounts()
      return {
        org: orgName(child),
        isBranch: child.kind === 'branch',
        rate: participation(counts.member, asOf),
        coverage: coverage(counts),
      }
    }),
  }
}

const dueIn = (month: string, org: Org): Promise<Issue[]> => {
  const { from, until } = monthRange(month)
  return issuesDue(org.path, from, until)
}

async function frozenAt(org: Org, issues: readonly Issue[]): Promise<FrozenIssue[]> {
  if (issues.length === 0) return []
  const nodes = await findNodes(
    issues.map(({ _id }) => _id),
    org._id,
  )
  return nodes.flatMap(({ f, isBranch }) => {
    const own = sumOfFrozen(f, isBranch)
    if (!f || !own || isBranch) return []
    return [{ own, children: Object.fromEntries(Object.entries(f).map(([id, flat]) => [id, unflatten(flat)])) }]
  })
}

/** Who was counted here and has moved since keeps a row: otherwise the rows would not add up to what was frozen. */
async function withFormer(children: readonly Org[], counted: readonly string[]): Promise<Org[]> {
  const present = new Set(children.map(({ _id }) => _id))
  const former = counted.filter((id) => !present.has(id))
  return [...children, ...(former.length > 0 ? await findOrgs(former) : [])]
}
