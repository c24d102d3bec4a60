import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type HandOver = Handler<Contract['keeping']['handOver'], Context, Loaders>

export const handOver: HandOver = () => Promise.reject(new Error('to be written'))
