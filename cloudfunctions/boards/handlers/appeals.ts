import type { Contract } from '../../../src/contract'
import { openAppealsOf } from '../../shared/assignments/appeals.repo'
import type { Context } from '../../shared/people/context'
import { openIssues } from '../../shared/lessons/lessons.repo'
import { rosterRows } from '../../shared/people/people.repo'
import type { Handler } from '../../kit/serve'
import { accessible } from '../access'

type Appeals = Handler<Contract['boards']['appeals'], Context>

/** More than four years of weeks: an appeal about an older issue has no label. */
const ISSUES = 200

export const appeals: Appeals = async ({ branchId }, context) => {
  const branch = await accessible(branchId, 'tend-members', context)
  const open = await openAppealsOf(branchId)
  if (open.length === 0) return { appeals: [] }
  const [rows, issues] = await Promise.all([
    rosterRows(open.map(({ memberId }) => memberId)),
    openIssues(branch.path, context.now, ISSUES),
  ])
  const labels = new Map(issues.map(({ _id, label }) => [_id, label]))
  // Who has left the roster is no longer this secretary's to answer.
  const names = new Map(rows.filter((row) => row.branchId === branchId).map(({ _id, name }) => [_id, name]))
  return {
    appeals: open.flatMap(({ lessonId, memberId, text, at }) => {
      const name = names.get(memberId)
      if (name === undefined) return []
      return [{ lessonId, label: labels.get(lessonId) ?? '', memberId, name, text, at: at.toISOString() }]
    }),
  }
}
