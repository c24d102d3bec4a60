import { AppError } from '../../src/contract/errors'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { spaced } from '../../src/domain/assignments/label'
import { monthName, monthRange } from '../../src/domain/assignments/report'
import { wordsOf } from '../../src/domain/kinds'
import { dueTo, getOpen } from '../shared/assignments/assignments.repo'
import type { Org } from '../shared/orgs/orgs.repo'

/** What a table is over: one assignment, or all of a kind in a month. */
export interface Period {
  /** Of a month those that are frozen; never empty. */
  assignments: Assignment[]
  /** Whether the numbers of the deadline are meant, or those of now. */
  frozen: boolean
  /** Such as 2026 年第 8 期, or 2026 年 3 月. */
  name: string
  /** The assignment's id, or the month. */
  subject: string
}

/** NOT_FOUND no such assignment · TOO_EARLY nothing of the month is frozen yet. */
export async function periodOf(
  asked: { assignmentId: string } | { kind: string; month: string },
  org: Org,
  now: Date,
): Promise<Period> {
  if ('assignmentId' in asked) {
    const assignment = await getOpen(asked.assignmentId, org, now)
    const { label, frozenAt, _id } = assignment
    return { assignments: [assignment], frozen: frozenAt !== null, name: spaced(label), subject: _id }
  }
  const due = await dueTo({ kind: asked.kind, org }, monthRange(asked.month))
  const assignments = due.filter(({ frozenAt }) => frozenAt !== null)
  if (assignments.length === 0) {
    throw new AppError('TOO_EARLY', `这个月还没有截止的${wordsOf(asked.kind).noun}，截止后才能导出`)
  }
  return { assignments, frozen: true, name: monthName(asked.month), subject: asked.month }
}
