import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Offered = Handler<Contract['keeping']['offered'], Context, Loaders>

export const offered: Offered = () => Promise.reject(new Error('to be written'))
