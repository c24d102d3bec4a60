import { isOut } from '../../../src/domain/notices/readable'
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

/** Which notices some were taken over from. */
export const originalsOf = (found: readonly Pick<NoticeRow, 'repost'>[]): string[] => [
  ...new Set(found.flatMap(({ repost }) => repost?.noticeId ?? [])),
]

/** One with its original's words, where that is among some; itself where it is nobody's re-post. */
export function asOriginal<T extends NoticeRow>(one: T, originals: ReadonlyMap<string, T>, now: Date): T {
  const original = one.repost && originals.get(one.repost.noticeId)
  if (!original || !isOut(original, now)) return one
  const { _id, sourceId, source, scope, standings, sectors, isPublic, publishAt, pinned, place, confirm, views } = one
  const own = { _id, sourceId, source, scope, standings, sectors, isPublic, publishAt, pinned, place, confirm, views }
  const { repost, withdrawn, unpinnedAt } = one
  return { ...original, ...own, repost, unpinnedAt, withdrawn: withdrawn ?? original.withdrawn }
}
