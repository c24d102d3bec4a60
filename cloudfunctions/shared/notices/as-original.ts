import { isOut } from '../../../src/domain/notices/readable'
import type { NoticeRow } from './notices.repo'

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
  const { asked, repost, withdrawn, unpinnedAt, old } = one
  return { ...original, ...own, asked, repost, unpinnedAt, old, withdrawn: withdrawn ?? original.withdrawn }
}
