import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { fileOf, forgetParts } from '../../shared/tables/import-parts.repo'
import { findImport, noteRead } from '../../shared/tables/imports.repo'
import { KINDS } from '../kinds'
import { partsOf, summaryOf } from '../present'
import { readTable } from '../reading/read-table'
import { stage } from '../stage'
import { assertKept } from '../states'
import type { Loaders } from '../targets'

type Read = Handler<Contract['imports']['read'], Context, Loaders>

export const read: Read = async (_input, { now }, { importId: { found, org } }) => {
  assertKept(found)
  if (found.readAt !== null) return summaryOf(found)
  const file = await fileOf(found._id, partsOf(found))
  if (file === null) throw new AppError('CONFLICT', '文件还没有传完，请接着传')
  const table = await readTable(file, KINDS[found.kind].columns)
  await stage(found, org, table)
  await noteRead(found._id, { columns: table.columns, notes: table.notes }, now)
  await forgetParts(found._id)
  const staged = (await findImport(found._id)) ?? found
  assertKept(staged)
  return summaryOf(staged)
}
