import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { make } from '../move'
import { presentWriting } from '../present'
import { textOf } from '../text'
import type { Loaders } from '../targets'

type Save = Handler<Contract['writing']['save'], Context, Loaders>

export const save: Save = async ({ text, ...sent }, context, { noticeId: target }) => {
  const order = { moves: ['save'] as const, text: () => textOf(text, { ...target, now: context.now }) }
  return presentWriting(await make({ sent, target, context }, order), target.org, context)
}
