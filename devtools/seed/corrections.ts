import type { Appeal } from '../../cloudfunctions/shared/assignments/appeals.repo'
import type { Completion } from '../../cloudfunctions/shared/assignments/completions.repo'
import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import { HOUR_MS } from '../../src/domain/time'
import type { Slot } from './calendar'
import { PERSONAS, personOf } from './people'

const ANSWER = '当时在机房集体看的，签到表上有名字'

/** The appeals that led to what was put right, with their answers and rows in the audit log. */
export function correctionsOf(
  completions: readonly Completion[],
  secretary: string,
): { appeals: Appeal[]; audit: AuditRow[] } {
  const put = completions.flatMap(({ correctedAt, ...completion }) =>
    correctedAt === null ? [] : [{ ...completion, correctedAt }],
  )
  return {
    appeals: put.map(({ _id, assignmentId, memberId, branchId, doneAt, correctedAt }) => ({
      _id,
      assignmentId,
      memberId,
      branchId,
      text: '我是跟着班里一起看的，没有用自己的手机。',
      at: doneAt,
      state: 'accepted',
      answer: { actorId: secretary, reason: ANSWER, at: correctedAt },
    })),
    audit: put.map(({ _id, assignmentId, memberId, branchId, correctedAt }) => ({
      _id: `correct:accept_${_id}`,
      actorId: secretary,
      deed: 'correct:accept',
      orgId: branchId,
      subject: memberId,
      detail: `${assignmentId}: ${ANSWER}`,
      at: correctedAt,
    })),
  }
}

interface Finished {
  completions: readonly Completion[]
  rows: readonly RosterRow[]
}

/** One of those who were late, nobody of the preview, says the morning after the deadline that they were not, and waits for an answer. */
export function openAppealsOf({ completions, rows }: Finished, { deadline }: Slot, now: Date): Appeal[] {
  const personas = new Set<string | null>(PERSONAS.map(({ openid }) => personOf(openid)))
  const others = new Set(rows.flatMap(({ _id, personId }) => (personas.has(personId) ? [] : [_id])))
  return completions
    .filter(({ late, memberId }) => late && others.has(memberId))
    .slice(0, 1)
    .map(({ _id, assignmentId, memberId, branchId }) => ({
      _id,
      assignmentId,
      memberId,
      branchId,
      text: '周日晚上九点多就答完题了，宿舍正好断网，没交上去，当时室友也在看。',
      at: new Date(Math.min(deadline.getTime() + 10 * HOUR_MS, now.getTime())),
      state: 'open',
      answer: null,
    }))
}
