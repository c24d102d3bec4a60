import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { IMPORT_ROWS_PAGE } from '../../../src/domain/limits'
import { keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { rowsOfGroup } from '../../shared/tables/import-rows.repo'
import { presentRow } from '../present'
import { assertKept } from '../states'
import type { Loaders } from '../targets'

type Rows = Handler<Contract['imports']['rows'], Context, Loaders>

/** The place of the last row. */
const KEYS = v.strictTuple([v.pipe(v.number(), v.integer(), v.minValue(0))])

export const rows: Rows = async ({ group, cursor }, _context, { importId: { found } }) => {
  assertKept(found)
  const [after = 0] = keysIn(cursor, KEYS) ?? []
  const staged = await rowsOfGroup(found._id, group, { after, limit: IMPORT_ROWS_PAGE + 1 })
  const page = pageOf(staged, IMPORT_ROWS_PAGE, ({ place }) => [place])
  return { rows: page.rows.map(presentRow), next: page.next }
}
