import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { APPLIED_AT_ONCE } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { countApplied, countRows } from '../../shared/tables/import-rows.repo'
import { findImport, noteApplying, noteNotApplying } from '../../shared/tables/imports.repo'
import { applyNext } from '../apply-next'
import { summaryOf } from '../present'
import { assertKept } from '../states'
import type { Loaders } from '../targets'

type Apply = Handler<Contract['imports']['apply'], Context, Loaders>

export const apply: Apply = async (_input, context, { importId: { found, org } }) => {
  assertKept(found)
  if (found.readAt === null) throw new AppError('CONFLICT', '文件还没有传完，请接着传')
  if (found.doneAt === null) {
    if (found.applyingAt === null) await start(found._id, context.now)
    await assertNoneToFix(found._id)
    await applyNext({ found, org, most: APPLIED_AT_ONCE }, context)
  }
  return summaryOf((await findImport(found._id)) ?? found)
}

/** From now on no row can be changed; unless one of them is still to be fixed. */
async function start(importId: string, now: Date): Promise<void> {
  const before = await countRows(importId, 'to-fix')
  if (before > 0) throw toFix(before)
  if (await noteApplying(importId, now)) return
  const there = await findImport(importId)
  if (there) assertKept(there)
}

/**
 * Looked at again once no row can be changed, by each who applies: whoever began may have died before looking. Once a row was applied
 * there is no way back, and one that came to be fixed in that moment stays behind.
 */
async function assertNoneToFix(importId: string): Promise<void> {
  const left = await countRows(importId, 'to-fix')
  if (left === 0 || (await countApplied(importId)) > 0) return
  await noteNotApplying(importId)
  throw toFix(left)
}

const toFix = (rows: number): AppError => new AppError('CONFLICT', `还有 ${rows} 行要改，改好或跳过再导入`)
