import type { CheckItem, CriteriaName, DecidedItem, StarCheck } from '../../contract/stars'
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

/** The figure at the right of a row, and what it counts. */
export const valueWords = ({ figure, value }: Pick<DecidedItem, 'figure' | 'value'>): { value: string; unit: string } =>
  figure === null ? { value: '', unit: '' } : { value: figureWords(figure, value), unit: FIGURE_UNITS[figure] }

/** 定为四星 */
export const decideWords = (stars: Stars | null): string => (stars === null ? '不定星' : `定为${shortStars(stars)}`)

/** Of a self-check how much is met or there, short and lacking. */
export function countsOf({ items }: Pick<StarCheck, 'items'>): { there: number; short: number; missing: number } {
  const of = (standing: CheckItem['standing']) => items.filter((item) => item.standing === standing).length
  return { there: of('met') + of('there'), short: of('short'), missing: of('missing') }
}
