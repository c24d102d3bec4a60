import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { summaryOf } from '../bundles/present'
import { assertKept } from '../bundles/states'
import type { Loaders } from '../targets'

type BundleOf = Handler<Contract['taking']['bundle'], Context, Loaders>

export const bundle: BundleOf = (_input, _context, { bundleId: { bundle: found } }) => {
  assertKept(found)
  return summaryOf(found)
}
