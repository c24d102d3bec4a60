import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type WithdrawOffer = Handler<Contract['keeping']['withdrawOffer'], Context, Loaders>

export const withdrawOffer: WithdrawOffer = () => Promise.reject(new Error('to be written'))
