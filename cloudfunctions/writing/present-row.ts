import type { Scope, WritingRow } from '../../src/contract/writing'
import { nthOf, nthOut } from '../../src/domain/publishing/nth'
import { outOf, stageOf } from '../../src/domain/publishing/piece'
import type { Notice } from '../shared/notices/notices.repo'
import type { Org } from '../shared/orgs/orgs.repo'
import { viewsOf } from '../shared/notices/old-views'
import { NEVER, pieceOf } from '../shared/notices/work'
import { UNKNOWN } from './names'
import { scopeOf } from './scope-name'

/** What else is known of the rows of a list. */
interface Known {
  org: Org
  /** What those are called for whom a text is and who are below. */
  scopes: ReadonlyMap<string, Scope>
  names: ReadonlyMap<string, string>
  /** What the originals of re-posts are called now. */
  titles: ReadonlyMap<string, string>
  now: Date
}

/** What leaves of a row, chosen field by field. */
export function presentWritingRow(notice: Notice, { org, scopes, names, titles, now }: Known): WritingRow {
  const { _id, work, publishAt, repost, correction, withdrawn } = notice
  const piece = pieceOf(notice)
  const stage = stageOf(piece, now)
  const { title, category, scope, standings } = work?.written ?? notice
  const history = work?.history ?? []
  const last = history[history.length - 1]
  return {
    noticeId: _id,
    title: titles.get(repost?.noticeId ?? '') ?? title,
    category,
    stage,
    correcting: piece.copy !== null && outOf(piece, now) === 'published',
    nth: nthOf(history, piece.version),
    nthOut: nthOut(history),
    scope: scopes.get(scope) ?? scopeOf(org),
    standings,
    changedAt: work?.changedAt.toISOString() ?? null,
    changedBy: work ? (names.get(work.changedBy) ?? UNKNOWN) : null,
    publishAt: publishAt < NEVER ? publishAt.toISOString() : null,
    views: viewsOf(notice),
    repostedFrom: repost?.source ?? null,
    corrected: Boolean(correction),
    old: Boolean(notice.old),
    reason: withdrawn?.reason ?? (stage === 'returned' ? (last?.words ?? null) : null),
  }
}
