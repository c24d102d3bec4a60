import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { KINDS } from '../kinds'
import type { Loaders } from '../targets'

type Columns = Handler<Contract['imports']['columns'], Context, Loaders>

export const columns: Columns = ({ kind }) =>
  Promise.resolve({
    columns: KINDS[kind].columns.map(({ field, name, needed, example }) => ({ field, name, needed, example })),
  })
