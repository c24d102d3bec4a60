import type { Contract } from '../../../src/contract'
import type { WritingFile } from '../../../src/contract/writing'
import { AppError } from '../../../src/contract/errors'
import { FILE_BYTES_MAX, NOTICE_FILE_SECONDS } from '../../../src/domain/limits'
import { tooLarge } from '../../../src/domain/size-words'
import { fileAddress } from '../../kit/files'
import type { Handler } from '../../kit/serve'
import { receivePart } from '../../shared/files/receive'
import type { Stored } from '../../shared/files/uploads.repo'
import type { Context } from '../../shared/people/context'
import { takingFor } from '../../shared/files/written'
import type { Loaders } from '../targets'

type Upload = Handler<Contract['writing']['upload'], Context, Loaders>

export const upload: Upload = async ({ orgId, name, ...sent }, context) => {
  if (sent.bytes > FILE_BYTES_MAX) throw new AppError('INVALID_INPUT', tooLarge(sent.bytes))
  const stored = await receivePart(sent, takingFor(orgId, name), context)
  return { file: stored && (await presentFile(stored)) }
}

async function presentFile({ _id, file, about }: Stored): Promise<WritingFile | null> {
  if (!about) return null
  const { name, kind, bytes, width, height } = about
  const url = (await fileAddress(file, NOTICE_FILE_SECONDS)) ?? ''
  return { fileId: _id, name, kind, bytes, width, height, url }
}
