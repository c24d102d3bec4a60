import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Claim = Handler<Contract['checkins']['claim'], Context, Loaders>

export const claim: Claim = () => Promise.reject(new Error('to be written'))
