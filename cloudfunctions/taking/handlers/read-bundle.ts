import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { findBundle } from '../../shared/notices/bundles.repo'
import type { Context } from '../../shared/people/context'
import { fileOf } from '../bundles/file-of'
import { summaryOf } from '../bundles/present'
import { stageNext } from '../bundles/stage'
import { assertKept } from '../bundles/states'
import type { Loaders } from '../targets'

type ReadBundle = Handler<Contract['taking']['readBundle'], Context, Loaders>

export const readBundle: ReadBundle = async (_input, { now }, { bundleId: { bundle, org } }) => {
  assertKept(bundle)
  if (bundle.readAt !== null) return summaryOf(bundle)
  await stageNext({ bundle, org }, await fileOf(bundle), now)
  const staged = (await findBundle(bundle._id)) ?? bundle
  assertKept(staged)
  return summaryOf(staged)
}
