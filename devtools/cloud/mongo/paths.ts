import { isPlainObject, type Document } from '../database/documents'
import { notHere } from './refuse'

/** A dotted path, read once. */
export interface Path {
  name: string
  /** The name as a place in a list, where it can be one. */
  index: number | undefined
  next: Path | undefined
}

/** What is wanted of the values that a path leads to; `whole`: of a list itself, and not of what is in it. */
export interface Look {
  test: (value: unknown) => boolean
  whole: boolean
}

/** Reads a path. */
export function readPath(path: string): Path {
  const at = path.indexOf('.')
  const name = at < 0 ? path : path.slice(0, at)
  const index = /^(0|[1-9]\d*)$/.test(name) ? Number(name) : undefined
  return { name, index, next: at < 0 ? undefined : readPath(path.slice(at + 1)) }
}

/** The value of a field that the document has itself; undefined where it has none. */
export const fieldOf = (document: Document, name: string): unknown =>
  Object.hasOwn(document, name) ? document[name] : undefined

/** Whether some value fits that a query finds at this path: each element of a list, and the list itself. A missing one is undefined. */
export function someAt(value: unknown, path: Path | undefined, look: Look): boolean {
  if (path === undefined) return fits(value, look)
  if (isPlainObject(value)) return someAt(fieldOf(value, path.name), path.next, look)
  // In a list what is no object has no fields, and so none that is missing.
  if (!Array.isArray(value)) return look.test(undefined)
  return someInside(value, path, look)
}

function someInside(list: readonly unknown[], path: Path, look: Look): boolean {
  if (list.some((element) => isPlainObject(element) && someAt(element, path, look))) return true
  if (path.index === undefined || path.index >= list.length) return false
  const element = list[path.index]
  if (path.next === undefined && Array.isArray(element) && !look.whole)
    throw notHere('a list in a list by its number', 'keep it in a field of an object')
  return someAt(element, path.next, look)
}

const fits = (value: unknown, { test, whole }: Look): boolean =>
  (Array.isArray(value) && !whole && value.some(test)) || test(value)

/** The value of a path in an expression: of a list, those of its objects. */
export function valueAt(value: unknown, path: Path | undefined): unknown {
  if (path === undefined) return value
  if (Array.isArray(value)) {
    const values: unknown[] = value.filter(isPlainObject).map((element) => valueAt(element, path))
    return values.filter((found) => found !== undefined)
  }
  return isPlainObject(value) ? valueAt(fieldOf(value, path.name), path.next) : undefined
}

/** The value of a path that leads through objects only. */
export function plainValueAt(value: unknown, path: Path | undefined): unknown {
  if (path === undefined) return value
  return isPlainObject(value) ? plainValueAt(fieldOf(value, path.name), path.next) : undefined
}

/** A copy with another value at this path, in every element where a list is on the way; undefined takes the field away. */
export function withValue(into: unknown, path: Path | undefined, value: unknown): unknown {
  if (path === undefined) return value
  if (Array.isArray(into)) return into.map((element) => withValue(element, path, value))
  if (value === undefined && !isPlainObject(into)) return into
  const fields = isPlainObject(into) ? into : {}
  const inner = withValue(fieldOf(fields, path.name), path.next, value)
  const others = Object.entries(fields)
  if (inner === undefined) return Object.fromEntries(others.filter(([name]) => name !== path.name))
  const known = Object.hasOwn(fields, path.name)
  return Object.fromEntries(
    known
      ? others.map((field) => (field[0] === path.name ? [field[0], inner] : field))
      : [...others, [path.name, inner]],
  )
}
