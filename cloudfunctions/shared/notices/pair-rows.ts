import type { Category } from '../../../src/domain/notices/category'
import type { Addressed } from '../../../src/domain/notices/readable'
import { INDEXED_CHARS } from '../../../src/domain/limits'
import { textOf } from '../../../src/domain/notices/document'
import { pairsOf } from '../../../src/domain/notices/pairs'
import type { Notice } from './notices.repo'

/** That a pair of characters stands in a notice, with what decides who finds it. */
export interface PairRow extends Addressed {
  /** The pair and the notice's id: written again it is the same row. */
  _id: string
  pair: string
  noticeId: string
  category: Category
  /** Of a re-post the notice that says what is searched; null for the others. */
  original: string | null
}

/** What of a notice is searched: all it says, or of a withdrawn one what is still shown. */
export const searchedText = ({ title, source, blocks, attachments, withdrawn }: Notice): string =>
  withdrawn
    ? `${title}\n${source}`
    : [title, source, ...attachments.map(({ name }) => name), textOf({ blocks })].join('\n').slice(0, INDEXED_CHARS)

/** The rows of the index for one notice. */
export const pairRows = (notice: Notice): PairRow[] =>
  pairsOf(searchedText(notice)).map((pair) => ({
    _id: `${pair}_${notice._id}`,
    pair,
    noticeId: notice._id,
    category: notice.category,
    scope: notice.scope,
    standings: notice.standings,
    sectors: notice.sectors,
    isPublic: notice.isPublic,
    publishAt: notice.publishAt,
    original: notice.repost?.noticeId ?? null,
  }))
