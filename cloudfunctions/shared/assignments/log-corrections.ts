import { noteDeed } from '../audit/audit.repo'
import { appealsToLog, forgetRefusalToLog, type Appeal } from './appeals.repo'
import { completionsToLog, forgetToLog, type Completion } from './completions.repo'

/**
 * The record first, saying that its row in the log is to come; then the row, under an id made from the record; then the record says no
 * more. Whoever dies in between leaves a record that still says so: the same request again, or the night, writes the row. So neither
 * stands alone for good, and no row tells of what did not happen.
 */

/** Writes the row of a correction, if it is still to be written. */
export async function logCorrection({ _id, toLog, branchId, memberId, assignmentId }: Completion): Promise<void> {
  if (!toLog) return
  await noteDeed({
    _id: `correct:accept_${_id}`,
    actorId: toLog.actorId,
    deed: 'correct:accept',
    orgId: branchId,
    subject: memberId,
    detail: `${assignmentId}: ${toLog.reason}`,
    at: toLog.at,
  })
  await forgetToLog(_id)
}

/** Writes the row of a refused appeal, if it is still to be written. */
export async function logRefusal({ _id, toLog, answer, branchId, memberId, assignmentId }: Appeal): Promise<void> {
  if (!toLog || !answer) return
  await noteDeed({
    _id: `correct:refuse_${assignmentId}_${memberId}`,
    actorId: answer.actorId,
    deed: 'correct:refuse',
    orgId: branchId,
    subject: memberId,
    detail: `${assignmentId}: ${answer.reason}`,
    at: answer.at,
  })
  await forgetRefusalToLog(_id)
}

/** A request takes a moment between the record and the row. */
const UNDER_WAY_MS = 2 * 60_000

/** Writes the rows of those who died in between. */
export async function logLeftOver(now: Date): Promise<void> {
  const until = new Date(now.getTime() - UNDER_WAY_MS)
  for (const completion of await completionsToLog(until)) await logCorrection(completion)
  for (const appeal of await appealsToLog(until)) await logRefusal(appeal)
}
