import type { Contract } from '../../../src/contract'
import { OPEN_APPEALS_SHOWN } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import { openAppealsOf } from '../../shared/assignments/appeals.repo'
import { findAssignments } from '../../shared/assignments/assignments.repo'
import type { Context } from '../../shared/people/context'
import { rosterRowsIn } from '../../shared/people/roster.repo'
import { namedApart } from '../../shared/people/told-apart'
import type { Loaders } from '../targets'

type Appeals = Handler<Contract['boards']['appeals'], Context, Loaders>

export const appeals: Appeals = async ({ branchId }) => {
  const open = await openAppealsOf(branchId)
  if (open.length === 0) return { appeals: [] }
  const [rows, about] = await Promise.all([
    rosterRowsIn(branchId, [...new Set(open.map(({ memberId }) => memberId))]),
    findAssignments([...new Set(open.map(({ assignmentId }) => assignmentId))]),
  ])
  const labels = new Map(about.map(({ _id, label }) => [_id, label]))
  // Who has left the roster is no longer this secretary's to answer.
  const names = new Map((await namedApart(branchId, [...rows.values()])).map(({ _id, name }) => [_id, name]))
  const answerable = open.flatMap(({ assignmentId, memberId, text, at }) => {
    const name = names.get(memberId)
    if (name === undefined) return []
    return [{ assignmentId, label: labels.get(assignmentId) ?? '', memberId, name, text, at: at.toISOString() }]
  })
  return { appeals: answerable.slice(0, OPEN_APPEALS_SHOWN) }
}
