import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Part = Handler<Contract['imports']['part'], Context, Loaders>

// TO BE BUILT
export const part: Part = () => Promise.reject(new AppError('UNKNOWN_ACTION', '还没有做好'))
