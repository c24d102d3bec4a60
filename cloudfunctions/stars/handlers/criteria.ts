import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { presentCriteria } from '../present-criteria'
import type { Loaders } from '../targets'

type OneCriteria = Handler<Contract['stars']['criteria'], Context, Loaders>

export const criteria: OneCriteria = (_, context, on) => presentCriteria(on.criteriaId.criteria, context)
