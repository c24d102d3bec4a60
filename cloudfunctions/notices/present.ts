import type { NoticeCard, NoticeDetail, ShownAttachment, ShownBlock } from '../../src/contract/notices'
import { harmless } from '../../src/domain/notices/harmless'
import { compared } from '../../src/domain/notices/difference'
import type { Attachment, Block, ComparedRun } from '../../src/domain/notices/document'
import { fileUrls, isFileId } from '../kit/files'
import type { Notice, NoticeRow } from '../shared/notices/notices.repo'

/** What leaves the cloud, chosen field by field. */

/** What of a row depends on who reads it and what it stands among. */
interface Standing {
  unread: boolean
  pinned: boolean
}

export const presentRow = (row: NoticeRow, { unread, pinned }: Standing): NoticeCard => ({
  noticeId: row._id,
  category: row.category,
  title: row.title,
  source: row.source,
  publishAt: row.publishAt.toISOString(),
  views: row.views,
  pinned,
  unread,
  confirmBy: row.confirm && !row.withdrawn ? row.confirm.deadline.toISOString() : null,
  corrected: Boolean(row.correction),
  withdrawn: row.withdrawn !== null,
})

/** What a notice says, with addresses for its pictures; of a corrected one with what was put in and taken out. */
export async function presentBlocks({ blocks, correction }: Notice): Promise<ShownBlock[]> {
  const shown = harmless(correction ? compared(correction.before.blocks, blocks) : blocks)
  // Only what lies in the storage: an address elsewhere would be called by everyone who reads.
  const files = shown.flatMap((block) => (block.kind === 'picture' && isFileId(block.file) ? [block.file] : []))
  const urls = await fileUrls(Object.fromEntries(files.map((file) => [file, file])))
  return shown.map((block) => presentBlock(block, urls))
}

function presentBlock(block: Block<ComparedRun>, urls: Record<string, string | null>): ShownBlock {
  if (block.kind !== 'picture') return block
  const { kind, file, width, height, alt } = block
  const url = urls[file] ?? ''
  return { kind, url: isFileId(url) ? '' : url, width, height, alt }
}

export const presentAttachment = ({ id, name, kind, bytes }: Attachment): ShownAttachment => ({ id, name, kind, bytes })

export const presentCorrection = ({ correction }: Notice): NoticeDetail['correction'] =>
  correction && {
    at: correction.at.toISOString(),
    changes: correction.changes.map(({ what, before, after }) => ({ what, before, after })),
  }
