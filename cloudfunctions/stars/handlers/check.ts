import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { openOwn, presentKept } from '../keep-one'
import type { Loaders } from '../targets'

type Check = Handler<Contract['stars']['check'], Context, Loaders>

export const check: Check = async (_, { now }, { venueId: { venue } }) => {
  const own = await openOwn(venue, now)
  return presentKept(venue, own?.check ?? null, now)
}
