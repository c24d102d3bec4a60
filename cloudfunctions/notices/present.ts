import type { NoticeCard, NoticeDetail, ShownAttachment, ShownBlock } from '../../src/contract/notices'
import { compared } from '../../src/domain/notices/difference'
import type { Attachment } from '../../src/domain/notices/document'
import type { Standing } from './asked'
import type { Notice, NoticeRow } from '../shared/notices/notices.repo'
import { viewsOf } from '../shared/notices/old-views'
import { shownBlocks } from '../shared/notices/shown-blocks'

/** What leaves the cloud, chosen field by field. */

/** What of a row depends on who reads it and what it stands among. */
export interface Shown {
  unread: boolean
  pinned: boolean
  /** How the reader stands with what it asks. */
  ask: Standing
  /** Of who reads by office and is asked nothing: what is asked is told all the same. */
  byOffice: boolean
}

export const presentRow = (row: NoticeRow, { unread, pinned, ask, byOffice }: Shown): NoticeCard => ({
  noticeId: row._id,
  category: row.category,
  title: row.title,
  source: row.source,
  publishAt: row.publishAt.toISOString(),
  views: viewsOf(row),
  pinned,
  unread,
  confirmBy: row.confirm && !row.withdrawn && (ask.asked || byOffice) ? row.confirm.deadline.toISOString() : null,
  confirmed: ask.confirmed,
  corrected: Boolean(row.correction),
  withdrawn: row.withdrawn !== null,
  old: row.old !== undefined,
})

/** What a notice says, with addresses for its pictures; of a corrected one with what was put in and taken out. */
export const presentBlocks = ({ blocks, correction }: Notice): Promise<ShownBlock[]> =>
  shownBlocks(correction ? compared(correction.before.blocks, blocks) : blocks)

export const presentAttachment = ({ id, name, kind, bytes }: Attachment): ShownAttachment => ({ id, name, kind, bytes })

export const presentCorrection = ({ correction }: Notice): NoticeDetail['correction'] =>
  correction && {
    at: correction.at.toISOString(),
    changes: correction.changes.map(({ what, before, after }) => ({ what, before, after })),
  }
