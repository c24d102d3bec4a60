import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { PART_BYTES } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { keepPart } from '../../shared/tables/import-parts.repo'
import { partsOf, stateOf } from '../present'
import { assertKept } from '../states'
import type { Loaders } from '../targets'

type Part = Handler<Contract['imports']['part'], Context, Loaders>

export const part: Part = async ({ nth, part: sent }, _context, { importId: { found } }) => {
  assertKept(found)
  if (found.readAt !== null) throw new AppError('CONFLICT', '这个文件已经读过了，不用再传')
  const last = partsOf(found) - 1
  const bytes = nth < last ? PART_BYTES : found.bytes - last * PART_BYTES
  if (nth > last || Buffer.byteLength(sent, 'base64') !== bytes)
    throw new AppError('INVALID_INPUT', '这一段和文件对不上，请重新选文件')
  await keepPart(found._id, nth, sent)
  return stateOf(found)
}
