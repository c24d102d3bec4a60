import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { BUNDLE_ROWS_PAGE } from '../../../src/domain/limits'
import { keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { rowsOfGroup } from '../../shared/notices/bundle-rows.repo'
import type { Context } from '../../shared/people/context'
import { presentRow } from '../bundles/present'
import { assertKept } from '../bundles/states'
import type { Loaders } from '../targets'

type BundleRows = Handler<Contract['taking']['bundleRows'], Context, Loaders>

/** The number of the last one. */
const KEYS = v.strictTuple([v.pipe(v.number(), v.integer(), v.minValue(0))])

export const bundleRows: BundleRows = async ({ group, cursor }, { now }, { bundleId: { bundle } }) => {
  assertKept(bundle)
  const [after = 0] = keysIn(cursor, KEYS) ?? []
  const found = await rowsOfGroup(bundle._id, group, { after, limit: BUNDLE_ROWS_PAGE + 1 })
  const page = pageOf(found, BUNDLE_ROWS_PAGE, ({ nth }) => [nth])
  return { rows: page.rows.map((row) => presentRow(row, now)), next: page.next }
}
