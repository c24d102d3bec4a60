import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { NOTICE_FILE_SECONDS } from '../../../src/domain/limits'
import { fileAddress } from '../../kit/files'
import type { Handler } from '../../kit/serve'
import { noticeReader } from '../../shared/notices/reader'
import type { Context } from '../../shared/people/context'
import { getReadable, NOT_THERE } from '../readable'

type FileOf = Handler<Contract['notices']['file'], Context>

export const file: FileOf = async ({ noticeId, attachmentId }, context) => {
  const { attachments, withdrawn } = await getReadable(noticeId, await noticeReader(context))
  const attachment = withdrawn ? undefined : attachments.find(({ id }) => id === attachmentId)
  const url = attachment ? await fileAddress(attachment.file, NOTICE_FILE_SECONDS) : null
  if (!attachment || url === null) throw new AppError('NOT_FOUND', NOT_THERE)
  return { url, name: attachment.name }
}
