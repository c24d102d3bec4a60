import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { changeOne } from '../change-one'
import { nothingThere } from '../changed-since'
import { presentDeciding } from '../present-deciding'
import type { Loaders } from '../targets'

type AnswerDoubt = Handler<Contract['stars']['answerDoubt'], Context, Loaders>

export const answerDoubt: AnswerDoubt = async ({ version, itemId, text }, context, { checkId: { check } }) => {
  const doubt = check.doubts[itemId]
  if (!doubt) throw nothingThere()
  const doubts = { ...check.doubts, [itemId]: { ...doubt, answer: { text, at: context.now } } }
  return presentDeciding(await changeOne(check, { version, change: { doubts } }, context), context)
}
