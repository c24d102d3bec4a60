import type { Assignment } from '../../src/domain/assignments/assignment'
import { hourCounts, hourOf } from '../../src/domain/assignments/same-hour'
import { orgOfNode } from '../../src/domain/counting/ids'
import type { Raise } from '../../src/domain/counting/lift'
import { sumOf } from '../../src/domain/counting/roll-up'
import { findAssignment } from '../shared/assignments/assignments.repo'
import { keepHour } from '../shared/counting/hours.repo'
import { getNode, prepareNode, raiseNode } from '../shared/counting/nodes.repo'
import { getOrg } from '../shared/orgs/orgs.repo'

/**
 * How a parent is told of its children's numbers: one write. Only the first in a new hour reads the node and keeps what the hour
 * before left, so that the next assignment's numbers can be held against the same hour.
 */
export function raiserAt(now: Date): (parentId: string, assignmentId: string, told: Raise) => Promise<void> {
  // Only what was answered: a question that failed is asked again.
  const known = new Map<string, Assignment | null>()
  const assignmentOf = async (id: string): Promise<Assignment | null> => {
    const assignment = known.get(id) ?? (await findAssignment(id))
    known.set(id, assignment)
    return assignment
  }
  return async (parentId, assignmentId, { children, names, goesOn }) => {
    const assignment = await assignmentOf(assignmentId)
    const raise = { children, names, goesOn, now, hour: assignment ? hourOf(assignment.opensAt, now) : 0 }
    if (await raiseNode(parentId, raise, raise.hour)) return
    const node = await getNode(parentId)
    if (node && node.hour >= 0) await keepHour(parentId, node.hour, hourCounts(sumOf(node.c, node.isBranch)))
    if (!node && assignment) await prepareNode(assignment, await getOrg(orgOfNode(parentId, assignmentId)), now)
    await raiseNode(parentId, raise, null)
  }
}
