import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { make } from '../move'
import { presentWriting } from '../present'
import type { Loaders } from '../targets'

type Recall = Handler<Contract['writing']['recall'], Context, Loaders>

export const recall: Recall = async (sent, context, { noticeId: target }) =>
  presentWriting(await make({ sent, target, context }, { moves: ['recall'] }), target.org, context)
