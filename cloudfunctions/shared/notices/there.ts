import { placeOf } from '../../../src/domain/notices/place'
import { command } from '../../kit/cloud'
import { PAGE } from '../../kit/paging'
import { keptNotices, type Notice } from './notices.repo'

/** Which of these ids there are notices of, whatever became of them. */
export async function noticesThere(ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const found = await keptNotices({ where: { _id: command.in([...ids]) }, limit: ids.length, fields: ['sourceId'] })
  return new Set(found.map(({ _id }) => _id))
}

export type Written = Pick<Notice, '_id' | 'title' | 'publishAt'>

/**
 * What an organisation has written for all below it that comes out between two instants, whatever became of it; pinned ones have a place
 * of their own in the feed. Null where there is more than one query finds.
 */
export async function writtenBetween(orgId: string, from: Date, until: Date): Promise<Written[] | null> {
  const found = await Promise.all(
    [false, true].map((pinned) => {
      const place = command
        .gte(placeOf({ publishAt: from, pinned }))
        .and(command.lt(placeOf({ publishAt: until, pinned })))
      return keptNotices({ where: { scope: orgId, place }, fields: ['title', 'sourceId', 'publishAt'] })
    }),
  )
  return found.some(({ length }) => length === PAGE) ? null : found.flat().filter(({ sourceId }) => sourceId === orgId)
}
