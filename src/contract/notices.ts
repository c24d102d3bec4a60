import * as v from 'valibot'
import { SEARCH_MAX } from '../domain/limits'
import { CATEGORIES } from '../domain/notices/category'
import { action } from './define'
import { freeText, id } from './fields'
import type { FoundNotices, NoticeDetail, NoticeFeed, NoticeFile, NoticeStrip } from './notice-replies'
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

  /** The two that matter now, and how many wait to be confirmed and were not opened. */
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

  /** Where an attachment can be fetched for ten minutes. NOT_FOUND also once the notice is withdrawn or the file is gone */
  file: action<NoticeFile>()({
    input: v.strictObject({ noticeId: id, attachmentId: id }),
    may: 'anyone',
    on: 'anyone',
  }),
}
