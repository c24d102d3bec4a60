import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { leftOutWords } from '../../../src/domain/notices/html/left-out'
import type { Handler } from '../../kit/serve'
import { findRow } from '../../shared/notices/bundle-rows.repo'
import type { Context } from '../../shared/people/context'
import { fileOf } from '../bundles/file-of'
import { presentRow } from '../bundles/present'
import { readPage } from '../bundles/read-page'
import { shownPage } from '../bundles/show'
import { assertKept, NO_ROW } from '../bundles/states'
import type { Loaders } from '../targets'

type BundlePage = Handler<Contract['taking']['bundlePage'], Context, Loaders>

export const bundlePage: BundlePage = async ({ nth }, context, { bundleId: { bundle, org } }) => {
  assertKept(bundle)
  const row = await findRow(bundle._id, nth)
  if (!row) throw NO_ROW()
  const shown = { row: presentRow(row, context.now) }
  if (row.unreadable !== null)
    return { ...shown, blocks: [], attachments: [], lost: [], words: row.unreadable, original: '' }
  const file = await fileOf(bundle)
  const page = file.pages[nth - 1]
  if (!page) throw new AppError('NOT_FOUND', '这次的文件已经清理，请重新选文件')
  const { old } = await readPage(page, file)
  const { lost, dropped, original } = old
  const said = await shownPage({ old, page }, { org, file, context, kept: 0 })
  return { ...shown, ...said, lost, words: leftOutWords(lost, dropped), original }
}
