import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { NOTICE_FILE_SECONDS } from '../../../src/domain/limits'
import { fileAddress } from '../../kit/files'
import type { Handler } from '../../kit/serve'
import { attachmentOf } from '../../shared/notices/files'
import { shownNotice } from '../../shared/notices/reposted'
import { versionAttachment } from '../../shared/notices/versions.repo'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type FileOf = Handler<Contract['writing']['file'], Context, Loaders>

export const file: FileOf = async ({ attachmentId }, { now }, { noticeId: { notice } }) => {
  // Of what was taken over its original's as they are now: those may be others than were decided about.
  const shown = notice.repost ? await shownNotice(notice, now) : notice
  const attachment = attachmentOf(shown, attachmentId) ?? (await versionAttachment(notice._id, attachmentId))
  const url = attachment ? await fileAddress(attachment.file, NOTICE_FILE_SECONDS) : null
  if (!attachment || url === null) throw new AppError('NOT_FOUND', '这个附件已经不在了，请重新打开看看')
  return { url, name: attachment.name }
}
