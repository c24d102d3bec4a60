import type { CheckItem, CriteriaName, DecidedItem, StarCheck, StarFile } from '../../contract/stars'
import type { Stars } from '../../domain/homes/services'
import { shortStars } from '../../domain/stars/deciding'
import type { Item } from '../../domain/stars/criteria'
import { figurePhrase, FIGURE_UNITS, figureWords } from '../../domain/stars/figures'
import { dayInYear, dayStart, type Day, type Instant } from '../../domain/time'

/** 2026 版标准（示例） */
export const versionWords = ({ name, mark }: Pick<CriteriaName, 'name' | 'mark'>): string =>
  `${name}标准${mark === '' ? '' : `（${mark}）`}`

/** 4月10日, with the year where it is another. */
export const dayWords = (day: Day, now: Instant): string => dayInYear(dayStart(day), now)

/** What an item asks for: 要求 35 小时, or what is to be handed in. */
export const needWords = ({ figure, need, asks }: Pick<Item, 'figure' | 'need' | 'asks'>): string =>
  figure === null ? asks : `要求 ${figurePhrase(figure, need)}`

/** The same with what is missing to it. */
export function lackWords(item: Pick<CheckItem, 'figure' | 'need' | 'asks' | 'value'>): string {
  const { figure, need, value } = item
  if (figure === null || value === null || value >= need) return needWords(item)
  return `${needWords(item)}，还差 ${figurePhrase(figure, need - value)}`
}

/** The same of what was decided: of evidence what the committee says that it lacked. */
export const decidedWords = (item: DecidedItem): string =>
  item.lacks === '' ? lackWords(item) : `${lackWords(item)}，${item.lacks}`

/** The figure at the right of a row, and what it counts; of evidence how many files there are. */
export const valueWords = (
  { figure, value }: Pick<DecidedItem, 'figure' | 'value'>,
  files = 0,
): { value: string; unit: string } => {
  if (figure !== null) return { value: figureWords(figure, value), unit: FIGURE_UNITS[figure] }
  return files > 0 ? { value: String(files), unit: '份' } : { value: '', unit: '' }
}

/** How an item stands, as a glyph and as a word. */
export type Mark = 'met' | 'short' | 'look'
export const MARK_WORDS: Record<Mark, string> = { met: '达到', short: '没达到', look: '要看' }
export const MARK_GLYPHS: Record<Mark, string> = { met: 'check-circle', short: 'ring', look: 'alert' }
/** Of an item for a decision. */
export const JUDGED_MARKS: Record<CheckItem['judged'], Mark> = { met: 'met', unmet: 'short', open: 'look' }

export const isPicture = ({ kind }: Pick<StarFile, 'kind'>): boolean => kind === 'png' || kind === 'jpg'

/** 定为四星 */
export const decideWords = (stars: Stars | null): string => (stars === null ? '不定星' : `定为${shortStars(stars)}`)

/** Of a self-check how much is met or there, short and lacking. */
export function countsOf({ items }: Pick<StarCheck, 'items'>): { there: number; short: number; missing: number } {
  const of = (standing: CheckItem['standing']) => items.filter((item) => item.standing === standing).length
  return { there: of('met') + of('there'), short: of('short'), missing: of('missing') }
}
