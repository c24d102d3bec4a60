import type { OpenAppeal } from '../../src/contract/tending'
import type { Appeal } from '../shared/assignments/appeals.repo'
import { findAssignments } from '../shared/assignments/assignments.repo'
import { rosterRowsIn } from '../shared/people/roster.repo'
import { namedApart } from '../shared/people/told-apart'

/** What an appeal is told by to the secretary; null of who has left the roster, who is no longer this secretary's to answer. */
export type AboutAppeals = (appeal: Appeal) => OpenAppeal | null

/** Whose some appeals of a branch are and what of, read together. */
export async function aboutAppeals(branchId: string, appeals: readonly Appeal[]): Promise<AboutAppeals> {
  if (appeals.length === 0) return () => null
  const [rows, assignments] = await Promise.all([
    rosterRowsIn(branchId, [...new Set(appeals.map(({ memberId }) => memberId))]),
    findAssignments([...new Set(appeals.map(({ assignmentId }) => assignmentId))]),
  ])
  const labels = new Map(assignments.map(({ _id, label }) => [_id, label]))
  const names = new Map((await namedApart(branchId, [...rows.values()])).map(({ _id, name }) => [_id, name]))
  return ({ assignmentId, memberId, text, at }) => {
    const name = names.get(memberId)
    if (name === undefined) return null
    return { assignmentId, label: labels.get(assignmentId) ?? '', memberId, name, text, at: at.toISOString() }
  }
}
