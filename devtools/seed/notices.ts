import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Trail } from '../../cloudfunctions/jobs/trails.repo'
import { asOriginal } from '../../cloudfunctions/shared/notices/as-original'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { pairRows, type PairRow } from '../../cloudfunctions/shared/notices/pair-rows'
import { viewId } from '../../cloudfunctions/shared/notices/view-id'
import type { View } from '../../cloudfunctions/shared/notices/views.repo'
import { NEVER } from '../../cloudfunctions/shared/notices/work'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import { monthOf } from '../../src/domain/assignments/report'
import type { Asked } from '../../src/domain/notices/asking'
import { FILE_KINDS, type Attachment, type Block, type NoticeDocument } from '../../src/domain/notices/document'
import { flawsOf } from '../../src/domain/notices/flaws'
import { placeOf } from '../../src/domain/notices/place'
import { STANDINGS } from '../../src/domain/people/standing'
import { noticesOf } from './content/notices'
import type { NoticeContent } from './content/notices/notice'
import { When } from './content/notices/when'
import { kindOf, type Enclosed } from './content/notices/writing'
import { seedWork, type PlantedWork } from './in-work'
import type { Shelf } from './lessons'
import { openedBy, previewReaders } from './readers'

const MEDIA = join(__dirname, 'media')

export interface PlantedNotices extends PlantedWork {
  notices: Notice[]
  noticePairs: PairRow[]
  noticeViews: View[]
  /** The views are counted already, and the one that is pinned has no older one. */
  trails: Trail[]
}

/** Puts pictures and attachments into storage and answers with the city's notices, what finds them, and who has opened them. */
export function seedNotices(
  shelf: Shelf,
  { now, lesson, orgs }: { now: Date; lesson: When['lesson']; orgs: readonly Org[] },
): PlantedNotices {
  const when = new When(now, lesson)
  const notices = noticesOf(when).map((content) => noticeOf(shelf, content))
  const originals = new Map(notices.map((notice) => [notice._id, notice]))
  const shown = (notice: Notice): Notice => asOriginal(notice, originals, now)
  for (const notice of notices) {
    const flaws = flawsOf(shown(notice))
    if (flaws.length > 0) throw new Error(`${notice._id} can't be published: ${flaws.join(', ')}`)
  }
  const readers = previewReaders(orgs)
  const work = seedWork({ when, out: notices, stored: (blocks) => storedBlocks(shelf, blocks) })
  return {
    notices,
    ...work,
    noticePairs: [...notices, ...work.inWork.filter(({ publishAt }) => publishAt < NEVER)].map(shown).flatMap(pairRows),
    noticeViews: notices.flatMap((notice) => viewsOf(notice, openedBy(notice, readers, now), now)),
    trails: ['views', 'pins'].map((_id) => ({ _id, upTo: now, missed: [] })),
  }
}

function noticeOf(shelf: Shelf, content: NoticeContent): Notice {
  const { id, category, title, from, at, confirm, views, repost, correction, withdrawn } = content
  const pinned = content.pinned === true
  return {
    _id: id,
    category,
    title,
    sourceId: from.orgId,
    source: from.name,
    scope: content.scope ?? from.orgId,
    standings: content.standings ?? STANDINGS,
    sectors: content.sectors ?? null,
    isPublic: content.isPublic === true,
    publishAt: at,
    pinned,
    place: placeOf({ publishAt: at, pinned }),
    confirm: confirm ?? null,
    asked: confirm ? askedBy(content) : null,
    views,
    repost: repost ?? null,
    correction: correction
      ? { at: correction.at, changes: correction.changes, before: documentOf(shelf, correction.before) }
      : null,
    withdrawn: withdrawn ?? null,
    ...documentOf(shelf, content),
  }
}

/** A correction of what is confirmed asks anew; it was asked before as it stood then. */
function askedBy({ at, correction }: NoticeContent): Asked {
  const month = monthOf(at)
  const first = { nth: 1, at, month, months: [month], before: [] }
  if (!correction) return first
  const months = [...new Set([month, monthOf(correction.at)])]
  return { ...first, nth: 2, at: correction.at, months, before: [{ nth: 1, question: null }] }
}

const documentOf = (
  shelf: Shelf,
  { blocks, files = [] }: { blocks: readonly Block[]; files?: readonly Enclosed[] },
): NoticeDocument => ({
  blocks: storedBlocks(shelf, blocks),
  attachments: files.map((enclosed, nth) => attachmentOf(shelf, enclosed, `a${nth + 1}`)),
})

const storedBlocks = (shelf: Shelf, blocks: readonly Block[]): Block[] =>
  blocks.map((block) =>
    block.kind === 'picture' && !block.file.includes('://') ? { ...block, file: store(shelf, block.file) } : block,
  )

function attachmentOf(shelf: Shelf, { file, name }: Enclosed, id: string): Attachment {
  const kind = FILE_KINDS.find((one) => one === kindOf(file))
  if (!kind) throw new Error(`${file} is of no kind that is opened`)
  const at = `notices/${file}`
  return { id, file: store(shelf, at), name, kind, bytes: statSync(join(MEDIA, at)).size }
}

const store = ({ storage }: Shelf, file: string): string => storage.put(`notices/${basename(file)}`, join(MEDIA, file))

/**
 * As many documents as people have opened it, so that the count of the minute finds the number that is shown: the personas, and others
 * whom nobody can name, since of who has opened a notice only a hash is kept. They are as many in every city, however small: the numbers
 * are those of the pictures, and a larger city does not grow slower by them.
 */
function viewsOf({ _id, publishAt, views }: Notice, known: readonly string[], now: Date): View[] {
  const others = Array.from({ length: Math.max(0, views - known.length) }, (_, n) => `reader-${n}`)
  const since = Math.max(0, now.getTime() - publishAt.getTime())
  return [...known, ...others].map((personId, n) => ({
    _id: viewId(_id, personId),
    noticeId: _id,
    // Most come in the first days.
    at: new Date(publishAt.getTime() + Math.floor(since * (n / views) ** 3)),
  }))
}
