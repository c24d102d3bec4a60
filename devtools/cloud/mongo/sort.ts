import type { Document } from '../database/documents'
import { compareBson } from './order'
import { readPath, someAt, type Path } from './paths'
import { refused } from './refuse'

interface Key {
  path: Path
  direction: number
}

/** Documents in the order of some fields; those that are the same in all of them stay as they are. */
export function sorted(documents: readonly Document[], order: Document): Document[] {
  const keys = Object.entries(order).map(([path, direction]): Key => {
    if (direction !== 1 && direction !== -1)
      throw refused('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
    return { path: readPath(path), direction }
  })
  const rows = documents.map((document) => ({ document, values: keys.map((key) => sortValue(document, key)) }))
  rows.sort((a, b) => {
    for (const [at, { direction }] of keys.entries()) {
      const order = compareBson(a.values[at], b.values[at])
      if (order !== 0) return order * direction
    }
    return 0
  })
  return rows.map(({ document }) => document)
}

/** Of a list its least element counts, or its greatest where the greatest come first; an empty list is below everything, a missing field is null. */
function sortValue(document: Document, { path, direction }: Key): unknown {
  const values: unknown[] = []
  const note = (value: unknown) => {
    if (!Array.isArray(value)) values.push(value ?? null)
    else if (value.length === 0) values.push(undefined)
    else values.push(...(value as unknown[]))
    return false
  }
  someAt(document, path, { test: note, whole: true })
  if (values.length === 0) return null
  return values.reduce((chosen, value) => (compareBson(value, chosen) * direction < 0 ? value : chosen))
}
