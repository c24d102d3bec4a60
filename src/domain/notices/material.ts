import { ms, type Instant } from '../time'
import { textOf, type NoticeDocument } from './document'

/** What of a notice its readers act by; a correction of any of it is worth their confirming anew. */
export const MATTERS = ['time', 'place', 'number', 'duty', 'deadline'] as const
export type Matter = (typeof MATTERS)[number]

const MATTER_NAMES: Record<Matter, string> = {
  time: '时间',
  place: '地点',
  number: '数字',
  duty: '要做的事',
  deadline: '确认截止',
}

/** As much of a notice as can be compared. */
export interface Told extends Pick<NoticeDocument, 'blocks'> {
  title: string
  /** Until when it is to be confirmed; null where it is not. */
  deadline: Instant | null
}

/**
 * What a correction changes of when, where, how many and what is to be done, by which everyone is suggested to be asked anew (DESIGN-desk,
 * 32d). It is told by numbers and by words that stand for such things, so that a letter that was put right never does it; what it misses
 * the author still sees. The order counts: two times that change places are two other times.
 */
export function materialChanges(before: Told, after: Told): Matter[] {
  const [was, is] = [wholeOf(before), wholeOf(after)]
  const changed = (matter: Matter): boolean => {
    if (matter === 'deadline') return !isSameInstant(before.deadline, after.deadline)
    if (matter === 'place') return haveMoved(was, is)
    return FACTS[matter](was).join() !== FACTS[matter](is).join()
  }
  return MATTERS.filter(changed)
}

/** 时间和地点变了 */
export function materialWords(changed: readonly Matter[]): string {
  const names = changed.map((matter) => MATTER_NAMES[matter])
  const last = names.pop()
  if (last === undefined) return ''
  return `${names.length === 0 ? last : `${names.join('、')}和${last}`}变了`
}

const isSameInstant = (one: Instant | null, other: Instant | null): boolean =>
  one === null || other === null ? one === other : ms(one) === ms(other)

/** In one way of writing: full-width digits, spaces and numerals before what they count make no difference. */
const wholeOf = ({ title, blocks }: Told): string =>
  `${title}\n${textOf({ blocks })}`
    .normalize('NFKC')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d) +(?=\D)/g, '$1')
    .replace(/(\D) +(?=\d)/g, '$1')
    .replace(COUNTED, (numeral) => String(numberOf(numeral)))

const NUMERALS = '一二三四五六七八九'
const COUNTED = /[一二两三四五六七八九十]+(?=[年月日号点时分刻楼层室个人名位份张次天周场页班组件套支])/g

/** Up to 99: of more nobody writes the numeral of a day, a floor or a number of people. */
function numberOf(numeral: string): number {
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['零', numeral]
  const ten = tens === '零' ? 0 : tens === '' ? 1 : digitOf(tens)
  return ten * 10 + (ones === '' ? 0 : digitOf(ones))
}
const digitOf = (numeral: string): number => NUMERALS.indexOf(numeral.replace('两', '二')) + 1

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([found]) => found)
/** 08 and 8 are the same hour. */
const plain = (found: string): string => found.replace(/\d+/g, (digits) => String(Number(digits)))

const TIMES =
  /\d+(?=[年月日号点时分天周])|\d+:\d+|(?:周|星期|礼拜)[一二三四五六日天]|上午|中午|下午|晚上|早上|凌晨|今天|明天|后天|本周|下周/g
const DUTIES = /不用|不必|不需|不要|不得|请勿|禁止|务必|自带|携带|提交|上交|报名|登记|报备|签到|缴费|佩戴/g

/** Floors, rooms and sides, by which one place is told from another of the same name. */
const SPOTS = /\d+(?=[楼层室])|[东南西北前后左右](?:门|区|楼|侧|校区|广场)/g
const PLACES = /[一-鿿]{2}(?:厅|馆|室|堂|院|楼|园|车站|码头|校区|[广操球会赛]场)/g

const FACTS: Record<Exclude<Matter, 'deadline' | 'place'>, (whole: string) => string[]> = {
  time: (whole) => all(whole, TIMES).map((found) => plain(found.replace(/星期|礼拜/, '周').replace('周天', '周日'))),
  number: (whole) => all(whole.replace(TIMES, ' ').replace(SPOTS, ' '), /\d+/g).map(plain),
  duty: (whole) => all(whole, DUTIES),
}

/**
 * Whether another place is told. Where its name differs from what stood there by a single letter it was misspelt; a floor or a side was
 * not.
 */
function haveMoved(was: string, is: string): boolean {
  if (all(was, SPOTS).join() !== all(is, SPOTS).join()) return true
  const missing = (places: readonly string[], text: string) => places.some((place) => !isIn(place, text))
  return missing(all(was, PLACES), is) || missing(all(is, PLACES), was)
}

const isIn = (place: string, text: string): boolean => {
  const letters = [...place]
  return letters.some((_, at) => new RegExp(letters.map((one, nth) => (nth === at ? '.' : one)).join('')).test(text))
}
