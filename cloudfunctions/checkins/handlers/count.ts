import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Count = Handler<Contract['checkins']['count'], Context, Loaders>

export const count: Count = () => Promise.reject(new Error('to be written'))
