import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Card = Handler<Contract['checkins']['card'], Context, Loaders>

export const card: Card = () => Promise.reject(new Error('to be written'))
