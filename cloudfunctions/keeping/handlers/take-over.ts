import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { finishHandOver } from '../../shared/checkins/finish-hand-over'
import type { Context } from '../../shared/people/context'
import { presentMe } from '../../shared/people/present-me'
import { acceptedOffer, declineOffer } from '../answer-offer'
import type { Loaders } from '../targets'

type TakeOver = Handler<Contract['keeping']['takeOver'], Context, Loaders>

export const takeOver: TakeOver = async ({ venueId, accept }, context) => {
  if (accept) await finishHandOver(await acceptedOffer(venueId, context), context.now)
  else await declineOffer(venueId, context)
  return presentMe(context.known, context)
}
