import { WRITINGS_LOOKED, WRITINGS_PAGE } from '../../src/domain/limits'
import type { Category } from '../../src/domain/notices/category'
import { slices } from '../kit/batches'
import { cursorOf } from '../kit/paging'
import type { Notice } from '../shared/notices/notices.repo'
import { workedOf, type Part } from '../shared/notices/worked-notices.repo'
import { saying } from './saying'
import { titlesOf } from './shown'

/** By what a list is narrowed; everything fits where it is not. */
interface Wanted {
  category: Category | null
  /** In normal form; all of them stand in it. */
  words: readonly string[]
}

interface Found {
  rows: Notice[]
  next: string | null
  /** What the originals of re-posts are called now. */
  titles: ReadonlyMap<string, string>
}

/** Texts that are read at once: drafts are in no index of words, and one may have 90 KB. */
const TEXTS = 25

/** A page of what an organisation writes. Narrowed it looks at so many at most, and the next page goes on from there. */
export async function lookThrough(sourceId: string, part: Part, { category, words }: Wanted): Promise<Found> {
  const isNarrow = category !== null || words.length > 0
  const most = isNarrow ? WRITINGS_LOOKED : WRITINGS_PAGE
  const found = await workedOf(sourceId, part, most + 1)
  const looked = found.slice(0, most)
  const titles = await titlesOf(looked, part.now)
  const ofKind = looked.filter(
    ({ work, category: kind }) => category === null || (work?.written?.category ?? kind) === category,
  )
  const fitting = words.length === 0 ? ofKind : await firstSaying(words, ofKind, part.now)
  const rows = fitting.slice(0, WRITINGS_PAGE)
  const isMore = fitting.length > WRITINGS_PAGE || found.length > most
  const last = fitting.length > WRITINGS_PAGE ? rows[rows.length - 1] : looked[looked.length - 1]
  return { rows, next: isMore && last ? cursorOf([last.worked?.getTime() ?? 0, last._id]) : null, titles }
}

/** Those that say some words, until there are more than a page has. */
async function firstSaying(words: readonly string[], among: readonly Notice[], now: Date): Promise<Notice[]> {
  const fitting: Notice[] = []
  for (const some of slices(among, TEXTS)) {
    if (fitting.length > WRITINGS_PAGE) break
    const ids = await saying(words, some, now)
    fitting.push(...some.filter(({ _id }) => ids.has(_id)))
  }
  return fitting
}
