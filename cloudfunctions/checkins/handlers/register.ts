import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Register = Handler<Contract['checkins']['register'], Context, Loaders>

export const register: Register = () => Promise.reject(new Error('to be written'))
