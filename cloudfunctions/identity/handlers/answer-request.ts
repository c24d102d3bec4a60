import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { requestBy } from '../../shared/people/join-requests.repo'
import { answer as giveAnswer, isAnswered } from '../answering'
import type { Loaders } from '../targets'

type AnswerRequest = Handler<Contract['identity']['answerRequest'], Context, Loaders>

export const answerRequest: AnswerRequest = async ({ branchId, askId, answer }, { personId: actorId, now }) => {
  const request = await requestBy(branchId, askId)
  const answered = request && (await giveAnswer(request, answer, { actorId, now }))
  if (!answered) throw new AppError('NOT_FOUND', '这个申请已撤回或改过，请刷新')
  if (!isAnswered(answered, answer)) throw new AppError('CONFLICT', '这个申请已经处理过了，请刷新')
  return { state: answered.state }
}
