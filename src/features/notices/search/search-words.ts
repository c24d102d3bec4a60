import type { FoundNotice, FoundNotices, Piece } from '../../../contract/notices'
import { CATEGORY_NAMES, type Category } from '../../../domain/notices/category'
import { published, type Instant } from '../../../domain/time'
import { allMarksOf } from '../card-words'
import { RECENT_KEPT } from './recent-words'
import type { Counts } from './search.store'

export const ONE_MORE = '再输入一个字'
export const NO_NOTICE = '这不是公告的码。公告的码在它打印出来的最后一页。'
export const KEPT_HERE = `搜索词不上传记录，只在本机留最近 ${RECENT_KEPT} 个`

/** 通知 4; without the number where it is not known exactly. */
export const chipWord = (category: Category | null, counts: Counts | null): string => {
  const name = category === null ? '全部' : CATEGORY_NAMES[category]
  if (counts === null) return name
  const count =
    category === null ? [...counts.values()].reduce((sum, one) => sum + one, 0) : (counts.get(category) ?? 0)
  return `${name} ${count}`
}

/** How many there are, for who does not see them come. */
export function resultWords({ rows, next, narrow }: FoundNotices, at: number): string {
  if (rows.length === 0) return narrow ? '翻过的这些里没有，可以缩小范围' : '没有找到'
  if (at === 0 && next === null) return `找到 ${rows.length} 条`
  return `第 ${at + 1} 页，${rows.length} 条${narrow ? '，可以缩小范围' : ''}`
}

/** What to do where so much was looked at that the page ended early; what was chosen already is not advised again. */
export function narrowWords({ category, year }: { category: Category | null; year: number | null }): string {
  const ways = ['多打一两个字', ...(category === null ? ['选一个类别'] : []), ...(year === null ? ['选一个年份'] : [])]
  return `这些词太常见，这一页没有找满。缩小范围会更快：${ways.join('，或')}。也可以翻到下一页接着找。`
}

export const nothingFound = (words: string): string => `没有找到“${words}”`

/** What to try where nothing was found. */
export function advice({ category, year }: { category: Category | null; year: number | null }): string {
  if (category !== null || year !== null) return '换个类别或年份，也许有。'
  return '换个说法，或少打几个字再试。只找得到你能看的公告。'
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

/** A row as one sentence, in the order in which it is drawn. */
export const heardOfFound = (row: FoundNotice, now: Instant): string =>
  [
    ...allMarksOf(row, now).map(({ word }) => word),
    row.title,
    ...(row.excerpt.length > 0 ? [textOf(row.excerpt)] : []),
    row.source,
    published(row.publishAt, now),
  ].join('，')
