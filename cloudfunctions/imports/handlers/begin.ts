import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { ImportState } from '../../../src/contract/import-replies'
import { FILE_BYTES_MAX, IMPORTS_PER_HOUR } from '../../../src/domain/limits'
import { tooLarge } from '../../../src/domain/size-words'
import { HOUR_MS } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { findImport, insertImport, type Import } from '../../shared/tables/imports.repo'
import { takeTry } from '../../shared/tries/tries.repo'
import { stateOf } from '../present'
import { assertKept } from '../states'
import type { Loaders } from '../targets'

type Begin = Handler<Contract['imports']['begin'], Context, Loaders>

export const begin: Begin = async ({ orgId, importId, kind, fileName, bytes }, { personId, now }) => {
  if (bytes > FILE_BYTES_MAX) throw new AppError('INVALID_INPUT', `${tooLarge(bytes)}拆成几份，或只留要导入的列。`)
  if (/\.xls$/i.test(fileName)) throw new AppError('INVALID_INPUT', '.xls 是旧格式，请另存为 .xlsx')
  const asked = { orgId, kind, fileName, bytes }
  // One that was begun is gone on with, however many others were since.
  const before = await findImport(importId)
  if (before) return begunBefore(before, asked)
  const gate = { id: `import_${personId}`, most: IMPORTS_PER_HOUR, withinMs: HOUR_MS }
  if ((await takeTry(gate, importId, now)) === 'full')
    throw new AppError('TOO_MANY', '一小时内开始的导入太多了，请过一会儿再选文件')
  const begun: Import = {
    _id: importId,
    ...asked,
    at: now,
    readAt: null,
    columns: [],
    notes: [],
    applyingAt: null,
    doneAt: null,
    droppedAt: null,
  }
  if (await insertImport(begun)) return stateOf(begun)
  return begunBefore(await findImport(importId), asked)
}

type Asked = Pick<Import, 'orgId' | 'kind' | 'fileName' | 'bytes'>

/** Where it stands. CONFLICT another one has this id · NOT_FOUND it was given up */
function begunBefore(there: Import | null, { orgId, kind, fileName, bytes }: Asked): Promise<ImportState> {
  const same = there?.orgId === orgId && there.kind === kind && there.fileName === fileName && there.bytes === bytes
  if (!there || !same) throw new AppError('CONFLICT', '这个编号的导入已经有了，请重新选文件')
  assertKept(there)
  return stateOf(there)
}
