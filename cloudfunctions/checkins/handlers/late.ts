import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Late = Handler<Contract['checkins']['late'], Context, Loaders>

export const late: Late = () => Promise.reject(new Error('to be written'))
