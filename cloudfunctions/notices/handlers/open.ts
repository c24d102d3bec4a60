import type { Contract } from '../../../src/contract'
import type { NoticeDetail } from '../../../src/contract/notices'
import { mayRead } from '../../../src/domain/notices/readable'
import type { Handler } from '../../kit/serve'
import { findNotice, type Notice } from '../../shared/notices/notices.repo'
import { noticeReader, readsByOffice, type NoticeReader } from '../../shared/notices/reader'
import { noteView } from '../../shared/notices/views.repo'
import type { Context } from '../../shared/people/context'
import { presentAttachment, presentBlocks, presentCorrection, presentRow } from '../present'
import { confirmedBy, presentConfirm } from '../present-confirm'
import { getReadable } from '../readable'

type Open = Handler<Contract['notices']['open'], Context>

export const open: Open = async ({ noticeId }, context) => {
  const { now } = context
  const reader = await noticeReader(context)
  const notice = await getReadable(noticeId, reader)
  const { withdrawn, attachments, repost, pinned } = notice
  const [blocks, confirm, withdrawal] = await Promise.all([
    withdrawn ? null : presentBlocks(notice),
    withdrawn ? null : presentConfirm(notice, reader),
    presentWithdrawal(notice, reader),
    reader.personId === null ? false : noteView(notice._id, reader.personId, now),
  ])
  return {
    ...presentRow(notice, {
      unread: false,
      pinned,
      ask: { asked: confirm?.asked ?? false, confirmed: Boolean(confirm?.own) },
      byOffice: readsByOffice(reader),
    }),
    blocks,
    attachments: withdrawn ? [] : attachments.map(presentAttachment),
    confirm,
    repostedFrom: repost?.source ?? null,
    correction: withdrawn ? null : presentCorrection(notice),
    withdrawal,
    now: now.toISOString(),
  }
}

/** What came after it is told only to who may read that. */
async function presentWithdrawal(notice: Notice, reader: NoticeReader): Promise<NoticeDetail['withdrawal']> {
  const { withdrawn } = notice
  if (!withdrawn) return null
  const { at, reason, followUpId } = withdrawn
  // Looked for even where there is none: how long it takes shall not tell of one that the reader must not know of.
  const [after, [own]] = await Promise.all([
    findNotice(followUpId ?? ''),
    reader.member ? confirmedBy(notice, reader.member) : [],
  ])
  const told = after && mayRead(after, reader, reader.now) ? after : null
  return {
    at: at.toISOString(),
    reason,
    confirmedAt: own?.doneAt.toISOString() ?? null,
    followUp: told && { noticeId: told._id, title: told.title, publishAt: told.publishAt.toISOString() },
  }
}
