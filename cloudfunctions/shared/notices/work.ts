import { placeOf } from '../../../src/domain/notices/place'
import type { WrittenNotice } from '../../../src/domain/notices/written'
import type { ToldMove } from '../../../src/domain/publishing/move-words'
import type { Piece } from '../../../src/domain/publishing/piece'
import type { Notice } from './notices.repo'

/**
 * How a notice is written and decided about. It lies in the notice's own document, so that each move is one write: at no moment is it
 * half approved, and what is out changes as a whole or not at all. Readers are never given any of it.
 */
export interface Work {
  copy: Piece['copy']
  version: number
  writers: string[]
  hold: { by: string; until: Date } | null
  /** What the working copy says; null while there is none. */
  written: WrittenNotice | null
  /** Grows by one with every write of any kind: of two at once one stands. */
  turn: number
  /** The last write, by the name that the phone gave it: sent again it changes nothing. */
  act: string
  changedAt: Date
  changedBy: string
  /** Places that the content check asks about and somebody has let through, by what their words or pictures are called; missing before the first. */
  decided?: Decided[]
  /** All moves but saving and holding, the oldest first. */
  history: Moved[]
}

export interface Decided {
  key: string
  by: string
  at: Date
}

export interface Moved {
  move: ToldMove
  by: string
  at: Date
  version: number
  /** Why, where a move asks for it, or what is to be said of it; empty for nothing. */
  words: string
  /** Of an approval: what it has let through, in words. */
  decided?: string[]
}

/** Until when what is not to come out is kept from readers: they compare, and nothing has to know of it. */
export const NEVER = new Date('9999-12-31T00:00:00Z')

/** Search is told of what is marked so after all others: of a thousand old notices nobody waits for one, and of a new one everybody does. */
export const BEHIND = new Date('9000-01-01T00:00:00Z')

/** As publishing looks at it. What was taken over from elsewhere has no work yet. */
export const pieceOf = ({
  publishAt,
  withdrawn,
  work,
  repost,
}: Pick<Notice, 'publishAt' | 'withdrawn' | 'work' | 'repost'>): Piece => ({
  publishAt: publishAt < NEVER ? publishAt : null,
  withdrawn: withdrawn !== null,
  copy: work?.copy ?? null,
  version: work?.version ?? 1,
  writers: work?.writers ?? [],
  hold: work?.hold ?? null,
  reposted: repost !== null,
})

/** What is out of it, as a correction of it begins. */
export const writtenOf = (notice: Notice): WrittenNotice => ({
  category: notice.category,
  title: notice.title,
  blocks: notice.blocks,
  attachments: notice.attachments,
  scope: notice.scope,
  standings: notice.standings,
  sectors: notice.sectors,
  isPublic: notice.isPublic,
  pinned: notice.pinned,
  publishAt: notice.publishAt,
  confirm: notice.confirm,
  asksAgain: false,
  note: '',
})

/** What readers meet once it is out. */
export const outOfWritten = (written: WrittenNotice, publishAt: Date) => ({
  category: written.category,
  title: written.title,
  blocks: written.blocks,
  attachments: written.attachments,
  scope: written.scope,
  standings: written.standings,
  sectors: written.sectors,
  isPublic: written.isPublic,
  pinned: written.pinned,
  publishAt,
  place: placeOf({ publishAt, pinned: written.pinned }),
})
