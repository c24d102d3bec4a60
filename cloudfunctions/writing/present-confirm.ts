import type { Misread, Writing, WritingConfirm } from '../../src/contract/writing'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { done } from '../../src/domain/assignments/rate'
import { add, type Counts } from '../../src/domain/counting/counts'
import { tally } from '../../src/domain/counting/leaf'
import { sumOf } from '../../src/domain/counting/roll-up'
import { assignmentOf } from '../../src/domain/notices/asking'
import type { WrittenConfirm } from '../../src/domain/notices/confirm'
import { findLeaves } from '../shared/counting/leaves.repo'
import { findNode } from '../shared/counting/nodes.repo'
import { countMisreadings } from '../shared/notices/misreadings.repo'
import type { Notice } from '../shared/notices/notices.repo'
import { getOrg } from '../shared/orgs/orgs.repo'

/** What is to be confirmed, as those who write and review know it. */
export const presentWrittenConfirm = (confirm: WrittenConfirm | null): WritingConfirm | null =>
  confirm && {
    reason: confirm.reason,
    deadline: confirm.deadline?.toISOString() ?? null,
    question: confirm.question && {
      text: confirm.question.text,
      options: confirm.question.options,
      right: confirm.question.right,
      says: confirm.question.says,
    },
  }

/** What is asked now of the readers; null where nothing is out that asks. */
export async function presentAsking(notice: Notice, now: Date): Promise<Writing['asking']> {
  const { confirm, asked, publishAt, withdrawn } = notice
  if (confirm === null || !asked || withdrawn !== null || publishAt > now) return null
  return {
    nth: asked.nth,
    at: asked.at.toISOString(),
    deadline: confirm.deadline.toISOString(),
    misread: confirm.question && (await misreadOf(notice, confirm.question.options.length)),
  }
}

/** By number only, whoever asks: nothing that is kept tells who. */
async function misreadOf(notice: Notice, answers: number): Promise<Misread | null> {
  const assignment = assignmentOf(notice)
  if (assignment === null) return null
  const [wrong, { member, youth }] = await Promise.all([
    countMisreadings(assignment._id, answers),
    countsWithin(assignment),
  ])
  return { wrong, confirmed: [member, youth].reduce((sum, group) => sum + done(group) + group.late, 0) }
}

/** As rolled up in the last minute; of a single branch as it stands. */
async function countsWithin(assignment: Assignment): Promise<Counts> {
  const scope = await getOrg(assignment.scope)
  if (scope.kind === 'branch') return add((await findLeaves(assignment, scope)).map(tally))
  return sumOf((await findNode(assignment._id, scope._id))?.c ?? {}, false)
}
