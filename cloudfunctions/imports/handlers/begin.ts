import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Begin = Handler<Contract['imports']['begin'], Context, Loaders>

// TO BE BUILT
export const begin: Begin = () => Promise.reject(new AppError('UNKNOWN_ACTION', '还没有做好'))
