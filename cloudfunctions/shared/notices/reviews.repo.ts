import { REVIEWS_LOOKED_THROUGH } from '../../../src/domain/limits'
import { command } from '../../kit/cloud'
import { countNotices, keptNotices, type Notice } from './notices.repo'

/** What of a source was handed in for review; without what somebody has written in. */
const handedIn = (sourceId: string, notBy: string | null): object => ({
  sourceId,
  'work.copy': 'review',
  ...(notBy === null ? {} : { 'work.writers': command.nin([notBy]) }),
})

const FIELDS = [
  'title',
  'publishAt',
  'withdrawn',
  'work.copy',
  'work.version',
  'work.writers',
  'work.hold',
  'work.changedAt',
  'work.changedBy',
  'work.written.title',
  'work.written.publishAt',
] as const

/** How many wait for somebody who may decide at a place. */
export const countReviews = (sourceId: string, notBy: string | null): Promise<number> =>
  countNotices(handedIn(sourceId, notBy))

/** Those, as many as are looked through for the nearest. */
export const reviewsOf = (sourceId: string, notBy: string | null): Promise<Notice[]> =>
  keptNotices({
    where: handedIn(sourceId, notBy),
    sort: [
      ['worked', 'desc'],
      ['_id', 'desc'],
    ],
    limit: REVIEWS_LOOKED_THROUGH,
    fields: FIELDS,
  })
