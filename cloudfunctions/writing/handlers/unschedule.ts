import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { make } from '../move'
import { presentWriting } from '../present'
import type { Loaders } from '../targets'

type Unschedule = Handler<Contract['writing']['unschedule'], Context, Loaders>

export const unschedule: Unschedule = async (sent, context, { noticeId: target }) =>
  presentWriting(await make({ sent, target, context }, { moves: ['unschedule'] }), target.org, context)
