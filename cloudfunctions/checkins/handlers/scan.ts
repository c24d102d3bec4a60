import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Scan = Handler<Contract['checkins']['scan'], Context, Loaders>

export const scan: Scan = () => Promise.reject(new Error('to be written'))
