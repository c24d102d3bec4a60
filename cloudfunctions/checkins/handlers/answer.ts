import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Answer = Handler<Contract['checkins']['answer'], Context, Loaders>

export const answer: Answer = () => Promise.reject(new Error('to be written'))
