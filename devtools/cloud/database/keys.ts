import { EJSON } from 'bson'
import { isDate, isPlainObject } from './documents'

/**
 * A value as text that sorts, byte by byte, as MongoDB sorts the value: null < numbers < strings < objects < arrays <
 * booleans < dates < the rest. JSON alone cannot do it: there a date is an object, true equals 1, and a missing field
 * escapes a unique index. The first character is the class.
 */
export const KEY_CLASS = {
  null: '0',
  number: '1',
  string: '2',
  object: '3',
  array: '4',
  boolean: '7',
  date: '8',
  other: '9',
}

const scratch = new DataView(new ArrayBuffer(8))

/** The sortable text of a value. */
export function sortableKey(value: unknown): string {
  if (value === null || value === undefined) return KEY_CLASS.null
  if (typeof value === 'string') return KEY_CLASS.string + value
  if (typeof value === 'number') return KEY_CLASS.number + sortableNumber(value)
  if (typeof value === 'boolean') return KEY_CLASS.boolean + (value ? '1' : '0')
  if (isDate(value)) return KEY_CLASS.date + sortableNumber(value.getTime())
  if (Array.isArray(value)) return KEY_CLASS.array + EJSON.stringify(value)
  if (isPlainObject(value)) return KEY_CLASS.object + EJSON.stringify(value)
  return KEY_CLASS.other + EJSON.stringify(value)
}

/** True when equal keys mean equal values and the key's order is exact: what SQL may decide alone. */
export function isScalar(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isNaN(value)
  return value === null || typeof value === 'string' || typeof value === 'boolean' || isDate(value)
}

/** The key of a document at a dotted path. An array anywhere on the way makes it an array's key. */
export function keyAt(document: unknown, path: readonly string[]): string {
  let value: unknown = document
  for (const segment of path) {
    if (Array.isArray(value)) return sortableKey(value)
    if (!isPlainObject(value)) return KEY_CLASS.null
    value = value[segment]
  }
  return sortableKey(value)
}

/** Compares keys by their UTF-8 bytes, as SQLite and MongoDB do. JavaScript's own order differs past the surrogates. */
export function compareKeys(left: string, right: string): number {
  if (left === right) return 0
  if (/[\ud800-\uffff]/.test(left + right)) return Buffer.compare(Buffer.from(left), Buffer.from(right))
  return left < right ? -1 : 1
}

/** IEEE 754 bits sort like the numbers once the sign bit is flipped, and all bits of negative numbers. */
function sortableNumber(value: number): string {
  if (Number.isNaN(value)) return '0'
  scratch.setFloat64(0, value === 0 ? 0 : value)
  const high = scratch.getUint32(0)
  const low = scratch.getUint32(4)
  const negative = high >>> 31 === 1
  return hex(negative ? ~high : high ^ 0x80000000) + hex(negative ? ~low : low)
}

function hex(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, '0')
}
