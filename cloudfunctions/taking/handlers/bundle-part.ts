import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { BUNDLES_PER_HOUR } from '../../../src/domain/limits'
import { pictureKindOf } from '../../../src/domain/homes/picture'
import type { Handler } from '../../kit/serve'
import { forgetParts } from '../../shared/files/parts.repo'
import { bundlePlace, bundleUpload } from '../../shared/files/places'
import { receivePart, type Taking } from '../../shared/files/receive'
import { noteDropped, noteWhole, type Bundle } from '../../shared/notices/bundles.repo'
import type { Context } from '../../shared/people/context'
import { BundleFile } from '../bundles/bundle-file'
import { countsIn } from '../bundles/file-of'
import { NO_BUNDLE } from '../bundles/refusals'
import { assertKept } from '../bundles/states'
import type { Loaders } from '../targets'

type BundlePart = Handler<Contract['taking']['bundlePart'], Context, Loaders>

export const bundlePart: BundlePart = async ({ bundleId, nth, part }, context, { bundleId: { bundle } }) => {
  assertKept(bundle)
  if (bundle.file !== null) throw new AppError('CONFLICT', '这个文件已经传完了，不用再传')
  const seen: Seen = { counts: null, refused: false }
  const sent = { uploadId: bundleUpload(bundleId), bytes: bundle.bytes, nth, part }
  try {
    const stored = await receivePart(sent, takingOf(bundle, seen), context)
    // Of one that was stored before its pages are counted when they are read.
    if (stored && seen.counts) await noteWhole(bundleId, { file: stored.file, ...seen.counts })
    return { whole: stored !== null }
  } catch (failure) {
    // What can never be read is not to be gone on with.
    if (seen.refused) await giveUp(bundleId, context.now)
    throw failure
  }
}

/** What became of the whole. */
interface Seen {
  counts: ReturnType<typeof countsIn> | null
  refused: boolean
}

async function giveUp(bundleId: string, now: Date): Promise<void> {
  await noteDropped(bundleId, now)
  await forgetParts(bundleUpload(bundleId))
}

/** What is taken: anything that pages can be found in, as it is. */
const takingOf = ({ _id, fileName }: Bundle, seen: Seen): Taking => ({
  place: bundlePlace(_id),
  gate: 'bundle-file',
  mostAnHour: BUNDLES_PER_HOUR,
  begin: (first) => {
    seen.refused = pictureKindOf(first) !== null
    if (seen.refused) throw NO_BUNDLE()
  },
  look: (content) => {
    seen.refused = true
    seen.counts = countsIn(new BundleFile(content, fileName))
    seen.refused = false
    return { content, ending: 'bundle', about: null }
  },
  sentences: {
    tooMany: '一小时内开始的导入太多了，请过一会儿再选文件',
    broken: '这一段和文件对不上，请重新选文件',
  },
})
