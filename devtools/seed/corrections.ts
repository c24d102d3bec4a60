import type { Appeal } from '../../cloudfunctions/shared/assignments/appeals.repo'
import type { Completion } from '../../cloudfunctions/shared/assignments/completions.repo'
import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'

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
