import { nameKey } from '../people/names'
import { lettersOf, numberKey } from '../people/roster'
import type { TableRow } from '../tables/rows'
import { addDays, dayStart, isDay, MINUTE_MS, type Day } from '../time'

/** What stands above a list of who signed in: which activity it was, from when to when, and where. */
export interface SheetHead {
  title: string | null
  from: Date | null
  until: Date | null
  place: string | null
}

const plain = (text: string): string => text.normalize('NFKC').trim()

const TITLE = /^(?:活动名称|活动主题|活动|主题)\s*:\s*(.+)$/
const TIME = /^(?:活动时间|时间|日期)\s*:\s*(.+)$/
const PLACE = /^(?:活动地点|地点|场地)\s*:\s*(.+)$/

/** The lines above the heading, cell by cell. */
export function readSheetHead(cells: readonly string[]): SheetHead {
  const said = (pattern: RegExp): string | null => {
    for (const cell of cells) {
      const found = pattern.exec(plain(cell))?.[1]
      if (found !== undefined) return found.trim()
    }
    return null
  }
  const time = said(TIME)
  return { title: said(TITLE), place: said(PLACE), ...(time === null ? NO_TIME : spanIn(time)) }
}

const NO_TIME = { from: null, until: null }
const DAY = /(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})/
const CLOCK = /(次日|第二天)?\s*(\d{1,2})\s*[:时点]\s*(\d{2})?/g

/** 2026年11月21日 18:00—20:30; an end that is before its beginning is of the next day. */
function spanIn(text: string): Pick<SheetHead, 'from' | 'until'> {
  const [whole = '', year, month, date] = DAY.exec(text) ?? []
  const day = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  if (whole === '' || !isDay(day)) return NO_TIME
  const [first, second] = clocksIn(text.slice(text.indexOf(whole) + whole.length))
  if (first === undefined) return NO_TIME
  return { from: instantOf(day, first), until: second === undefined ? null : endOf(day, first, second) }
}

/** Minutes of the day, more than a day's on the next one. */
const clocksIn = (text: string): number[] =>
  [...text.matchAll(CLOCK)].flatMap(([, next, hour, minute]) => {
    const minutes = Number(hour) * 60 + Number(minute ?? 0)
    return minutes > A_DAY ? [] : [minutes + (next === undefined ? 0 : A_DAY)]
  })

const A_DAY = 24 * 60
const instantOf = (day: Day, minutes: number): Date => new Date(dayStart(day).getTime() + minutes * MINUTE_MS)
const endOf = (day: Day, from: number, until: number): Date =>
  until < from ? instantOf(addDays(day, 1), until) : instantOf(day, until)

/** When somebody came or went, as minutes of the activity's day; null where nothing can be read: 18:10 · 次日0:10 · 2026-11-21 18:05. */
export function readClock(text: string): number | null {
  const clocks = clocksIn(plain(text).replace(DAY, ''))
  return clocks[0] ?? null
}

/** Somebody who signed in, as a row says it. */
export interface SignIn {
  row: number
  name: string
  /** Null where there is none, or what stands there is none. */
  number: string | null
  branch: string | null
  /** Minutes of the activity's day. */
  in: number | null
  out: number | null
}

/** What is to be looked at in a row. */
export type SignInFlaw = 'no-sign-out' | 'number-missing' | 'double'

export interface ReadSignIns {
  rows: SignIn[]
  flaws: { row: number; code: SignInFlaw; other?: number }[]
  /** Rows that are no person: sums and notes below the list. */
  ignored: number[]
}

const SUM = /^(?:合计|总计|共计|小计|备注|签字|负责人)/
const NONE = new Set(['', '无', '-', '—', '/', '\\', '没有', '社会青年', '非团员'])

const textIn = (cells: TableRow['cells'], field: string): string => plain(cells[field] ?? '')
const unlessNone = (text: string): string | null => (NONE.has(text) ? null : text)

/** The rows of a list. Whoever stands in it twice is read once, as the first row says it. */
export function readSignIns(rows: readonly TableRow[]): ReadSignIns {
  const read: ReadSignIns = { rows: [], flaws: [], ignored: [] }
  const known = new Map<string, number>()
  for (const { row, cells } of rows) {
    const name = textIn(cells, 'name')
    if (name === '' || SUM.test(name) || /^\d+$/.test(name)) {
      read.ignored.push(row)
      continue
    }
    const number = numberIn(cells)
    const key = `${nameKey(name)} ${number === null ? '' : numberKey(number)}`
    const other = known.get(key)
    if (other !== undefined) {
      read.flaws.push({ row, code: 'double', other })
      continue
    }
    known.set(key, row)
    const times = { in: readClock(textIn(cells, 'in')), out: readClock(textIn(cells, 'out')) }
    read.rows.push({ row, name, number, branch: unlessNone(textIn(cells, 'branch')), ...times })
    if (times.out === null) read.flaws.push({ row, code: 'no-sign-out' })
    if (number === null) read.flaws.push({ row, code: 'number-missing' })
  }
  return read
}

/** What has letters or digits enough to be a number of a roster. */
function numberIn(cells: TableRow['cells']): string | null {
  const text = unlessNone(textIn(cells, 'number'))
  return text === null || lettersOf(text).length < 4 ? null : text
}
