import { SEARCH_EXAMINED, SEARCH_PAGE, SEARCH_PAIRS, SEARCH_PROBED } from '../../src/domain/limits'
import { mayBeInAll, rarest, spread, type PairList, type Spot } from '../../src/domain/notices/lists'
import { pairsIn, standIn } from '../../src/domain/notices/pairs'
import { mayRead } from '../../src/domain/notices/readable'
import { asOriginal } from '../shared/notices/as-original'
import { findNotices, type Notice } from '../shared/notices/notices.repo'
import { searchedText } from '../shared/notices/pair-rows'
import { placesOf, type Sought } from '../shared/notices/pairs.repo'

/** What a page of a search has come to. */
interface Found {
  notices: Notice[]
  /** Up to where it has looked; null where nothing is left to look at. */
  upTo: Spot | null
}

/** Rows and notices that a page may read: what is left beside who reads, and which of the found are unread. */
const roomFor = ({ reader }: Sought): number => SEARCH_EXAMINED - SEARCH_PAGE - reader.read
/** The rest of a room in pairs of a row and the notice that it names. Whoever holds a dozen offices goes on one by one. */
const pairsWithin = (room: number): number => Math.max(1, Math.floor(room / 2))

/**
 * Goes on from a place through the notices that may have all the words, the newest first, until the page is full, nothing is left, or as
 * much was read as a page may. Every notice is looked at itself: a row of the index only says where it is worth it.
 */
export async function lookThrough(words: readonly string[], sought: Sought, after: Spot | null): Promise<Found> {
  const { places, ended, read } = await candidates(words, sought, after)
  const notices: Notice[] = []
  let looked = 0
  let room = Math.max(MOST_OF_ONE, roomFor(sought) - read)
  for (let lot = next(places.maybe, room); lot.length > 0; lot = next(places.maybe.slice(looked), room)) {
    room -= documentsOf(lot)
    const fitting = await fittingOf(lot, words, sought)
    for (const place of lot) {
      looked += 1
      const notice = fitting.get(place.noticeId)
      if (notice) notices.push(notice)
      if (notices.length === SEARCH_PAGE) break
    }
    if (notices.length === SEARCH_PAGE) break
  }
  const left = looked < places.maybe.length
  const upTo = left ? places.maybe[looked - 1] : places.last
  return { notices, upTo: ended && !left ? null : (upTo ?? null) }
}

/** A notice, and the one that it was taken over from. */
const MOST_OF_ONE = 2
const documentsOf = (lot: readonly Spot[]): number =>
  lot.reduce((n, { original }) => n + (original ? MOST_OF_ONE : 1), 0)

/** The next page at most, as many as there is room for. */
function next(places: readonly Spot[], room: number): Spot[] {
  const page = places.slice(0, SEARCH_PAGE)
  return page.filter((_, nth) => documentsOf(page.slice(0, nth + 1)) <= room)
}

interface Candidates {
  places: {
    /** Which may have all the words. */
    maybe: Spot[]
    /** The last one that was considered at all. */
    last: Spot | undefined
  }
  /** No further ones follow. */
  ended: boolean
  /** Rows of the index that were read. */
  read: number
}

/** The next ones in the list of the rarest pair, without what the lists of the others tell to lack them. */
async function candidates(words: readonly string[], sought: Sought, after: Spot | null): Promise<Candidates> {
  const asked = spread(pairsIn(words), SEARCH_PAIRS)
  const [only = ''] = asked
  if (asked.length === 1) {
    // What has the pair has the word, where that is all: a page and one more, which tells whether another follows.
    const enough = words.length === 1 && words[0] === only
    const list = await listOf(only, sought, { after, limit: enough ? SEARCH_PAGE + 1 : pairsWithin(roomFor(sought)) })
    const { places, ended } = list
    return { places: { maybe: [...places], last: places[places.length - 1] }, ended, read: places.length }
  }
  const lists = await Promise.all(asked.map((pair) => listOf(pair, sought, { after, limit: SEARCH_PROBED })))
  const one = rarest(lists)
  const others = lists.filter((list) => list !== one)
  const begun = one.places[one.places.length - 1]
  const probed = lists.reduce((sum, { places }) => sum + places.length, 0)
  const room = roomFor(sought) - probed
  // Each row more may be a notice more, and those that were named already may be one each.
  const limit = pairsWithin(room - one.places.length)
  const more =
    one.ended || begun === undefined
      ? { places: [], ended: true }
      : await listOf(asked[lists.indexOf(one)] ?? '', sought, { after: begun, limit })
  const all = [...one.places, ...more.places]
  const maybe = mayBeInAll(all, others)
  return { places: { maybe, last: all[all.length - 1] }, ended: more.ended, read: probed + more.places.length }
}

async function listOf(pair: string, sought: Sought, part: { after: Spot | null; limit: number }): Promise<PairList> {
  const places = await placesOf(pair, sought, part)
  return { places, ended: places.length < part.limit }
}

/** Those of some notices that the reader may read, in which all the words stand, by their ids. */
async function fittingOf(
  places: readonly Spot[],
  words: readonly string[],
  { reader, category, between }: Sought,
): Promise<Map<string, Notice>> {
  const ids = places.flatMap(({ noticeId, original }) => (original ? [noticeId, original] : [noticeId]))
  const read = new Map((await findNotices([...new Set(ids)])).map((notice) => [notice._id, notice]))
  const notices = places.flatMap(({ noticeId }) => read.get(noticeId) ?? [])
  const fitting = notices
    .map((notice) => asOriginal(notice, read, reader.now))
    .filter(
      (notice) =>
        mayRead(notice, reader, reader.now) &&
        (category === null || notice.category === category) &&
        (between === null || (notice.publishAt >= between.from && notice.publishAt < between.until)) &&
        standIn(searchedText(notice), words),
    )
  return new Map(fitting.map((notice) => [notice._id, notice]))
}
