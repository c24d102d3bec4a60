import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { completionId } from '../../../src/domain/counting/ids'
import { findAppeal, putAppeal } from '../../shared/assignments/appeals.repo'
import { findCompletion } from '../../shared/assignments/completions.repo'
import { requireMember, type Context } from '../../shared/people/context'
import { getOpenLesson } from '../../shared/lessons/lessons.repo'
import { getOrg } from '../../shared/orgs/orgs.repo'
import type { Handler } from '../../kit/serve'
import { presentAppeal } from '../present'

type MakeAppeal = Handler<Contract['lessons']['appeal'], Context>

export const appeal: MakeAppeal = async ({ lessonId, text }, context) => {
  const { now } = context
  const { memberId, branchId } = requireMember(context)
  const branch = await getOrg(branchId)
  await getOpenLesson(lessonId, branch.path, now)
  if (await findCompletion(lessonId, memberId)) throw new AppError('CONFLICT', '这一课已经有你的记录了，不用申诉')

  const made = {
    ...{ _id: completionId(lessonId, memberId), lessonId, memberId, branchId },
    ...{ text, at: now, state: 'open' as const, answer: null },
  }
  if (!(await putAppeal(made))) throw new AppError('CONFLICT', '团支书已经答复过这条申诉，有疑问请当面联系')
  return presentAppeal((await findAppeal(lessonId, memberId)) ?? made)
}
