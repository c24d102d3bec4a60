import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type TakeOver = Handler<Contract['keeping']['takeOver'], Context, Loaders>

export const takeOver: TakeOver = () => Promise.reject(new Error('to be written'))
