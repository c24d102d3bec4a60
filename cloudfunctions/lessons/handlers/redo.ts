import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { grade } from '../../../src/domain/lessons/scoring'
import { requireMember, type Context } from '../../shared/people/context'
import { getOpenLesson } from '../../shared/lessons/lessons.repo'
import { getOrg } from '../../shared/orgs/orgs.repo'
import type { Handler } from '../../kit/serve'
import { findCompletion, recordRedo } from '../../shared/assignments/completions.repo'
import { presentReceipt, presentResult } from '../present'

type Redo = Handler<Contract['lessons']['redo'], Context>

export const redo: Redo = async ({ lessonId, answers }, context) => {
  const { now } = context
  const { memberId, branchId, name } = requireMember(context)
  const branch = await getOrg(branchId)
  const lesson = await getOpenLesson(lessonId, branch.path, now)
  const completion = await findCompletion(lessonId, memberId)
  if (!completion) throw new AppError('NOT_FOUND', '学完这一课后才能重做')
  const score = grade(lesson.questions, answers)
  if (!score) throw new AppError('INVALID_INPUT', '答案和题目对不上，请返回检查每一题')
  if (!(await recordRedo(completion._id, score.score, now))) throw new AppError('CONFLICT', '重做的机会已经用过了')

  const kept = { ...completion, name, score: Math.max(completion.score, score.score) }
  // Passed before, so the answers are known already and leave again.
  const result = { ...presentResult({ ...lesson, passMark: 0 }, score), passed: score.score >= lesson.passMark }
  return { result, receipt: await presentReceipt(kept, lesson, branch), mayRedo: false }
}
