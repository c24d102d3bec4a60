import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { offerOne } from '../offer-one'
import { presentHandOver } from '../present-hand-over'
import type { Loaders } from '../targets'

type OfferVenue = Handler<Contract['keeping']['offerVenue'], Context, Loaders>

export const offerVenue: OfferVenue = async ({ code, at, sure }, context, on) => {
  const { venue } = on.venueId
  await offerOne(venue, { code, at: new Date(at), sure }, context)
  return presentHandOver(venue, context)
}
