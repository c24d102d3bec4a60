import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Leave = Handler<Contract['checkins']['leave'], Context, Loaders>

export const leave: Leave = () => Promise.reject(new Error('to be written'))
