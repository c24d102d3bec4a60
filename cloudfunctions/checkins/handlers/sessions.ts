import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Sessions = Handler<Contract['checkins']['sessions'], Context, Loaders>

export const sessions: Sessions = () => Promise.reject(new Error('to be written'))
