import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Venues = Handler<Contract['homes']['venues'], Context, Loaders>

// TO BE BUILT
export const venues: Venues = () => Promise.reject(new AppError('UNKNOWN_ACTION', '还没有做好'))
