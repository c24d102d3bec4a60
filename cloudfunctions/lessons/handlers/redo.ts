import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { takenOf, type Taken } from '../../../src/domain/lessons/kept'
import { grade } from '../../../src/domain/lessons/scoring'
import type { Handler } from '../../kit/serve'
import { findCompletion } from '../../shared/assignments/completions.repo'
import { getOpenIssue } from '../../shared/lessons/issues'
import { recordRedo } from '../../shared/lessons/redo'
import type { Context, OwnLoaders } from '../../shared/people/context'
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
  if (!completion) throw new AppError('NOT_FOUND', '学完这一课后才能重做')
  const score = grade(lesson.questions, answers)
  if (!score) throw new AppError('INVALID_INPUT', '答案和题目对不上，请返回检查每一题')
  if (!(await recordRedo(completion._id, score.score, now))) throw new AppError('CONFLICT', '重做的机会已经用过了')

  const taken = takenOf(completion)
  const kept: Taken = { ...taken, score: Math.max(taken.score, score.score) }
  // Passed before, so the answers are known already and leave again.
  const result = { ...presentResult({ ...lesson, passMark: 0 }, score), passed: score.score >= lesson.passMark }
  return {
    result,
    receipt: await presentReceipt({ ...completion, name: member.name, kept }, issue, reader.org),
    mayRedo: false,
  }
}
