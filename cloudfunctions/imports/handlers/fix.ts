import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { findRow, noteJudged } from '../../shared/tables/import-rows.repo'
import { judgeAnew } from '../judge-anew'
import { verdictOn } from '../judging'
import { KINDS } from '../kinds'
import { presentRow, summaryOf } from '../present'
import { assertStaged } from '../states'
import type { Loaders } from '../targets'

type Fix = Handler<Contract['imports']['fix'], Context, Loaders>

export const fix: Fix = async ({ row: number, cells }, _context, { importId: { found, org } }) => {
  assertStaged(found)
  const row = await findRow(found._id, number)
  if (!row) throw new AppError('NOT_FOUND', '没有这一行')
  const kind = KINDS[found.kind]
  const fields = Object.keys(cells)
  if (fields.some((field) => !kind.columns.some((column) => column.field === field)))
    throw new AppError('INVALID_INPUT', '没有这一列')
  const open = await kind.open(org)
  const after = {
    ...row,
    cells: { ...row.cells, ...trimmed(cells) },
    formulas: row.formulas.filter((field) => !fields.includes(field)),
  }
  const { problems, key, targetId, against, before } = verdictOn(after, kind, open)
  const put = { ...after, problems, key, targetId, against, before, skipped: false }
  // Its group follows with that of all that are about the same thing.
  const group = problems.length > 0 || key === null ? ('to-fix' as const) : row.group
  await noteJudged(row, {
    cells: put.cells,
    formulas: put.formulas,
    problems,
    key,
    targetId,
    against,
    before,
    skipped: false,
    group,
  })
  await judgeAnew(row, put, open)
  const judged = (await findRow(found._id, number)) ?? put
  return { row: presentRow(judged), summary: await summaryOf(found) }
}

const trimmed = (cells: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).map(([field, text]) => [field, text.trim()]))
