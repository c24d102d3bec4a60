import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { make } from '../move'
import { presentWriting } from '../present'
import type { Loaders } from '../targets'

type Discard = Handler<Contract['writing']['discard'], Context, Loaders>

export const discard: Discard = async (sent, context, { noticeId: target }) =>
  presentWriting(await make({ sent, target, context }, { moves: ['discard'] }), target.org, context)
