import { STARS, type Stars } from '../homes/services'
import { isDay, type Day } from '../time'
import type { Figure } from './figures'

/** What the criteria look at, in the order in which they are shown. */
export const AREAS = ['premises', 'people', 'services', 'mechanism', 'results', 'safety'] as const
export type Area = (typeof AREAS)[number]
export const AREA_NAMES: Record<Area, string> = {
  premises: '阵地',
  people: '队伍',
  services: '服务',
  mechanism: '机制',
  results: '成效',
  safety: '安全',
}

/** How an item is shown to be met: by a figure that is counted, by what the keeper hands in, or by a paper of safety that runs out. */
export const ITEM_KINDS = ['figure', 'evidence', 'safety'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** One of the criteria. */
export interface Item {
  id: string
  area: Area
  kind: ItemKind
  title: string
  /** Of kind figure; null of all else. */
  figure: Figure | null
  /** What the figure has to come to, as figures are kept; of evidence how many files there have to be. */
  need: number
  /** What is to be handed in, such as 照片 2 张，注明位置; empty of a figure. */
  asks: string
}

/** What so many stars ask for: so many items, and these among them. */
export interface Level {
  stars: Stars
  met: number
  must: readonly string[]
}

/** A version of the criteria, as it is written. */
export interface CriteriaText {
  /** 2026 版 */
  name: string
  items: readonly Item[]
  /** From the fewest stars up. */
  levels: readonly Level[]
  /** The last day on which a self-check is handed in, by when it is decided, and until when a decision is good. */
  submitUntil: Day
  decideUntil: Day
  validUntil: Day
}

/** All that is written in a version for everybody to read: less than what one check takes. */
export const wordsOf = ({ name, items }: CriteriaText): string =>
  [name, ...items.flatMap(({ title, asks }) => [title, asks])].join('\n')

/** What keeps a version from being published, as sentences; none where it can be. */
export function criteriaFlaws({ name, items, levels, ...days }: CriteriaText): string[] {
  const flaws: string[] = []
  if (name.trim() === '') flaws.push('给这一版起个名字')
  if (items.length === 0) flaws.push('至少写一项标准')
  if (items.some(({ title }) => title.trim() === '')) flaws.push('有一项标准还没有名称')
  if (new Set(items.map(({ id }) => id)).size < items.length) flaws.push('有两项标准的编号一样')
  if (items.some(({ kind, figure }) => (kind === 'figure') !== (figure !== null)))
    flaws.push('由记录填写的项要选一个数字，其余的不选')
  if (items.some(({ need }) => need < 1)) flaws.push('每一项的要求至少是 1')
  if (items.some(({ kind, asks }) => kind !== 'figure' && asks.trim() === '')) flaws.push('写清楚要交什么材料')
  flaws.push(...levelFlaws(levels, items), ...dayFlaws(days))
  return flaws
}

function levelFlaws(levels: readonly Level[], items: readonly Item[]): string[] {
  if (levels.length === 0) return ['至少定一个星级']
  const ids = new Set(items.map(({ id }) => id))
  const flaws: string[] = []
  if (new Set(levels.map(({ stars }) => stars)).size < levels.length) flaws.push('同一个星级只写一次')
  if (levels.some(({ met }) => met < 1 || met > items.length)) flaws.push(`达到的项数在 1 到 ${items.length} 之间`)
  if (levels.some(({ must }) => must.some((id) => !ids.has(id)))) flaws.push('必须达到的项里有一项已经删掉了')
  const rising = [...levels].sort((a, b) => a.stars - b.stars)
  if (rising.some(({ met }, i) => met < (rising[i - 1]?.met ?? 0))) flaws.push('星级高的，项数不能比低的少')
  return flaws
}

function dayFlaws({ submitUntil, decideUntil, validUntil }: Omit<CriteriaText, 'name' | 'items' | 'levels'>): string[] {
  if (![submitUntil, decideUntil, validUntil].every(isDay)) return ['三个日期都要填']
  return submitUntil <= decideUntil && decideUntil <= validUntil ? [] : ['先提交，再评定，最后到期：日期的顺序不对']
}

/** The stars that somebody may be given by a version, from the fewest up. */
export const starsOf = ({ levels }: Pick<CriteriaText, 'levels'>): Stars[] =>
  STARS.filter((stars) => levels.some((level) => level.stars === stars))
