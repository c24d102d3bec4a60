import type { Category } from '../../../src/domain/notices/category'
import type { Asked } from '../../../src/domain/notices/asking'
import type { Confirm } from '../../../src/domain/notices/confirm'
import type { NoticeDocument } from '../../../src/domain/notices/document'
import { PLACE_MAX, placeOf } from '../../../src/domain/notices/place'
import type { Addressed } from '../../../src/domain/notices/readable'
import { command } from '../../kit/cloud'
import { Collection, justAfter } from '../../kit/collection'
import { concerning, type NoticeReader } from './reader'
import { soundNotices, soundRows } from './sound'
import type { Work } from './work'

/** A notice as it is kept, in any state in which readers may meet it. */
export interface Notice extends Addressed, NoticeDocument {
  _id: string
  category: Category
  title: string
  /** The organisation that publishes it, and what readers see of that. */
  sourceId: string
  source: string
  /** Whether its source wants it above all others; of two only the newer is (see `pinnedAmong`). */
  pinned: boolean
  /** When a newer one of its source has taken its pin, and it went to where its day is. */
  unpinnedAt?: Date
  /** Its place in the feed: see `placeOf`. */
  place: number
  confirm: Confirm | null
  /** Which version is to be confirmed, or was last; missing where none ever was. */
  asked?: Asked | null
  /** People who have opened it, as counted in the last minute. */
  views: number
  /** Of one that was moved in: how many had read it before, and from which page it came (see taking/bundles). Missing of all others. */
  old?: { views: number; from: string }
  /** What it was taken over from: then it says what that says (see `shownNotices`). */
  repost: { noticeId: string; source: string } | null
  /** What was changed after it had come out, and what it said before. */
  correction: { at: Date; changes: Change[]; before: NoticeDocument } | null
  withdrawn: Withdrawal | null
  /** How it is written and decided about; missing where it was taken over and nobody has touched it since. */
  work?: Work
  /** Files in storage that anything of it has, readers see it or not: none of them is thrown away. Missing until somebody works on it. */
  files?: string[]
  /** Its place in the list of its source: when it was last touched, or comes out; null for a draft that was thrown away. */
  worked?: Date | null
  /** Since when search has to be told of it anew; missing or null where it knows. */
  unindexed?: Date | null
}

/** In the words of who corrected it: what stood there before and what does now; empty where nothing did or does. */
export interface Change {
  what: string
  before: string
  after: string
}

export interface Withdrawal {
  at: Date
  reason: string
  /** The notice that came after it; null where none did. */
  followUpId: string | null
}

/** What lists need: without what it says. */
export type NoticeRow = Pick<Notice, (typeof ROW_FIELDS)[number]> & {
  _id: string
  /** Missing where it was never corrected: of what is null no part is handed out. */
  correction?: { at: Date } | null
}

const ROW_FIELDS = [
  'scope',
  'standings',
  'sectors',
  'isPublic',
  'publishAt',
  'category',
  'title',
  'sourceId',
  'source',
  'pinned',
  'unpinnedAt',
  'place',
  'confirm',
  'asked',
  'views',
  'repost',
  'withdrawn',
  'old',
] as const satisfies readonly (keyof Notice)[]
const FIELDS = [...ROW_FIELDS, 'correction.at']

/** The only place that names the collection `notices`. */
const notices = new Collection<Notice>('notices')

/** Null as well where it is spoilt; so are rows of lists (see `soundRows`). */
export async function findNotice(id: string): Promise<Notice | null> {
  const [found] = soundNotices(await notices.find({ where: { _id: id }, limit: 1 }))
  return found ?? null
}

/** Those of these ids that there are. */
export const findNotices = async (ids: readonly string[]): Promise<Notice[]> =>
  ids.length === 0 ? [] : soundNotices(await notices.find({ where: { _id: command.in([...ids]) }, limit: ids.length }))

/** The rows of these ids. */
export const findRows = async (ids: readonly string[]): Promise<NoticeRow[]> =>
  ids.length === 0
    ? []
    : soundRows(await notices.find({ where: { _id: command.in([...ids]) }, limit: ids.length, fields: FIELDS }))

interface FeedPart {
  category: Category | null
  /** Only what stands after this place. */
  after: { place: number; id: string } | null
  /** Only what these have published of their own and not taken back. */
  from?: readonly string[]
}

const IN_ORDER: readonly ['place' | '_id', 'desc'][] = [
  ['place', 'desc'],
  ['_id', 'desc'],
]

/** What of a found row is sure: it has a place, and the next page goes on from there whatever else of it is spoilt. */
export type Placed = Pick<Notice, '_id' | 'place'>

/** What concerns a reader and is out, in the order of the feed; to be shown once it is known to be whole. */
export async function feedOf(
  reader: NoticeReader,
  { category, after, from }: FeedPart,
  limit: number,
): Promise<Placed[]> {
  const where = {
    ...concerning(reader),
    publishAt: command.lte(reader.now),
    ...(category === null ? {} : { category }),
    ...(from ? { sourceId: command.in([...from]), repost: null, withdrawn: null } : {}),
  }
  const found = (narrower: object, most: number) =>
    notices.find({ where: { ...where, ...narrower }, sort: IN_ORDER, limit: most, fields: FIELDS })
  if (after === null) return found({ place: command.lte(PLACE_MAX) }, limit)
  // Two rarely share a place; then the rest of them come first.
  const here = await found({ place: after.place, _id: command.lt(after.id) }, limit)
  if (here.length === limit) return here
  return [...here, ...(await found({ place: command.lt(after.place) }, limit - here.length))]
}

/** What a reader is asked to confirm now, the nearest deadline first. */
export const askedOf = async (reader: NoticeReader, limit: number): Promise<NoticeRow[]> =>
  soundRows(
    await notices.find({
      where: {
        ...concerning(reader),
        publishAt: command.lte(reader.now),
        'confirm.deadline': command.gt(reader.now),
        withdrawn: null,
      },
      sort: [['confirm.deadline', 'asc']],
      limit,
      fields: FIELDS,
    }),
  )

/** Notes how many have opened it. They never become fewer, so that a count that arrives late takes nobody away. */
export const keepViews = (id: string, views: number): Promise<boolean> =>
  notices.update({ _id: id, views: command.lt(views) }, { views })

/** Pinned ones that came out after one instant and before another, page by page, the oldest first. */
export const pinnedBetween = (after: Date | null, until: Date): AsyncGenerator<Notice[]> =>
  notices.pagesBy('publishAt', {
    where: { pinned: true },
    from: justAfter(after),
    until,
    fields: ['sourceId', 'publishAt'],
  })

/** What of a source is pinned and out, the newest first. Of all that is pinned in the city, which is one a source: a collection has no index to spare. */
export const pinnedOf = (sourceId: string, now: Date): Promise<Pick<Notice, '_id' | 'publishAt'>[]> =>
  notices.find({
    where: { sourceId, pinned: true, publishAt: command.lte(now) },
    sort: [
      ['publishAt', 'desc'],
      ['_id', 'desc'],
    ],
    fields: ['publishAt'],
  })

/** Takes the pin away: from then on it stands where its day is. */
export const unpin = ({ _id, publishAt }: Pick<Notice, '_id' | 'publishAt'>, now: Date): Promise<boolean> =>
  notices.update(
    { _id, pinned: true },
    { pinned: false, unpinnedAt: now, place: placeOf({ publishAt, pinned: false }) },
  )

/** Whether a file is in any notice: in what is out, what is written, or what stood there before a correction. */
export async function isInNotices(file: string): Promise<boolean> {
  const having = await notices.find({ where: { files: file }, sort: [['_id', 'asc']], limit: 1, fields: ['_id'] })
  return having.length > 0
}

/** Of which search has to be told anew, the longest first. */
export const unindexedNotices = (limit: number): Promise<Pick<Notice, '_id' | 'unindexed' | 'work'>[]> =>
  notices.find({
    where: { unindexed: command.gt(new Date(0)) },
    sort: [
      ['unindexed', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
    fields: ['unindexed', 'work.turn'],
  })

/** Search has to be told of them. */
export const markUnindexed = (ids: readonly string[], unindexed: Date): Promise<number> =>
  notices.updateAll({ _id: command.in([...ids]) }, { unindexed })

/** Search knows of it, and so does what lists are narrowed by; unless it has changed since it was asked for. */
export const noteIndexed = (
  { _id, unindexed, work }: Pick<Notice, '_id' | 'unindexed' | 'work'>,
  named: Partial<Pick<Notice, 'title' | 'category'>>,
): Promise<boolean> =>
  notices.update({ _id, unindexed, ...(work ? { 'work.turn': work.turn } : {}) }, { ...named, unindexed: null })

/** As it is kept, out or not, with all that was written of it. */
export const keptNotice = (id: string): Promise<Notice | null> => notices.get(id)

/** False where there is one of this id. */
export const insertNotice = (notice: Notice): Promise<boolean> => notices.insert(notice)

/** Changes the one that still fits; false where none does. */
export const changeNotice = (where: { _id: string } & Record<string, unknown>, data: object): Promise<boolean> =>
  notices.update(where, data)

export const countNotices = (where: object): Promise<number> => notices.count(where)

export const keptNotices = (find: Parameters<typeof notices.find>[0]): Promise<Notice[]> => notices.find(find)
