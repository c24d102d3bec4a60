import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { inLots } from '../../kit/batches'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { allOfGroup, findRow, noteJudged, type StagedRow } from '../../shared/tables/import-rows.repo'
import { regroup } from '../judge-anew'
import { summaryOf } from '../present'
import { assertStaged } from '../states'
import type { Loaders } from '../targets'

type Skip = Handler<Contract['imports']['skip'], Context, Loaders>

/** Rows, and then things, that are written at once: a table of the most rows is through long before the function is ended. */
const TOGETHER = 10

export const skip: Skip = async ({ row: number, skipped }, _context, { importId: { found } }) => {
  assertStaged(found)
  const rows = number === null ? await all(found._id, skipped) : [await one(found._id, number)]
  await inLots(rows, { together: TOGETHER }, (row) =>
    noteJudged(row, {
      skipped,
      group: skipped ? 'skipped' : row.problems.length > 0 || row.key === null ? 'to-fix' : row.group,
    }),
  )
  const keys = new Set(rows.flatMap(({ key }) => key ?? []))
  await inLots([...keys], { together: TOGETHER }, (key) => regroup(found._id, key))
  return summaryOf(found)
}

/** What is still to be fixed is left out; all that was left out is taken back in. */
const all = (importId: string, skipped: boolean): Promise<StagedRow[]> =>
  allOfGroup(importId, skipped ? 'to-fix' : 'skipped')

async function one(importId: string, number: number): Promise<StagedRow> {
  const row = await findRow(importId, number)
  if (!row) throw new AppError('NOT_FOUND', '没有这一行')
  return row
}
