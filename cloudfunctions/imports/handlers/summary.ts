import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { summaryOf } from '../present'
import { assertKept } from '../states'
import type { Loaders } from '../targets'

type Summary = Handler<Contract['imports']['summary'], Context, Loaders>

export const summary: Summary = (_input, _context, { importId: { found } }) => {
  assertKept(found)
  return summaryOf(found)
}
