import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type OfferVenue = Handler<Contract['keeping']['offerVenue'], Context, Loaders>

export const offerVenue: OfferVenue = () => Promise.reject(new Error('to be written'))
