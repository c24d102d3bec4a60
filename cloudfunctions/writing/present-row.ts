import type { WritingRow } from '../../src/contract/writing'
import { outOf, stageOf } from '../../src/domain/publishing/piece'
import type { Notice } from '../shared/notices/notices.repo'
import { NEVER, pieceOf } from '../shared/notices/work'
import { UNKNOWN } from './names'

interface Beside {
  names: ReadonlyMap<string, string>
  /** What the originals of re-posts are called now. */
  titles: ReadonlyMap<string, string>
  now: Date
}

/** What leaves of a row, chosen field by field. */
export function presentWritingRow(notice: Notice, { names, titles, now }: Beside): WritingRow {
  const { _id, work, publishAt, views, repost, correction, withdrawn } = notice
  const piece = pieceOf(notice)
  const stage = stageOf(piece, now)
  const { title, category } = work?.written ?? notice
  const last = work?.history[work.history.length - 1]
  return {
    noticeId: _id,
    title: titles.get(repost?.noticeId ?? '') ?? title,
    category,
    stage,
    correcting: piece.copy !== null && outOf(piece, now) === 'published',
    version: piece.version,
    changedAt: work?.changedAt.toISOString() ?? null,
    changedBy: work ? (names.get(work.changedBy) ?? UNKNOWN) : null,
    publishAt: publishAt < NEVER ? publishAt.toISOString() : null,
    views,
    repostedFrom: repost?.source ?? null,
    corrected: Boolean(correction),
    reason: withdrawn?.reason ?? (stage === 'returned' ? (last?.words ?? null) : null),
  }
}
