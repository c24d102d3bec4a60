import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Renew = Handler<Contract['checkins']['renew'], Context, Loaders>

export const renew: Renew = () => Promise.reject(new Error('to be written'))
