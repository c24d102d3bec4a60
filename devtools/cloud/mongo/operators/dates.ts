import { isDate, isPlainObject } from '../../database/documents'
import type { Compile, Expression, Operator, Operators } from '../expression-types'
import { notHere, refused } from '../refuse'
import { isNothing, textFor, wrongKind } from './arguments'

const DAY_MS = 86_400_000

/** Reads one thing off a date whose UTC hours are those of the zone that was asked for. */
type Read = (date: Date) => number

const startOfYear = (date: Date): number => Date.UTC(date.getUTCFullYear(), 0, 1)
const dayOfYear: Read = (date) => Math.floor((date.getTime() - startOfYear(date)) / DAY_MS) + 1
const isoWeekday: Read = (date) => date.getUTCDay() || 7
/** The Thursday of the same week: its year is the week's year. */
const thursday = (date: Date): Date => new Date(date.getTime() + (4 - isoWeekday(date)) * DAY_MS)
const isoWeek: Read = (date) => Math.ceil(dayOfYear(thursday(date)) / 7)
/** Weeks begin with Sunday, the first of them with the year's first Sunday; the days before are of week 0. */
const week: Read = (date) => Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7)

const READS: Readonly<Record<string, Read>> = {
  $year: (date) => date.getUTCFullYear(),
  $month: (date) => date.getUTCMonth() + 1,
  $dayOfMonth: (date) => date.getUTCDate(),
  $dayOfYear: dayOfYear,
  $dayOfWeek: (date) => date.getUTCDay() + 1,
  $isoDayOfWeek: isoWeekday,
  $week: week,
  $isoWeek: isoWeek,
  $isoWeekYear: (date) => thursday(date).getUTCFullYear(),
  $hour: (date) => date.getUTCHours(),
  $minute: (date) => date.getUTCMinutes(),
  $second: (date) => date.getUTCSeconds(),
  $millisecond: (date) => date.getUTCMilliseconds(),
}

const padded = (name: string, digits: number): ((date: Date) => string) => {
  const read = READS[name]
  return (date) => String(read?.(date) ?? '').padStart(digits, '0')
}

const FORMATS: Readonly<Record<string, (date: Date, minutes: number) => string>> = {
  Y: padded('$year', 4), m: padded('$month', 2), d: padded('$dayOfMonth', 2), H: padded('$hour', 2), M: padded('$minute', 2),
  S: padded('$second', 2), L: padded('$millisecond', 3), j: padded('$dayOfYear', 3), w: padded('$dayOfWeek', 1),
  u: padded('$isoDayOfWeek', 1), U: padded('$week', 2), V: padded('$isoWeek', 2), G: padded('$isoWeekYear', 4),
  z: (_, minutes) => offsetText(minutes), Z: (_, minutes) => String(minutes), '%': () => '%',
} // oxfmt-ignore

/** Dates. Those that make dates of texts are left to the function. */
export const DATES: Operators = {
  ...Object.fromEntries(Object.entries(READS).map(([name, read]) => [name, reader(name, read)])),
  $dateToString: (operand, compile) => {
    if (!isPlainObject(operand) || !('date' in operand)) throw refused('$dateToString needs an object with a date')
    const unknown = Object.keys(operand).find((field) => !['date', 'format', 'timezone', 'onNull'].includes(field))
    if (unknown !== undefined) throw refused(`Unrecognized argument to $dateToString: ${unknown}`)
    if ('timezone' in operand && !('format' in operand))
      throw notHere('$dateToString with a time zone and no format', 'write the format')
    const [date, onNull] = [compile(operand.date), compile('onNull' in operand ? operand.onNull : null)]
    const format = compile('format' in operand ? operand.format : '%Y-%m-%dT%H:%M:%S.%LZ')
    const zone = compile('timezone' in operand ? operand.timezone : 'UTC')
    return (scope) => {
      const value = date(scope)
      const [wanted, place] = [format(scope), zone(scope)]
      if (isNothing(value)) return onNull(scope)
      if (isNothing(wanted) || isNothing(place)) return null
      const { local, minutes } = inZone('$dateToString', value, place)
      return textFor('$dateToString', wanted).replaceAll(/%(.?)/g, (_, letter: string) => {
        const part = FORMATS[letter]
        if (!part) throw refused(`Invalid format character '%${letter}' in format string`)
        return part(local, minutes)
      })
    }
  },
}

/** Of a date, or of `{date, timezone}`. */
function reader(name: string, read: Read): Operator {
  return (operand, compile) => {
    const [date, zone] = dateAndZone(name, operand, compile)
    return (scope) => {
      const [value, place] = [date(scope), zone(scope)]
      return isNothing(value) || isNothing(place) ? null : read(inZone(name, value, place).local)
    }
  }
}

function dateAndZone(name: string, operand: unknown, compile: Compile): [Expression, Expression] {
  if (Array.isArray(operand) && operand.length !== 1) throw refused(`${name} accepts exactly one argument`)
  const only: unknown = Array.isArray(operand) ? operand[0] : operand
  if (!isPlainObject(only) || Object.keys(only)[0]?.startsWith('$') === true) return [compile(only), () => 'UTC']
  const unknown = Object.keys(only).find((field) => field !== 'date' && field !== 'timezone')
  if (unknown !== undefined || !('date' in only)) throw refused(`unrecognized option to ${name}: "${unknown ?? ''}"`)
  return [compile(only.date), compile('timezone' in only ? only.timezone : 'UTC')]
}

/** The date moved so that its UTC hours are those of the zone. */
function inZone(name: string, value: unknown, zone: unknown): { local: Date; minutes: number } {
  if (!isDate(value)) throw wrongKind(name, 'a date', value)
  const minutes = offsetOf(textFor(name, zone), value)
  return { local: new Date(value.getTime() + minutes * 60_000), minutes }
}

function offsetOf(zone: string, date: Date): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  if (hours !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const [, east, hour = '0', minute = '0'] = /^GMT([+-])?(\d\d)?:?(\d\d)?/.exec(offsetName(zone, date)) ?? []
  return (east === '-' ? -1 : 1) * (Number(hour) * 60 + Number(minute))
}

/** `GMT+08:00`, or `GMT` alone. */
function offsetName(timeZone: string, date: Date): string {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    return format.formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  } catch {
    throw refused(`unrecognized time zone identifier: "${timeZone}"`)
  }
}

const offsetText = (minutes: number): string => {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`
}
