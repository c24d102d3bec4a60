import { EJSON } from 'bson'
import { isDate, isPlainObject, isRegExp, type Document } from '../database/documents'
import { compareKeys } from '../database/keys'

/** Where the kinds of values stand to each other: whatever is a number comes before whatever is a text, and so on. */
const RANK = {
  missing: 0, null: 1, number: 2, text: 3, object: 4, list: 5, binary: 6, objectId: 7, boolean: 8, date: 9, other: 10, pattern: 11,
} // oxfmt-ignore

/** The place of a value's kind; values of the same kind have the same. */
export function rankOf(value: unknown): number {
  if (value === undefined) return RANK.missing
  if (value === null) return RANK.null
  if (typeof value === 'number') return RANK.number
  if (typeof value === 'string') return RANK.text
  if (typeof value === 'boolean') return RANK.boolean
  if (Array.isArray(value)) return RANK.list
  if (isDate(value)) return RANK.date
  if (isRegExp(value)) return RANK.pattern
  if (typeof value === 'object' && '_bsontype' in value) return rankOfBson(value._bsontype)
  return isPlainObject(value) ? RANK.object : RANK.other
}

function rankOfBson(type: unknown): number {
  if (type === 'ObjectId') return RANK.objectId
  if (type === 'BSONRegExp') return RANK.pattern
  if (type === 'Long' || type === 'Double' || type === 'Int32' || type === 'Decimal128') return RANK.number
  return type === 'Binary' ? RANK.binary : RANK.other
}

/** What a value is called in a refusal. */
export function kindOf(value: unknown): string {
  const rank = rankOf(value)
  return Object.entries(RANK).find(([, place]) => place === rank)?.[0] ?? 'other'
}

/** MongoDB's order of all values: a missing one first, then by kind, then by value. */
export function compareBson(a: unknown, b: unknown): number {
  if (a === b) return 0
  const kinds = rankOf(a) - rankOf(b)
  if (kinds !== 0) return kinds
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') return compareKeys(a, b)
  if (isDate(a) && isDate(b)) return a.getTime() - b.getTime()
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b)
  if (isRegExp(a) && isRegExp(b)) return compareKeys(a.source, b.source) || compareKeys(a.flags, b.flags)
  if (typeof a === 'boolean') return a ? 1 : -1
  if (isPlainObject(a) && isPlainObject(b)) return compareFields(a, b)
  return compareKeys(EJSON.stringify(a), EJSON.stringify(b))
}

/** The same value; in objects the order of the fields counts. */
export const isEqual = (a: unknown, b: unknown): boolean => compareBson(a, b) === 0

/** What counts as true in an expression: all but false, 0, null and what is missing; a text of nothing too. */
export const isTrue = (value: unknown): boolean =>
  value !== false && value !== null && value !== undefined && value !== 0

/** NaN is below all numbers and the same as itself. */
function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a))
  return a < b ? -1 : Number(a > b)
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const order = compareBson(a[at], b[at])
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** Field by field: first the kinds of their values, then their names, then the values. */
function compareFields(a: Document, b: Document): number {
  const fields = Object.entries(a)
  const others = Object.entries(b)
  for (const [at, [name, value]] of fields.entries()) {
    const other = others[at]
    if (!other) return 1
    const order = rankOf(value) - rankOf(other[1]) || compareKeys(name, other[0]) || compareBson(value, other[1])
    if (order !== 0) return order
  }
  return fields.length - others.length
}
