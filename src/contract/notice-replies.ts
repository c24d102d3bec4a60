import type { Category } from '../domain/notices/category'
import type { Attachment, Block, ComparedRun, Picture } from '../domain/notices/document'
import type { Piece } from '../domain/notices/hits'
import type { Page } from './paging'

export type { Piece }

/** A row of the feed. */
export interface NoticeCard {
  noticeId: string
  category: Category
  title: string
  /** Who publishes it, as people call them. */
  source: string
  /** ISO: when it came out. */
  publishAt: string
  /** People who have read it, each once; visitors are not counted, and of an old one those are who read it where it was before. */
  views: number
  /** In the feed: shown before all others, at most one a source. */
  pinned: boolean
  /** Not opened yet; always false for visitors, of whom nothing is kept. */
  unread: boolean
  /** Until when everyone addressed is asked to confirm it, ISO; null where nobody is. Past deadlines are told too. */
  confirmBy: string | null
  /** It was put right after it had come out. */
  corrected: boolean
  /** It was taken back: its page says why, and shows nothing of its text. */
  withdrawn: boolean
  /** It was published elsewhere before and moved in: never unread, and nobody is asked about it. */
  old: boolean
}

/** A page of the feed, pinned ones first, then the newest. */
export interface NoticeFeed extends Page<NoticeCard> {
  /** Of all that concern the reader: how many ask for confirming, are not over and were not opened. What the tab's badge says. */
  unreadConfirms: number
  /** ISO, the server's clock. */
  now: string
}

/** What the study home shows of notices. */
export interface NoticeStrip {
  /** At most two. */
  rows: NoticeCard[]
  unreadConfirms: number
  now: string
}

export interface FoundNotice extends NoticeCard {
  titlePieces: Piece[]
  /**
   * A part of the text, or the name of an attachment, in which most of the words stand; the beginning of the text where they stand in
   * the title or source only. Empty where it says nothing more, or was withdrawn.
   */
  excerpt: Piece[]
}

export interface FoundNotices extends Page<FoundNotice> {
  /**
   * So many were looked at that the page ends before it is full: the next one goes on from there, and narrower words or a category find
   * more at once.
   */
  narrow: boolean
  now: string
}

/** A picture as it may leave: with an address that ends. An empty one where the picture can't be had. */
export interface ShownPicture extends Omit<Picture, 'file'> {
  url: string
}
export type ShownBlock = Exclude<Block<ComparedRun>, Picture> | ShownPicture

/** A file that can be opened: its address is asked for when it is. */
export type ShownAttachment = Omit<Attachment, 'file'>

/** What was changed, in the words of who changed it: what stood there before and what does now; empty where nothing did or does. */
export interface ShownChange {
  what: string
  before: string
  after: string
}

export interface NoticeDetail extends NoticeCard {
  /** Null once it is withdrawn; then there are no attachments either. */
  blocks: ShownBlock[] | null
  attachments: ShownAttachment[]
  /** Why confirming is asked for, and whether of this reader: who is in no branch is not asked. Null where nobody is. */
  confirm: { reason: string; deadline: string; asked: boolean } | null
  /** Where it was first published, as people call it; null for one's own. */
  repostedFrom: string | null
  /**
   * When and in what it was put right; null where it never was. The blocks then carry what was put in (`in`) and what was taken out
   * (`out`) of their texts.
   */
  correction: { at: string; changes: ShownChange[] } | null
  withdrawal: {
    at: string
    reason: string
    /** What came after it, where the reader may read that. */
    followUp: { noticeId: string; title: string; publishAt: string } | null
  } | null
  now: string
}

/** Where a file can be fetched for a few minutes, and what it is called. */
export interface NoticeFile {
  url: string
  name: string
}
