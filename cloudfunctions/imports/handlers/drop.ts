import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { forgetParts } from '../../shared/tables/import-parts.repo'
import { forgetRows } from '../../shared/tables/import-rows.repo'
import { findImport, noteDropped } from '../../shared/tables/imports.repo'
import type { Loaders } from '../targets'

type Drop = Handler<Contract['imports']['drop'], Context, Loaders>

export const drop: Drop = async (_input, { now }, { importId: { found } }) => {
  if (found.droppedAt === null && !(await noteDropped(found._id, now))) {
    const there = await findImport(found._id)
    if (there?.applyingAt) throw new AppError('CONFLICT', '已经开始导入，不能放弃了')
  }
  await forgetParts(found._id)
  await forgetRows(found._id)
  return { dropped: true }
}
