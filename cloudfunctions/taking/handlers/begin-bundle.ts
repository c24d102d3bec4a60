import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { BundleState } from '../../../src/contract/moving-replies'
import { BUNDLE_BYTES_MAX, BUNDLES_PER_HOUR } from '../../../src/domain/limits'
import { HOUR_MS } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { findBundle, insertBundle, type Bundle } from '../../shared/notices/bundles.repo'
import type { Context } from '../../shared/people/context'
import { takeTry } from '../../shared/tries/tries.repo'
import { stateOf } from '../bundles/present'
import { tooMuch } from '../bundles/refusals'
import { assertKept } from '../bundles/states'
import type { Loaders } from '../targets'

type BeginBundle = Handler<Contract['taking']['beginBundle'], Context, Loaders>

export const beginBundle: BeginBundle = async ({ orgId, bundleId, fileName, bytes }, { personId, now }) => {
  if (bytes > BUNDLE_BYTES_MAX) throw tooMuch(bytes)
  const asked = { orgId, fileName, bytes }
  // One that was begun is gone on with, however many others were since.
  const before = await findBundle(bundleId)
  if (before) return begunBefore(before, asked)
  const gate = { id: `bundle_${personId}`, most: BUNDLES_PER_HOUR, withinMs: HOUR_MS }
  if ((await takeTry(gate, bundleId, now)) === 'full')
    throw new AppError('TOO_MANY', '一小时内开始的导入太多了，请过一会儿再选文件')
  const empty = { file: null, html: 0, docx: 0, notes: [], upTo: 0, readAt: null, attached: [] }
  const begun: Bundle = { _id: bundleId, ...asked, at: now, ...empty, doneAt: null, droppedAt: null }
  if (await insertBundle(begun)) return stateOf(begun)
  return begunBefore(await findBundle(bundleId), asked)
}

type Asked = Pick<Bundle, 'orgId' | 'fileName' | 'bytes'>

/** Where it stands. CONFLICT another one has this id · NOT_FOUND it was given up */
function begunBefore(there: Bundle | null, { orgId, fileName, bytes }: Asked): Promise<BundleState> {
  const same = there?.orgId === orgId && there.fileName === fileName && there.bytes === bytes
  if (!there || !same) throw new AppError('CONFLICT', '这个编号的导入已经有了，请重新选文件')
  assertKept(there)
  return stateOf(there)
}
