import { AppError } from '../../src/contract/errors'
import { monthName, monthRange } from '../../src/domain/assignments/report'
import { spaced } from '../../src/domain/assignments/label'
import { getIssue, issuesDue, type Issue } from '../shared/lessons/lessons.repo'

/** What a table is over: one issue, or all of a month. */
export interface Period {
  /** Of a month those that are frozen; never empty. */
  issues: Issue[]
  /** Whether the numbers of the deadline are meant, or those of now. */
  frozen: boolean
  /** Such as 2026 年第 8 期, or 2026 年 3 月. */
  name: string
  /** The lesson's id, or the month. */
  subject: string
}

/** NOT_FOUND no such issue · TOO_EARLY nothing of the month is frozen yet. */
export async function periodOf(
  asked: { lessonId: string } | { month: string },
  path: readonly string[],
  now: Date,
): Promise<Period> {
  if ('lessonId' in asked) {
    const issue = await getIssue(asked.lessonId, path, now)
    return { issues: [issue], frozen: issue.frozenAt !== null, name: spaced(issue.label), subject: issue._id }
  }
  const { from, until } = monthRange(asked.month)
  const issues = (await issuesDue(path, from, until)).filter(({ frozenAt }) => frozenAt !== null)
  if (issues.length === 0) throw new AppError('TOO_EARLY', '这个月还没有截止的团课，截止后才能导出')
  return { issues, frozen: true, name: monthName(asked.month), subject: asked.month }
}
