import * as v from 'valibot'
import { ANSWERS_MAX, SEARCH_MAX } from '../domain/limits'
import { CATEGORIES } from '../domain/notices/category'
import { action } from './define'
import { freeText, id, signed, which } from './fields'
import { instant } from './home-fields'
import type {
  BranchAsks,
  Confirmed,
  FoundNotices,
  NoticeDetail,
  NoticeFeed,
  NoticeFile,
  NoticeStrip,
} from './notice-replies'
import { cursor } from './paging'

export type * from './notice-replies'

const category = v.nullable(v.picklist(CATEGORIES))

/**
 * Reading notices. Who may read one is decided by its audience and by whether it is out, the same for lists, links, search and files;
 * for who may not it is as if it did not exist.
 */
export const notices = {
  /** What concerns the reader, 15 a page, of one category or all; visitors see what is public. Who is in no branch reads by office. */
  feed: action<NoticeFeed>()({ input: v.strictObject({ category, cursor }), may: 'anyone', on: 'anyone' }),

  /** The two that matter now, and how many wait to be confirmed. */
  strip: action<NoticeStrip>()({ input: v.strictObject({}), may: 'anyone', on: 'anyone' }),

  /**
   * Notices in whose title, source, names of attachments or text (of a very long one its first `INDEXED_CHARS`) all the words stand,
   * newest first, 10 a page; of one category or all, and of one year (Shanghai) or all. A withdrawn one is found by its title and source
   * only. Words are apart by spaces; case and width do not matter. A page reads at most 60 documents.
   * INVALID_INPUT fewer than two characters in a row
   */
  search: action<FoundNotices>()({
    input: v.strictObject({
      words: freeText(SEARCH_MAX),
      category,
      year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200))),
      cursor,
    }),
    may: 'anyone',
    on: 'anyone',
  }),

  /** One notice, and notes once that the reader has opened it. A withdrawn one comes without text. NOT_FOUND */
  open: action<NoticeDetail>()({ input: v.strictObject({ noticeId: id }), may: 'anyone', on: 'anyone' }),

  /**
   * Confirms the version that the reader had before them when the token was signed, once: repeated it answers with what stands. Where the
   * version has a question, by its answer, counted from 0. It counts from when it was confirmed as the phone tells it, if the token is older
   * than that and it arrives within 48 hours; else from its arrival. A version that another has taken the place of can still be confirmed,
   * and counts for itself alone. NOT_JOINED · BAD_TOKEN · NOT_FOUND · CONFLICT it was withdrawn before, or is not asked of the branch ·
   * INVALID_INPUT an answer is missing, or is none of those offered
   */
  confirm: action<Confirmed>()({
    input: v.strictObject({
      noticeId: id,
      token: signed,
      answer: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(ANSWERS_MAX - 1))),
      confirmedAt: v.nullable(instant),
    }),
    may: 'confirm-notice',
    on: 'self',
    queued: true,
  }),

  /**
   * What a branch was asked to confirm in a month, and what came to it without asking: numbers only. For who is in the branch, holds an
   * office in it or above it; FORBIDDEN for others · NOT_FOUND of a level that is no branch
   */
  asks: action<BranchAsks>()({
    input: v.strictObject({ branchId: id, month: which.ofMonth.month }),
    may: 'see-asks',
    on: { branchId: 'own-branch' },
  }),

  /** Where an attachment can be fetched for ten minutes. NOT_FOUND also once the notice is withdrawn or the file is gone */
  file: action<NoticeFile>()({
    input: v.strictObject({ noticeId: id, attachmentId: id }),
    may: 'anyone',
    on: 'anyone',
  }),
}
