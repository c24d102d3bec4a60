import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Attended = Handler<Contract['checkins']['attended'], Context, Loaders>

export const attended: Attended = () => Promise.reject(new Error('to be written'))
