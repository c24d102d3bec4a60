import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { HoursDocument } from '../../cloudfunctions/shared/counting/hours.repo'
import type { Assignment } from '../../src/domain/assignments/assignment'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import { hourOf, type HourCounts } from '../../src/domain/assignments/same-hour'
import { nodeId } from '../../src/domain/counting/ids'

/** By hour: how many more were on time, and how many more branches were covered. */
type Steps = Map<number, { o: number; c: number }>

/** What every node showed at the end of each hour in which it moved, as the roll-up would have kept it: but for the last, which the node has. */
export function hoursOf(
  assignment: Assignment,
  leaves: readonly LeafDocument[],
  orgs: readonly Org[],
): HoursDocument[] {
  const paths = new Map(orgs.map(({ _id, path }) => [_id, path]))
  const totals = new Map<string, { d: number; b: number }>()
  const steps = new Map<string, Steps>()
  for (const leaf of leaves) {
    const own = stepsOf(leaf, assignment)
    const above = (paths.get(leaf.branchId) ?? []).slice(0, -1)
    for (const org of above) {
      const total = totals.get(org) ?? { d: 0, b: 0 }
      totals.set(org, { d: total.d + leaf.roster.member, b: total.b + leaf.branches })
      const all = steps.get(org) ?? new Map<number, { o: number; c: number }>()
      for (const [hour, { o, c }] of own) {
        const step = all.get(hour) ?? { o: 0, c: 0 }
        all.set(hour, { o: step.o + o, c: step.c + c })
      }
      steps.set(org, all)
    }
  }
  return [...steps].map(([org, all]) => ({
    _id: nodeId(assignment._id, org),
    h: summed(all, totals.get(org) ?? { d: 0, b: 0 }),
  }))
}

/** The last hour in which an assignment's leaves moved. */
export const lastHour = (assignment: Assignment, leaves: readonly LeafDocument[]): number =>
  leaves
    .flatMap(({ done }) => Object.values(done))
    .reduce((last, { at }) => Math.max(last, hourOf(assignment.opensAt, at)), 0)

function stepsOf({ done, branches }: LeafDocument, { opensAt }: Assignment): Steps {
  const steps: Steps = new Map()
  const inOrder = Object.values(done).sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const [i, { at, late, group }] of inOrder.entries()) {
    const hour = hourOf(opensAt, at)
    const step = steps.get(hour) ?? { o: 0, c: 0 }
    const onTime = group === 'member' && !late ? 1 : 0
    steps.set(hour, { o: step.o + onTime, c: step.c + (i === 0 ? branches : 0) })
  }
  return steps
}

function summed(steps: Steps, total: { d: number; b: number }): Record<string, HourCounts> {
  const sums: Record<string, HourCounts> = {}
  let [o, c] = [0, 0]
  for (const hour of [...steps.keys()].sort((a, b) => a - b)) {
    o += steps.get(hour)?.o ?? 0
    c += steps.get(hour)?.c ?? 0
    sums[hour] = { o, c, ...total }
  }
  return sums
}
