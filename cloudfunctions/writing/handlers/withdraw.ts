import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { checkReason } from '../check-reason'
import { make } from '../move'
import { presentWriting } from '../present'
import type { Loaders } from '../targets'

type Withdraw = Handler<Contract['writing']['withdraw'], Context, Loaders>

export const withdraw: Withdraw = async (sent, context, { noticeId: target }) => {
  const { words, act } = sent
  const order = { moves: ['withdraw'] as const, words, demand: () => checkReason(words, context, act) }
  return presentWriting(await make({ sent, target, context }, order), target.org, context)
}
