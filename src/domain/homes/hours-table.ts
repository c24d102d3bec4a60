import { minuteName } from '../time'
import { DAY_MINUTES, type Hours, type Span } from './hours'

/** The opening hours of a week as they stand in a cell: 周一闭馆；周二至周五 9:00-12:00，14:00-21:00；周末 9:00-16:00. */
type Week = Hours['week']

const DAYS = ['一', '二', '三', '四', '五', '六', '日'] as const
const NUMBERS = new Map<string, number>([...DAYS.map((day, index) => [day, index] as const), ['天', 6], ['末', 5]])

/** Days with the same hours are told together where they follow one another. */
export function weekWords(week: Week): string {
  const told: string[] = []
  for (let from = 0; from < week.length;) {
    const spans = spanWords(week[from] ?? [])
    let to = from
    while (to + 1 < week.length && spanWords(week[to + 1] ?? []) === spans) to += 1
    told.push(`${daysWords(from, to)}${spans === '闭馆' ? '' : ' '}${spans}`)
    from = to + 1
  }
  return told.join('；')
}

function daysWords(from: number, to: number): string {
  if (from === 0 && to === 6) return '每天'
  if (from === 5 && to === 6) return '周末'
  if (from === to) return `周${DAYS[from] ?? ''}`
  return `周${DAYS[from] ?? ''}至周${DAYS[to] ?? ''}`
}

const spanWords = (spans: readonly Span[]): string =>
  spans.length === 0 ? '闭馆' : spans.map(([a, b]) => `${minuteName(a)}-${minuteName(b)}`).join('，')

/** The week that a cell tells, or what can't be understood of it. Days that are not named are closed; the last word on a day counts. */
export type ReadWeek = { ok: true; week: Span[][] } | { ok: false; message: string }

const NOT_READ = '看不懂，请写成“周一闭馆；周二至周五 9:00-12:00，14:00-21:00；周末 9:00-16:00”这样'

export function readWeek(text: string): ReadWeek {
  const week: Span[][] = DAYS.map(() => [])
  const plain = text.normalize('NFKC').replace(/星期|礼拜/g, '周')
  for (const part of plain.split(/[;\n。]+/)) {
    if (part.trim() === '') continue
    const days = daysIn(part)
    if (days === null) return { ok: false, message: `开放时间“${part.trim()}”${NOT_READ}` }
    const spans = spansIn(part.trim().slice(days.length))
    if (spans === null) return { ok: false, message: `开放时间“${part.trim()}”${NOT_READ}` }
    const wrong = wrongIn(spans)
    if (wrong !== null) return { ok: false, message: `开放时间“${part.trim()}”${wrong}` }
    for (const day of days.days) week[day] = spans
  }
  return { ok: true, week }
}

/** At the beginning of a part: 每天, 工作日, 周末, 周一, 周一至周五, 周一、三、五. */
const WHOLE = /^(?:每天|每日|天天)/
const WORKDAYS = /^工作日/
const NAMED = /^周([一二三四五六日天末])(?:([至到~—–-]|,|、|和|及)周?([一二三四五六日天末]))*/

function daysIn(part: string): { days: number[]; length: number } | null {
  const text = part.trim()
  const whole = WHOLE.exec(text)
  if (whole) return { days: [0, 1, 2, 3, 4, 5, 6], length: whole[0].length }
  const work = WORKDAYS.exec(text)
  if (work) return { days: [0, 1, 2, 3, 4], length: work[0].length }
  const named = NAMED.exec(text)
  // Hours alone are every day's.
  if (!named) return /^\d/.test(text) ? { days: [0, 1, 2, 3, 4, 5, 6], length: 0 } : null
  const days = daysNamed(named[0])
  return days && { days, length: named[0].length }
}

function daysNamed(text: string): number[] | null {
  const days = new Set<number>()
  let last: number | null = null
  let through = false
  for (const sign of text) {
    const day = NUMBERS.get(sign)
    if (day === undefined) {
      if (sign !== '周') through = /[至到~—–-]/.test(sign)
      continue
    }
    if (through && last !== null) {
      if (day < last) return null
      for (let one = last; one <= day; one++) days.add(one)
    } else days.add(day)
    if (sign === '末') days.add(6)
    last = day
    through = false
  }
  return [...days]
}

const CLOSED = /^(?:闭馆|休息|不开放|不开|关闭|休|无)$/
const ALL_DAY = /^(?:全天|24小时)(?:开放)?$/
const SPAN = /^(\d{1,2})(?::(\d{2})|[点时](半|\d{2}分?)?)?[-~—–至到]+(\d{1,2})(?::(\d{2})|[点时](半|\d{2}分?)?)?$/

function spansIn(text: string): Span[] | null {
  const plain = text.replace(/\s+/g, '').replace(/^[:,]/, '')
  if (CLOSED.test(plain)) return []
  if (ALL_DAY.test(plain)) return [[0, DAY_MINUTES]]
  const spans: Span[] = []
  for (const one of plain.split(/[,、和及/]+/)) {
    const found = SPAN.exec(one.replace(/开放$/, ''))
    if (!found) return null
    const [, fromHour, fromMinute, fromWord, toHour, toMinute, toWord] = found
    spans.push([minutes(fromHour, fromMinute, fromWord), minutes(toHour, toMinute, toWord)])
  }
  return spans
}

const minutes = (hour = '0', minute = '0', word = ''): number =>
  Number(hour) * 60 + (word === '半' ? 30 : Number(word.replace('分', '') || minute))

function wrongIn(spans: readonly Span[]): string | null {
  if (spans.some(([from, to]) => from > DAY_MINUTES || to > DAY_MINUTES)) return '超过了 24:00'
  if (spans.some(([from, to]) => from >= to)) return '结束要晚于开始'
  if (spans.some(([from], index) => index > 0 && from < (spans[index - 1]?.[1] ?? 0)))
    return '几段时间要从早到晚，不能重叠'
  return null
}
