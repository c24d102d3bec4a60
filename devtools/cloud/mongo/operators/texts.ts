import { isDate } from '../../database/documents'
import type { Operator, Operators } from '../expression-types'
import { refused } from '../refuse'
import { isNothing, nullable, placeFor, pure, textFor, wholeFor, wrongKind } from './arguments'

/** Texts: `Bytes` counts UTF-8 bytes, `CP` code points, and neither what JavaScript counts. */
export const TEXTS: Operators = {
  $concat: nullable('$concat', [0, Infinity], (values) => values.map((value) => textFor('$concat', value)).join('')),
  $split: nullable('$split', [2, 2], ([text, at]) => {
    if (at === '') throw refused('$split requires a non-empty separator')
    return textFor('$split', text).split(textFor('$split', at))
  }),
  $strLenBytes: pure('$strLenBytes', [1, 1], ([text]) => Buffer.byteLength(textFor('$strLenBytes', text))),
  $strLenCP: pure('$strLenCP', [1, 1], ([text]) => [...textFor('$strLenCP', text)].length),
  $strcasecmp: pure('$strcasecmp', [2, 2], ([a, b]) => {
    const [left, right] = [upper(written('$strcasecmp', a)), upper(written('$strcasecmp', b))]
    return Buffer.compare(Buffer.from(left), Buffer.from(right))
  }),
  $toLower: pure('$toLower', [1, 1], ([text]) =>
    written('$toLower', text).replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  ),
  $toUpper: pure('$toUpper', [1, 1], ([text]) => upper(written('$toUpper', text))),
  $indexOfBytes: indexOf('$indexOfBytes', { length: (text) => Buffer.byteLength(text), cut: cutBytes }),
  $indexOfCP: indexOf('$indexOfCP', { length: (text) => [...text].length, cut: cutPoints }),
  $substr: substrBytes('$substr'),
  $substrBytes: substrBytes('$substrBytes'),
  $substrCP: pure('$substrCP', [3, 3], ([value, from, count]) => {
    const start = placeFor('$substrCP', from)
    return cutPoints(written('$substrCP', value), start, start + placeFor('$substrCP', count))
  }),
}

/** Only letters of ASCII have two cases here. */
const upper = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase())

/** What stands for a value among texts. */
function written(name: string, value: unknown): string {
  if (isNothing(value)) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  if (isDate(value)) return value.toISOString()
  throw wrongKind(name, 'a text, a whole number or a date', value)
}

function cutBytes(text: string, from: number, to: number): string {
  return Buffer.from(text).subarray(from, to).toString()
}

function cutPoints(text: string, from: number, to: number): string {
  return [...text].slice(from, to).join('')
}

interface Unit {
  length: (text: string) => number
  cut: (text: string, from: number, to: number) => string
}

function indexOf(name: string, { length, cut }: Unit): Operator {
  return pure(name, [2, 4], ([value, wanted, ...places]) => {
    if (isNothing(value)) return null
    const text = textFor(name, value)
    const [start = 0, most = Infinity] = places.map((place) => placeFor(name, place))
    const end = Math.min(most, length(text))
    if (start > end) return -1
    const before = cut(text, 0, start)
    // From within a character, which only bytes know: no text begins there.
    const found = cut(text, 0, end).indexOf(textFor(name, wanted), before.length)
    return found < 0 ? -1 : length(text.slice(0, found))
  })
}

function substrBytes(name: string): Operator {
  return pure(name, [3, 3], ([value, from, count]) => {
    const bytes = Buffer.from(written(name, value))
    const start = placeFor(name, from)
    const length = wholeFor(name, count)
    const end = length < 0 ? bytes.length : start + length
    if (isInside(bytes, start) || isInside(bytes, end))
      throw refused(`${name}: Invalid range, starting or ending index is in the middle of a UTF-8 character`)
    return bytes.subarray(start, end).toString()
  })
}

/** Within a character: at a byte that continues one. */
const isInside = (bytes: Buffer, at: number): boolean => ((bytes[at] ?? 0) & 0xc0) === 0x80
