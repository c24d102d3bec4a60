import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Undo = Handler<Contract['checkins']['undo'], Context, Loaders>

export const undo: Undo = () => Promise.reject(new Error('to be written'))
