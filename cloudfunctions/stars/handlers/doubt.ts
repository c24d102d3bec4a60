import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { itemOf } from '../facts'
import { assertKeepers, changeOwn, presentKept } from '../keep-one'
import type { Loaders } from '../targets'

type Doubt = Handler<Contract['stars']['doubt'], Context, Loaders>

export const doubt: Doubt = async ({ version, itemId, text }, { now }, { venueId: { venue } }) => {
  const check = await changeOwn(venue, version, (own) => {
    assertKeepers(own)
    if (itemOf(own.criteria, itemId).kind !== 'figure') throw new AppError('CONFLICT', '这一项没有数字')
    return { doubts: { ...own.check.doubts, [itemId]: { text, at: now, answer: null } } }
  })
  return presentKept(venue, check, now)
}
