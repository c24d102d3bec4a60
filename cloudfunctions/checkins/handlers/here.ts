import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Here = Handler<Contract['checkins']['here'], Context, Loaders>

export const here: Here = () => Promise.reject(new Error('to be written'))
