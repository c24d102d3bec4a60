import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { make } from '../move'
import { presentWriting } from '../present'
import type { Loaders } from '../targets'

type Correct = Handler<Contract['writing']['correct'], Context, Loaders>

export const correct: Correct = async (sent, context, { noticeId: target }) =>
  presentWriting(await make({ sent, target, context }, { moves: ['correct'] }), target.org, context)
