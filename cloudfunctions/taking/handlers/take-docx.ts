import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { TAKEN_PER_HOUR } from '../../../src/domain/limits'
import { takenWords } from '../../../src/domain/notices/html/lost-words'
import { HOUR_MS } from '../../../src/domain/time'
import { readStored } from '../../kit/files'
import type { Handler } from '../../kit/serve'
import { writtenPlace } from '../../shared/files/places'
import { storedUpload } from '../../shared/files/uploads.repo'
import type { Context } from '../../shared/people/context'
import { takeTry } from '../../shared/tries/tries.repo'
import { readDocx } from '../docx/read-docx'
import { NO_DOCX } from '../docx/refusals'
import { withPictures } from '../pictures'
import type { Loaders } from '../targets'

type TakeDocx = Handler<Contract['taking']['takeDocx'], Context, Loaders>

export const takeDocx: TakeDocx = async ({ orgId, uploadId }, context) => {
  const upload = await storedUpload(uploadId, writtenPlace(orgId))
  if (!upload) throw new AppError('NOT_FOUND', '没有找到这个文件，请重新选一次')
  if (upload.about?.kind !== 'docx') throw NO_DOCX()
  const gate = { id: `taking_${context.personId ?? ''}`, most: TAKEN_PER_HOUR, withinMs: HOUR_MS }
  if ((await takeTry(gate, uploadId, context.now)) === 'full')
    throw new AppError('TOO_MANY', '一小时内读入的文件太多了，请过一会儿再读')
  const file = await readStored(upload.file)
  if (!file) throw new AppError('NOT_FOUND', '没有找到这个文件，请重新选一次')
  const read = await readDocx(file)
  const { blocks, lost } = await withPictures(read, { docx: upload.file, orgId, context })
  return { title: read.title, blocks, lost, words: takenWords('docx', lost) }
}
