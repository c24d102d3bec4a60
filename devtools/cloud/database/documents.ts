import { EJSON } from 'bson'
import { invalidParameter, messageOf } from '../errors'
import { readCanonical } from './canonical-reader'

export type Document = Record<string, unknown>
export type DocumentId = string | number
export type StoredDocument = Document & { _id: DocumentId }

/** How deep a document or query may nest, as MongoDB has it. */
const LEVELS_MOST = 100

/** True for a plain object: not an array, a date, a pattern or a BSON value. */
export function isPlainObject(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  // A document may have been made in another realm (a test runner's), so the prototype is judged by its shape.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** True for a date, whichever realm made it. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]'
}

/** True for a regular expression, whichever realm made it. */
export function isRegExp(value: unknown): value is RegExp {
  return Object.prototype.toString.call(value) === '[object RegExp]'
}

/** Reads EJSON sent by the SDK, putting the cloud's time where it asked for the server's. */
export function decodeWire(text: string, now: number): unknown {
  let value: unknown
  try {
    value = readCanonical(text, EJSON.parse)
  } catch (error) {
    throw invalidParameter(`not EJSON: ${messageOf(error)}`)
  }
  if (mayNest(text) && nests(value, LEVELS_MOST)) throw invalidParameter(`nested deeper than ${LEVELS_MOST} levels`)
  if (text.includes('"$reg')) value = withNativePatterns(value)
  return text.includes('"$tcb_server_date"') ? withServerDates(value, now) : value
}

/** As decodeWire, for a text that must hold an object. */
export function decodeWireObject(text: string | undefined, now: number): Document {
  if (text === undefined || text === '') return {}
  const value = decodeWire(text, now)
  if (!isPlainObject(value)) throw invalidParameter('an object is expected')
  return value
}

const mayNest = (text: string): boolean => (text.match(/[[{]/g)?.length ?? 0) > LEVELS_MOST

function nests(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((item) => nests(item, levels - 1))
}

function withNativePatterns(value: unknown): unknown {
  return mapLeaves(value, (leaf) => {
    if (!isBsonPattern(leaf)) return undefined
    // `g` and `y` keep state between tests, `u` is implied by MongoDB; `x` does not exist in JavaScript.
    return new RegExp(leaf.pattern, leaf.options.replace(/[^ims]/g, ''))
  })
}

function withServerDates(value: unknown, now: number): unknown {
  return mapLeaves(value, (leaf) => {
    if (!isPlainObject(leaf) || !isPlainObject(leaf.$tcb_server_date)) return undefined
    return new Date(now + Number(leaf.$tcb_server_date.offset ?? 0))
  })
}

/** Rebuilds plain objects and arrays, replacing what `replace` answers for. */
function mapLeaves(value: unknown, replace: (leaf: object) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const replaced = replace(value)
  if (replaced !== undefined) return replaced
  if (Array.isArray(value)) return value.map((item) => mapLeaves(item, replace))
  if (!isPlainObject(value)) return value
  const copy: Document = {}
  for (const [key, item] of Object.entries(value)) copy[key] = mapLeaves(item, replace)
  return copy
}

function isBsonPattern(value: object): value is { pattern: string; options: string } {
  return '_bsontype' in value && value._bsontype === 'BSONRegExp'
}
