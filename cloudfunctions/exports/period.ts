import { AppError } from '../../src/contract/errors'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { nameOf } from '../../src/domain/assignments/called'
import { FREEZE_AFTER_HOURS } from '../../src/domain/assignments/late'
import { monthName, monthRange } from '../../src/domain/assignments/report'
import { wordsOf } from '../../src/domain/kinds'
import type { Moment, AsOf } from '../../src/domain/tables/moment'
import { dueTo, getOpen } from '../shared/assignments/assignments.repo'
import type { Org } from '../shared/orgs/orgs.repo'

/** What a table is over: one assignment, or all of a kind in a month. */
export interface Period {
  kind: string
  /** Of a month those that are frozen; never empty. */
  assignments: Assignment[]
  /** Of which moment head and rows are. */
  told: AsOf
  /** Such as 2026 年第 8 期, or 2026 年 3 月. */
  name: string
  /** The assignment's id, or the month. */
  subject: string
}

type Asked = ({ assignmentId: string } | { kind: string; month: string }) & { moment?: Moment | undefined }

/** NOT_FOUND no such assignment · TOO_EARLY nothing of the month is frozen yet, or not what is asked for as frozen. */
export async function periodOf(asked: Asked, org: Org, now: Date): Promise<Period> {
  const several = 'month' in asked
  const { kind, assignments, name, subject } = several ? await ofMonth(asked, org) : await ofOne(asked, org, now)
  const frozen = assignments.every(({ frozenAt }) => frozenAt !== null)
  if (asked.moment === 'frozen' && !frozen) {
    throw new AppError('TOO_EARLY', `截止 ${FREEZE_AFTER_HOURS} 小时后冻结，之前只能导出实时的`)
  }
  const moment = asked.moment ?? (frozen ? 'frozen' : 'live')
  const asOf = moment === 'live' ? now : new Date(Math.max(...assignments.map(({ deadline }) => deadline.getTime())))
  return { kind, assignments, told: { moment, asOf, several }, name, subject }
}

/** The same period as of now. */
export const liveOf = (period: Period, now: Date): Period => ({
  kind: period.kind,
  assignments: period.assignments,
  told: { moment: 'live', asOf: now, several: period.told.several },
  name: period.name,
  subject: period.subject,
})

type Found = Omit<Period, 'told'>

async function ofOne({ assignmentId }: { assignmentId: string }, org: Org, now: Date): Promise<Found> {
  const assignment = await getOpen(assignmentId, org, now)
  return { kind: assignment.kind, assignments: [assignment], name: nameOf(assignment), subject: assignment._id }
}

async function ofMonth({ kind, month }: { kind: string; month: string }, org: Org): Promise<Found> {
  const due = await dueTo({ kind, org }, monthRange(month))
  const assignments = due.filter(({ frozenAt }) => frozenAt !== null)
  if (assignments.length === 0) {
    throw new AppError('TOO_EARLY', `这个月还没有截止的${wordsOf(kind).noun}，截止后才能导出`)
  }
  return { kind, assignments, name: monthName(month), subject: month }
}
