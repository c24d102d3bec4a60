import type { Audience } from '../assignments/audience'
import type { Category } from './category'
import type { WrittenConfirm } from './confirm'
import type { NoticeDocument } from './document'

/** What is written of a notice, before and after it is out: all that a review decides about. */
export interface WrittenNotice extends NoticeDocument, Audience {
  category: Category
  title: string
  /** Whether it may be read by everyone, joined or not. */
  isPublic: boolean
  pinned: boolean
  /** When it is to come out; null for as soon as it is approved. Of a correction it says nothing. */
  publishAt: Date | null
  /** What its readers are to confirm; null where nothing is. */
  confirm: WrittenConfirm | null
  /** Of a correction of what is confirmed: whether everyone is asked anew. Else what they have confirmed stays. */
  asksAgain: boolean
  /** Of a correction: what has changed and why, in a sentence; its readers see it. Empty else. */
  note: string
}
