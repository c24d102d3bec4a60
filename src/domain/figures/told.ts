import { FEW_PEOPLE } from '../limits'
import type { Why } from './shield'
import type { FigureRow } from './table'

/** A number, or why it is not told. */
export type Told = number | Why

export const told = (n: number, why: Why | null): Told => why ?? n

/** What of a row may be told, everywhere the same: on screens and in tables. */
export const toldOf = ({ venues, visits, people, why, before, beforeWhy, activities, talks }: FigureRow) => ({
  venues,
  visits: told(visits, why),
  people: told(people, why),
  before: before === null ? null : told(before, beforeWhy),
  activities,
  talks,
})

/** In words, where it is no number. */
export const HIDDEN_WORDS: Record<Why, string> = { few: `少于 ${FEW_PEOPLE}`, beside: '不单列' }

export const isTold = (cell: Told | null): cell is number => typeof cell === 'number'

/** 2,416 · 少于 5 · — */
export const toldWords = (cell: Told | null): string =>
  cell === null ? '—' : isTold(cell) ? cell.toLocaleString('en') : HIDDEN_WORDS[cell]

/** What stands below the table by district: why its people are more than those of the whole. */
export function apartWords(whole: string, apart: number | null): string {
  const order = '按区县代码排列，不排名次。'
  const why = `去过几个区县的人各处都算一次，${whole}只算一次`
  if (apart === null) return `${order}${why}。少于 ${FEW_PEOPLE} 人的格子和会把它推算出来的格子不写数字。`
  return apart === 0 ? `${order}${why}。` : `${order}${why}，所以少于各处之和 ${apart.toLocaleString('en')}。`
}
