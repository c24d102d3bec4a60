import { askingAfter, type Asking } from '../../src/domain/notices/asking'
import { isOut } from '../../src/domain/notices/readable'
import type { Piece } from '../../src/domain/publishing/piece'
import type { Notice } from '../shared/notices/notices.repo'

/** What a release of what was written asks; null where nothing is released. */
export function askingOf(notice: Notice, piece: Piece, now: Date): Asking | null {
  const written = notice.work?.written
  if (!written) return null
  const out = isOut(notice, now)
  return askingAfter(written, {
    before: notice.asked ?? null,
    out: out ? notice.confirm : null,
    at: out ? now : new Date(piece.publishAt ?? now),
  })
}
