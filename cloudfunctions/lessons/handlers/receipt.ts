import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { findCompletion } from '../../shared/assignments/completions.repo'
import { getOpenIssue } from '../../shared/lessons/issues'
import type { Context, OwnLoaders } from '../../shared/people/context'
import { presentReceipt } from '../present'
import { memberReader } from '../reader'

type GetReceipt = Handler<Contract['lessons']['receipt'], Context, OwnLoaders>

export const receipt: GetReceipt = async ({ lessonId }, context, { self }) => {
  const { member } = self
  const reader = await memberReader(member, context.now)
  const issue = await getOpenIssue(lessonId, reader)
  const completion = await findCompletion(issue.assignment._id, member.memberId)
  if (!completion) throw new AppError('NOT_FOUND', '这一课还没有学完，学完就有证明')
  return presentReceipt({ ...completion, name: member.name }, issue, reader.org)
}
