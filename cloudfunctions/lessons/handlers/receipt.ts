import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { requireMember, type Context } from '../../shared/people/context'
import { getOpenLesson } from '../../shared/lessons/lessons.repo'
import { getOrg } from '../../shared/orgs/orgs.repo'
import type { Handler } from '../../kit/serve'
import { findCompletion } from '../../shared/assignments/completions.repo'
import { presentReceipt } from '../present'

type GetReceipt = Handler<Contract['lessons']['receipt'], Context>

export const receipt: GetReceipt = async ({ lessonId }, context) => {
  const { memberId, branchId, name } = requireMember(context)
  const branch = await getOrg(branchId)
  const lesson = await getOpenLesson(lessonId, branch.path, context.now)
  const completion = await findCompletion(lessonId, memberId)
  if (!completion) throw new AppError('NOT_FOUND', '这一课还没有学完，学完就有证明')
  return presentReceipt({ ...completion, name }, lesson, branch)
}
