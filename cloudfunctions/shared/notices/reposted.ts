import { asOriginal, originalsOf } from './as-original'
import { findNotices, findRows, type Notice, type NoticeRow } from './notices.repo'

/**
 * A re-post has no text of its own: it shows what its original says when it is read, so that what is corrected or withdrawn there is so here
 * at the same moment. It has its own source, audience, instant, place and readers. Where the original is not here, as of one that was taken
 * over from elsewhere, it shows what it was kept with.
 */

/** Notices as readers meet them; however many, the originals are one query, and none where nothing was re-posted. */
export const shownNotices = (found: readonly Notice[], now: Date): Promise<Notice[]> =>
  withOriginals(found, now, findNotices)

/** One of them. */
export async function shownNotice(notice: Notice, now: Date): Promise<Notice> {
  const [shown = notice] = await shownNotices([notice], now)
  return shown
}

/** The same of rows of lists. */
export const shownRows = (found: readonly NoticeRow[], now: Date): Promise<NoticeRow[]> =>
  withOriginals(found, now, findRows)

type Find<T> = (ids: readonly string[]) => Promise<T[]>

async function withOriginals<T extends NoticeRow>(found: readonly T[], now: Date, find: Find<T>): Promise<T[]> {
  const ids = originalsOf(found)
  if (ids.length === 0) return [...found]
  const originals = new Map((await find(ids)).map((one) => [one._id, one]))
  return found.map((one) => asOriginal(one, originals, now))
}
