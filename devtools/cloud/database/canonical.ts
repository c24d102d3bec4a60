import { EJSON } from 'bson'
import { isDate, isPlainObject, type Document } from './documents'

const INT32 = 2 ** 31
const INT64 = 2 ** 63

/** How a document travels: canonical EJSON, as the service answers. */
export const encodeWire = (document: unknown): string => JSON.stringify(canonical(document))

/**
 * The same as bson's `EJSON.serialize`, several times as fast for the few kinds of values that nearly all documents are made of: every
 * document that is read goes this way.
 */
function canonical(value: unknown): unknown {
  if (typeof value === 'number') return canonicalNumber(value)
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (Array.isArray(value)) return value.map(canonical)
  if (isDate(value)) return { $date: { $numberLong: String(value.getTime()) } }
  if (isPlainObject(value) && !('_bsontype' in value) && !Object.hasOwn(value, '__proto__')) return fields(value)
  return EJSON.serialize(value, { relaxed: false })
}

function fields(document: Document): Document {
  const copy: Document = {}
  for (const key of Object.keys(document)) copy[key] = canonical(document[key])
  return copy
}

function canonicalNumber(value: number): unknown {
  if (!Number.isInteger(value) || Object.is(value, -0)) return EJSON.serialize(value, { relaxed: false })
  if (value >= -INT32 && value < INT32) return { $numberInt: String(value) }
  if (value >= -INT64 && value < INT64) return { $numberLong: String(value) }
  return EJSON.serialize(value, { relaxed: false })
}
