import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Rate = Handler<Contract['checkins']['rate'], Context, Loaders>

export const rate: Rate = () => Promise.reject(new Error('to be written'))
