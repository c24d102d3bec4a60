import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Assignment } from '../../../src/domain/assignments/assignment'
import { doneOf } from '../../../src/domain/counting/reconcile'
import type { Handler } from '../../kit/serve'
import { acceptAppeal, findAppeal, refuseAppeal, type Appeal } from '../../shared/assignments/appeals.repo'
import { getOpen } from '../../shared/assignments/assignments.repo'
import { findCompletion, recordOnce, rightLate, type Completion } from '../../shared/assignments/completions.repo'
import { logCorrection, logRefusal } from '../../shared/assignments/log-corrections'
import { putCorrected, putDone } from '../../shared/counting/marks'
import { kindOf } from '../../shared/kinds/kinds'
import { getOrg, type Org } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import type { RosterRow } from '../../shared/people/roster.repo'
import { assertAddressed } from '../access'
import type { Loaders } from '../targets'

type Correct = Handler<Contract['boards']['correct'], Context, Loaders>

/** What is corrected, and by whom and why. */
interface Case {
  branch: Org
  assignment: Assignment
  row: RosterRow
  appeal: Appeal | null
  answer: NonNullable<Appeal['answer']>
}

export const correct: Correct = async ({ assignmentId, memberId, outcome, reason }, context, on) => {
  const { now, personId } = context
  const { row, branch } = on.memberId
  const [assignment, appeal] = await Promise.all([
    getOpen(assignmentId, branch, now),
    findAppeal(assignmentId, memberId),
  ])
  assertAddressed(assignment, row)
  const told: Case = { branch, assignment, row, appeal, answer: { actorId: personId, reason, at: now } }
  return outcome === 'refuse' ? refuse(told) : accept(told)
}

async function refuse({ assignment, row, appeal, answer }: Case): Promise<{ recorded: boolean }> {
  if (!appeal) throw new AppError('NOT_FOUND', '这里没有要答复的申诉')
  await refuseAppeal(appeal._id, answer)
  const standing = await findAppeal(assignment._id, row._id)
  if (standing?.state !== 'refused') throw new AppError('CONFLICT', '这条申诉已经同意，记录已补上')
  // Also on a repeated request: the first may have died in between.
  await logRefusal(standing)
  return { recorded: false }
}

async function accept(told: Case): Promise<{ recorded: boolean }> {
  const { branch, assignment, row, appeal, answer } = told
  const found = await findCompletion(assignment._id, row._id)
  // Who has finished on time by themselves meanwhile needs no correction; only the appeal is answered.
  const byItself = found !== null && !found.late && found.correctedAt === null
  const completion = byItself ? found : await putRight(told, found)
  const home = completion.branchId === branch._id ? branch : await getOrg(completion.branchId)
  // Also on a repeated request: the first may have died in between.
  await logCorrection(completion)
  const place = { assignment, branch: home, memberId: row._id }
  await (byItself ? putDone : putCorrected)(place, doneOf(completion))
  if (appeal) {
    await logRefusal(appeal)
    await acceptAppeal(appeal._id, answer)
  }
  return { recorded: true }
}

/**
 * Makes a record, or makes a late one right. It is on time for the person, dated by when they said so, which the server saw itself,
 * or by now; among the numbers it is counted apart, and what was frozen never moves.
 */
async function putRight(told: Case, found: Completion | null): Promise<Completion> {
  const { branch, assignment, row, appeal, answer } = told
  const standing =
    found ??
    (await recordOnce(assignment, branch.path[0] ?? branch._id, {
      memberId: row._id,
      branchId: branch._id,
      standing: row.standing,
      doneAt: appeal?.at ?? answer.at,
      receivedAt: answer.at,
      late: false,
      correctedAt: answer.at,
      toLog: answer,
      kept: await kindOf(assignment.kind).keptOnWord(assignment, branch),
    }))
  return standing.late ? rightLate(standing, answer) : standing
}
