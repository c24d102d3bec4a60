import { OLDEST_YEAR } from '../../limits'
import { isDay, type Day } from '../../time'

/** 2025-06-11, 2025/6/11, 2025.6.11, 2025年6月11日, with spaces between and whatever stands behind. */
const FIGURES = /((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/
/** 20250611 as some tags have it, with or without a time. */
const CLOSE = /(?:^|\D)((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{6})?(?!\d)/
/** 二〇二五年六月十一日, as offices write it. */
const WORDS = /([二一][〇○零Oo一二三四五六七八九十]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/

const SIGNS = '〇一二三四五六七八九'
const figure = (sign: string): number => Math.max(0, SIGNS.indexOf(sign))

/** 十一 is eleven, 二十 twenty, 三 three. */
function counted(words: string): number {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['0', words]
  return (words.includes('十') ? (tens === '' ? 1 : figure(tens ?? '')) * 10 : 0) + (ones ? figure(ones) : 0)
}

/** The first day that is named in a text, by Shanghai's calendar; null where none is. */
export function dayIn(text: string): Day | null {
  const [, year, month, date] = FIGURES.exec(text) ?? CLOSE.exec(text) ?? []
  if (year !== undefined) return dayOf(Number(year), Number(month), Number(date))
  const [, years = '', months = '', dates = ''] = WORDS.exec(text) ?? []
  if (years === '') return null
  return dayOf(Number([...years].map(figure).join('')), counted(months), counted(dates))
}

function dayOf(year: number, month: number, date: number): Day | null {
  const day = [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-')
  return isDay(day) ? day : null
}

/** Whether a line is a day and nothing else, as it stands below a signature. */
export const isOnlyDay = (line: string): boolean =>
  dayIn(line) !== null &&
  line
    .replace(FIGURES, '')
    .replace(WORDS, '')
    .replace(/[日\s]/g, '') === ''

/** Whether something can have come out on a day: not in the future, and not before there were pages. */
export const isPast = (day: Day, today: Day): boolean => day <= today && Number(day.slice(0, 4)) >= OLDEST_YEAR
