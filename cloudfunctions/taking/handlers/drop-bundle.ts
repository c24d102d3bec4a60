import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { forgetParts } from '../../shared/files/parts.repo'
import { bundleUpload } from '../../shared/files/places'
import { leaveUpload } from '../../shared/files/uploads.repo'
import { forgetRows } from '../../shared/notices/bundle-rows.repo'
import { noteDropped } from '../../shared/notices/bundles.repo'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type DropBundle = Handler<Contract['taking']['dropBundle'], Context, Loaders>

export const dropBundle: DropBundle = async (_input, { now }, { bundleId: { bundle } }) => {
  await leaveUpload(bundleUpload(bundle._id), now)
  await noteDropped(bundle._id, now)
  await forgetParts(bundleUpload(bundle._id))
  await forgetRows(bundle._id)
  return { dropped: true }
}
