import { EJSON } from 'bson'
import { isDate, isPlainObject, isRegExp, type Document, type StoredDocument } from './documents'

/**
 * How documents lie in the table: JSON, with `{"$date": ms}` and its like for what JSON lacks. It is EJSON in spirit, but
 * written for one thing, speed: a leaf document holds hundreds of dates and is rewritten at every finish.
 */

/** The text of a document. Fields that are undefined are left out. */
export function encodeStored(document: Document): string {
  return JSON.stringify(toJson(document))
}

/** Reads a document back. Only a text with a `$` key can hold anything but plain JSON. */
export function decodeStored(text: string): StoredDocument {
  const parsed: unknown = JSON.parse(text)
  const value = text.includes('"$') ? fromJson(parsed) : parsed
  if (!isPlainObject(value) || !isStored(value)) throw new Error('the table holds something that is no document')
  return value
}

/** True when a document carries its `_id`. */
export function isStored(document: Document): document is StoredDocument {
  return typeof document._id === 'string' || typeof document._id === 'number'
}

/** A copy that shares nothing with the original. */
export function cloneDocument(document: StoredDocument): StoredDocument {
  return { ...mapFields(document, cloneValue), _id: document._id }
}

function cloneValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(cloneValue)
  if (isDate(value)) return new Date(value.getTime())
  return isPlainObject(value) ? mapFields(value, cloneValue) : value
}

/** True when two values are the same in every field, in the same order. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, at) => isSame(item, b[at]))
  if (isDate(a)) return isDate(b) && a.getTime() === b.getTime()
  if (!isPlainObject(a) || !isPlainObject(b)) return EJSON.stringify(a) === EJSON.stringify(b)
  const keys = Object.keys(a)
  const others = Object.keys(b)
  return keys.length === others.length && keys.every((key, at) => key === others[at] && isSame(a[key], b[key]))
}

function toJson(value: unknown): unknown {
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0) ? value : { $numberDouble: numberName(value) }
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => (item === undefined ? null : toJson(item)))
  if (isDate(value)) return { $date: value.getTime() }
  if (isRegExp(value)) return { $regularExpression: { pattern: value.source, options: value.flags } }
  return isPlainObject(value) ? mapFields(value, toJson) : EJSON.serialize(value)
}

/** Puts what JSON lacks in its place; everything else is left as it was parsed. */
function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) value[at] = fromJson(value[at])
    return value
  }
  return typeof value === 'object' && value !== null ? fieldsFromJson(value as Document) : value
}

function fieldsFromJson(document: Document): unknown {
  const first = firstKey(document)
  if (first?.startsWith('$') === true) return special(first, document)
  for (const key in document) {
    const value = document[key]
    if (typeof value === 'object' && value !== null) document[key] = fromJson(value)
  }
  return document
}

function special(key: string, value: Document): unknown {
  const content = value[key]
  if (key === '$date') return new Date(typeof content === 'number' ? content : NaN)
  if (key === '$numberDouble') return Number(content)
  if (key === '$regularExpression' && isPlainObject(content)) {
    return new RegExp(String(content.pattern), String(content.options))
  }
  const known: unknown = EJSON.deserialize(value)
  return isPlainObject(known) ? mapFields(value, fromJson) : known
}

function mapFields(document: Document, map: (value: unknown) => unknown): Document {
  const copy: Document = {}
  for (const key in document) {
    const value = document[key]
    if (value === undefined) continue
    // Assigning to `__proto__` would set a prototype instead of a field.
    if (key === '__proto__')
      Object.defineProperty(copy, key, { value: map(value), enumerable: true, writable: true, configurable: true })
    else copy[key] = map(value)
  }
  return copy
}

function firstKey(document: Document): string | undefined {
  for (const key in document) return key
  return undefined
}

function numberName(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}
