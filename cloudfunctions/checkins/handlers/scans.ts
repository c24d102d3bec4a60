import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Scans = Handler<Contract['checkins']['scans'], Context, Loaders>

export const scans: Scans = () => Promise.reject(new Error('to be written'))
