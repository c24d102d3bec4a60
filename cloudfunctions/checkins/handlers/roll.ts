import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Roll = Handler<Contract['checkins']['roll'], Context, Loaders>

export const roll: Roll = () => Promise.reject(new Error('to be written'))
