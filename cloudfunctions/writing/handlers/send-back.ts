import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { make } from '../move'
import { presentWriting } from '../present'
import type { Loaders } from '../targets'

type SendBack = Handler<Contract['writing']['sendBack'], Context, Loaders>

export const sendBack: SendBack = async (sent, context, { noticeId: target }) =>
  presentWriting(await make({ sent, target, context }, { moves: ['sendBack'], words: sent.words }), target.org, context)
