import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { make } from '../move'
import { presentWriting } from '../present'
import type { Loaders } from '../targets'

type Withdraw = Handler<Contract['writing']['withdraw'], Context, Loaders>

export const withdraw: Withdraw = async (sent, context, { noticeId: target }) =>
  presentWriting(await make({ sent, target, context }, { moves: ['withdraw'], words: sent.words }), target.org, context)
