import type { NoticeCard, NoticeFeed } from '../../../contract/notices'
import { FEED_PAGE } from '../../../domain/limits'
import { CATEGORIES, type Category } from '../../../domain/notices/category'
import type { Storage } from '../../../services/storage'

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

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isInstant = (value: unknown): boolean => typeof value === 'string' && Number.isFinite(Date.parse(value))
const isCategory = (value: unknown): boolean => CATEGORIES.some((category) => category === value)

const TEXTS = ['noticeId', 'title', 'source'] as const
const MARKS = ['pinned', 'unread', 'corrected', 'withdrawn'] as const

const isCard = (value: unknown): value is NoticeCard =>
  isRecord(value) &&
  TEXTS.every((field) => typeof value[field] === 'string') &&
  MARKS.every((field) => typeof value[field] === 'boolean') &&
  isCategory(value.category) &&
  isInstant(value.publishAt) &&
  Number.isFinite(value.views) &&
  (value.confirmBy === null || isInstant(value.confirmBy))

/** An older version of the app may have kept something else: then it is as if nothing were there. */
const isReadPage = (value: unknown): value is ReadPage =>
  isRecord(value) &&
  Number.isFinite(value.at) &&
  isInstant(value.now) &&
  Number.isFinite(value.unreadConfirms) &&
  (value.next === null || typeof value.next === 'string') &&
  Array.isArray(value.rows) &&
  value.rows.length <= FEED_PAGE &&
  value.rows.every(isCard)
