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
  /** Until when the reader is asked to confirm it, ISO; null where they are not. Past deadlines are told too, and who reads by office is. */
  confirmBy: string | null
  /** The reader has confirmed what is asked now. */
  confirmed: boolean
  /** It was put right after it had come out. */
  corrected: boolean
  /** It was taken back: its page says why, and shows nothing of its text. */
  withdrawn: boolean
  /** It was published elsewhere before and moved in: never unread, and nobody is asked about it. */
  old: boolean
}

/** A page of the feed, pinned ones first, then the newest. */
export interface NoticeFeed extends Page<NoticeCard> {
  /** Of all that the reader is asked to confirm and that is not over: how many they have not confirmed. What the tab's badge says. */
  unreadConfirms: number
  /** ISO, the server's clock. */
  now: string
}

/** What the study home shows of notices. */
export interface NoticeStrip {
  /** At most two. */
  rows: NoticeCard[]
  /** As in the feed. */
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

/** What a notice asks of its readers, and how far the reader and their branch are with it. */
export interface ShownConfirm {
  reason: string
  /** ISO. */
  deadline: string
  /** Of this reader: not of who is in no branch, or in one that had been asked enough in that month. */
  asked: boolean
  /** The reader is a member of a branch that had been asked enough: they are not asked for that reason alone. */
  spared: boolean
  /** By what boards know it; another one each time that everyone is asked anew. */
  assignmentId: string | null
  /**
   * Says that the reader has this version before them: confirming is sent with it. It outlives the deadline, so that what was confirmed
   * without a network counts. Null where the reader is not asked.
   */
  token: string | null
  /** To confirm is to answer it; null where a tap is enough. Which answer is right only the cloud knows. */
  question: { text: string; options: string[] } | null
  /** When the reader confirmed this version; null where they have not. */
  own: { at: string; late: boolean } | null
  /** When they last confirmed a version before it; null where they never did. */
  earlier: { at: string } | null
  /** How many of the reader's branch have confirmed this version, of how many; null where the reader is not asked. */
  branch: { done: number; due: number } | null
}

/**
 * What came of confirming. A wrong answer confirms nothing, and comes with the words of the paragraph that says it; of a long one its
 * beginning.
 */
export type Confirmed =
  | { right: true; at: string; late: boolean; branch: { done: number; due: number } }
  | { right: false; says: string }

/** One notice that a branch was asked to confirm in a month. */
export interface BranchAsk {
  noticeId: string
  title: string
  source: string
  reason: string
  /** ISO: since when it is asked. */
  at: string
  /** ISO: until when this version is. */
  deadline: string
  /** Of the branch, by the version that is asked now. */
  done: number
  due: number
  withdrawn: boolean
}

/** What a branch was asked to confirm in a month: numbers only, the same for everyone in it and above. */
export interface BranchAsks {
  branch: { id: string; name: string }
  /** 'YYYY-MM' of Asia/Shanghai. */
  month: string
  /** How many it gets in a month at most. */
  most: number
  /** The oldest first. */
  asks: BranchAsk[]
  /** Notices that would have asked, and came without asking as the branch had been asked enough. */
  spared: { noticeId: string; title: string; source: string; at: string }[]
  now: string
}

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
  /** Null where nobody is asked. */
  confirm: ShownConfirm | null
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
    /** When the reader last confirmed it; null where they never did. */
    confirmedAt: string | null
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
