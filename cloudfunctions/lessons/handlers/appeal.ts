import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { completionId } from '../../../src/domain/counting/ids'
import type { Handler } from '../../kit/serve'
import { findAppeal, putAppeal, type Appeal } from '../../shared/assignments/appeals.repo'
import { findCompletion } from '../../shared/assignments/completions.repo'
import { getOpenIssue } from '../../shared/lessons/issues'
import type { Context, OwnLoaders } from '../../shared/people/context'
import { presentAppeal } from '../present'
import { memberReader } from '../reader'

type MakeAppeal = Handler<Contract['lessons']['appeal'], Context, OwnLoaders>

export const appeal: MakeAppeal = async ({ lessonId, text }, context, { self }) => {
  const { member } = self
  const reader = await memberReader(member, context.now)
  const { memberId, branchId } = member
  const { assignment } = await getOpenIssue(lessonId, reader)
  const record = await findCompletion(assignment._id, memberId)
  // What is late may be wrong about that.
  if (record && !record.late) throw new AppError('CONFLICT', '这一课已经有你的记录了，不用申诉')

  const made: Appeal = {
    _id: completionId(assignment._id, memberId),
    assignmentId: assignment._id,
    memberId,
    branchId,
    text,
    at: context.now,
    state: 'open',
    answer: null,
  }
  if (!(await putAppeal(made))) throw new AppError('CONFLICT', '团支书已经答复过这条申诉，有疑问请当面联系')
  return presentAppeal((await findAppeal(assignment._id, memberId)) ?? made)
}
