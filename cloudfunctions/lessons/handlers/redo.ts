import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { takenOf, type Taken } from '../../../src/domain/lessons/kept'
import type { Handler } from '../../kit/serve'
import { findCompletion } from '../../shared/assignments/completions.repo'
import { getOpenIssue } from '../../shared/lessons/issues'
import { recordRedo } from '../../shared/lessons/redo'
import type { Context, OwnLoaders } from '../../shared/people/context'
import { isOwnAt } from '../../shared/people/own-rows'
import { graded } from '../hand-in'
import { answerRecorded } from '../own-answers'
import { presentReceipt, presentResult } from '../present'
import { memberReader } from '../reader'

type Redo = Handler<Contract['lessons']['redo'], Context, OwnLoaders>

export const redo: Redo = async ({ lessonId, answers }, context, { self }) => {
  const { now } = context
  const { member } = self
  const reader = await memberReader(member, context.now)
  const issue = await getOpenIssue(lessonId, reader)
  const { lesson, assignment } = issue
  const completion = await findCompletion(assignment._id, member.memberId)
  if (!completion || !isOwnAt(member, completion.receivedAt)) throw new AppError('NOT_FOUND', '学完这一课后才能重做')
  const score = graded(lesson, answers)
  const taken = takenOf(completion)
  const named = { ...completion, name: member.name }
  if (!taken.answered) return answerRecorded({ issue, completion: named, branch: reader.org, answers, score }, now)

  const answersKnown = score.score > taken.score
  const redone = { score: score.score, answersKnown }
  if (!(await recordRedo(completion._id, redone, now))) throw new AppError('CONFLICT', '重做的机会已经用过了')
  const kept: Taken = { ...taken, score: Math.max(taken.score, score.score), answersKnown }
  return {
    // Passed before, so the answers are known already and leave again.
    result: presentResult(lesson, score, { known: true }),
    receipt: await presentReceipt({ ...named, kept }, issue, reader.org),
    mayRedo: false,
  }
}
