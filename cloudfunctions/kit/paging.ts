import * as v from 'valibot'
import { AppError } from '../../src/contract/errors'
import type { Page } from '../../src/contract/paging'

/** The database answers at most this many documents a query. */
export const PAGE = 1000

/**
 * What a row's place in its list is told by: all that the list is sorted by, and together no two rows' the same, such as an instant in
 * milliseconds and an id. The next page is what comes after that place, not after so many rows, so that rows that are added or go
 * meanwhile neither hide one nor bring one twice.
 */
export type Keys = readonly (number | string)[]

/** The last instant that there is, in milliseconds. */
const LAST = 8.64e15
/** The key of an instant: of a number that is none the database says nothing but that it is wrong. */
export const INSTANT = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LAST))

/** A page of a list in its order, of what was found when one more than `size` were asked for. */
export function pageOf<T>(found: readonly T[], size: number, keysOf: (row: T) => Keys): Page<T> {
  const rows = found.slice(0, size)
  const last = rows[rows.length - 1]
  return { rows, next: last !== undefined && found.length > size ? cursorOf(keysOf(last)) : null }
}

/**
 * The place of a row, as the phone hands it back. It is readable and anyone can make one: a place in a list shows nothing that the list,
 * read from its beginning, would not show the same reader.
 */
export const cursorOf = (keys: Keys): string => Buffer.from(JSON.stringify(keys)).toString('base64url')

/** The keys in a cursor, checked by the schema of the list's own; null for the first page. INVALID_INPUT for any text not made here */
export function keysIn<S extends v.GenericSchema<Keys, Keys>>(
  cursor: string | null,
  schema: S,
): v.InferOutput<S> | null {
  if (cursor === null) return null
  const keys = v.safeParse(schema, parsed(cursor))
  // What does not come out as it went in is a second way to write the same place, or a number that is none.
  if (keys.success && cursorOf(keys.output) === cursor) return keys.output
  throw new AppError('INVALID_INPUT', '没有找到要看的这一页，请返回后重新打开')
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}
