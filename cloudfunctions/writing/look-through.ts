import { WRITINGS_LOOKED, WRITINGS_PAGE } from '../../src/domain/limits'
import type { Category } from '../../src/domain/notices/category'
import { standIn } from '../../src/domain/notices/pairs'
import { cursorOf } from '../kit/paging'
import type { Notice } from '../shared/notices/notices.repo'
import { workedOf, type Part } from '../shared/notices/worked-notices.repo'
import { titlesOf } from './shown'

/** By what a list is narrowed; everything fits where it is not. */
interface Wanted {
  category: Category | null
  /** In normal form; all of them stand in the title. */
  words: readonly string[]
}

interface Found {
  rows: Notice[]
  next: string | null
  /** What the originals of re-posts are called now. */
  titles: ReadonlyMap<string, string>
}

/** A page of what an organisation writes. Narrowed it looks at so many at most, and the next page goes on from there. */
export async function lookThrough(sourceId: string, part: Part, { category, words }: Wanted): Promise<Found> {
  const isNarrow = category !== null || words.length > 0
  const most = isNarrow ? WRITINGS_LOOKED : WRITINGS_PAGE
  const found = await workedOf(sourceId, part, most + 1)
  const looked = found.slice(0, most)
  const titles = await titlesOf(looked, part.now)
  const fitting = looked.filter((notice) => {
    const { work, repost } = notice
    const { title, category: kind } = work?.written ?? notice
    const called = titles.get(repost?.noticeId ?? '') ?? title
    return (category === null || kind === category) && standIn(called, words)
  })
  const rows = fitting.slice(0, WRITINGS_PAGE)
  const isMore = fitting.length > WRITINGS_PAGE || found.length > most
  const last = fitting.length > WRITINGS_PAGE ? rows[rows.length - 1] : looked[looked.length - 1]
  return { rows, next: isMore && last ? cursorOf([last.worked?.getTime() ?? 0, last._id]) : null, titles }
}
