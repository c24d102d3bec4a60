import { hourCounts, hourOf } from '../../src/domain/assignments/same-hour'
import { orgOfNode } from '../../src/domain/counting/ids'
import { sumOf, type PackedCounts } from '../../src/domain/counting/roll-up'
import { getNode, prepareNode, raiseNode } from '../shared/counting/counting.repo'
import { keepHour } from '../shared/counting/hours.repo'
import { findIssue, type Issue } from '../shared/lessons/lessons.repo'
import { getOrg } from '../shared/orgs/orgs.repo'

interface Told {
  lessonId: string
  sequence: number
  children: Record<string, PackedCounts>
  goesOn: boolean
}

/**
 * How a parent is told of its children's numbers: one write. Only the first in a new hour reads the node and keeps what the hour
 * before left, so that next week's numbers can be held against the same hour.
 */
export function raiserAt(now: Date): (parentId: string, told: Told) => Promise<void> {
  // Only what was answered: a question that failed is asked again.
  const issues = new Map<string, Issue | null>()
  const hourNow = async (lessonId: string): Promise<number> => {
    const issue = issues.get(lessonId) ?? (await findIssue(lessonId))
    issues.set(lessonId, issue)
    return issue ? hourOf(issue.opensAt, now) : 0
  }
  return async (parentId, { lessonId, sequence, children, goesOn }) => {
    const raise = { children, goesOn, now, hour: await hourNow(lessonId) }
    if (await raiseNode(parentId, raise, raise.hour)) return
    const node = await getNode(parentId)
    if (!node) await prepareNode({ _id: lessonId, sequence }, await getOrg(orgOfNode(parentId, lessonId)), now)
    else if (node.hour >= 0) await keepHour(parentId, node.hour, hourCounts(sumOf(node.c, node.isBranch)))
    await raiseNode(parentId, raise, null)
  }
}
