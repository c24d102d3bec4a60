import type { NoticeFeed } from '../../../contract/notices'
import { FEED_PAGE } from '../../../domain/limits'
import type { Category } from '../../../domain/notices/category'
import type { Storage } from '../../../services/storage'
import { isCount, isText, isTime, orNull, shape } from '../../../services/checks'
import { CARD } from '../checks'

/** A page of the feed as this phone got it. */
export interface ReadPage extends NoticeFeed {
  /** When it came: epoch ms of the phone's clock. */
  at: number
}

interface Owner {
  personKey: string
  category: Category | null
}

/** One page of each category a person, so that what is kept does not grow. */
const keyOf = ({ personKey, category }: Owner): string => `notices:feed:${personKey}:${category ?? 'all'}`

/** The newest page that somebody has read here; null where there is none that can be shown. */
export const recallPage = (storage: Pick<Storage, 'read'>, owner: Owner): ReadPage | null =>
  storage.read(keyOf(owner), isReadPage)

export const keepPage = (storage: Pick<Storage, 'write'>, owner: Owner, page: ReadPage): boolean =>
  storage.write(keyOf(owner), page)

const isPage = shape({
  at: isCount,
  now: isTime,
  unreadConfirms: isCount,
  next: orNull(isText),
  rows: (rows) => Array.isArray(rows) && rows.length <= FEED_PAGE && rows.every(shape(CARD)),
})

/** An older version of the app may have kept something else: then it is as if nothing were there. */
const isReadPage = (value: unknown): value is ReadPage => isPage(value)
