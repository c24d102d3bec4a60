import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { checkWords } from '../../shared/checks/check-words'
import type { Context } from '../../shared/people/context'
import { changeOne } from '../change-one'
import { itemOf, wholeOf } from '../facts'
import { presentDeciding } from '../present-deciding'
import type { Loaders } from '../targets'

type Judge = Handler<Contract['stars']['judge'], Context, Loaders>

export const judge: Judge = async ({ version, itemId, verdict, reason }, context, { checkId: { check } }) => {
  const { criteria } = await wholeOf(check)
  if (itemOf(criteria, itemId).kind === 'figure') throw new AppError('CONFLICT', '这一项由记录填写，不用认定')
  // What it lacks is told with the decision.
  if (reason !== '' && reason !== check.judged[itemId]?.reason) await checkWords(reason, context)
  const others = Object.fromEntries(Object.entries(check.judged).filter(([id]) => id !== itemId))
  const judged = verdict === null ? others : { ...others, [itemId]: { verdict, reason } }
  return presentDeciding(await changeOne(check, { version, change: { judged } }, context), context)
}
