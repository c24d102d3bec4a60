import { requestFailed } from '../errors'
import { isPlainObject, type Document } from './documents'

/** One field of a document, found by its path and ready to be written. */
export interface Slot {
  path: string
  /** Undefined when the field is not there. */
  value: unknown
  write(value: unknown): void
  remove(): void
}

type Container = Document | unknown[]

/**
 * Finds a field. Where the path leads through something that cannot hold fields MongoDB refuses the update, and so does
 * this; missing objects on the way are created when `create` is set, otherwise there is no slot.
 */
export function slotAt(document: Document, path: string, create: boolean): Slot | undefined {
  const segments = path.split('.')
  const last = segments.pop() ?? ''
  let container: Container = document
  for (const segment of segments) {
    let next = read(container, segment)
    if (next === undefined) {
      if (!create) return undefined
      next = {}
      write(container, segment, next)
    }
    if (!isPlainObject(next) && !Array.isArray(next)) {
      if (!create) return undefined
      throw requestFailed(
        `[FailedOperation] Cannot create field '${last}' in element {${segment}: ${JSON.stringify(next)}}`,
      )
    }
    container = next
  }
  return slotIn(container, last, { path, create })
}

function slotIn(
  container: Container,
  key: string,
  { path, create }: { path: string; create: boolean },
): Slot | undefined {
  if (Array.isArray(container) && indexOf(key) === undefined) {
    if (!create) return undefined
    throw requestFailed(`[FailedOperation] Cannot create field '${key}' in an array, path '${path}'`)
  }
  return {
    path,
    value: read(container, key),
    write: (value) => write(container, key, value),
    remove: () => {
      // An array keeps its length: MongoDB leaves null where an element was unset.
      if (Array.isArray(container)) write(container, key, null)
      else delete container[key]
    },
  }
}

function read(container: Container, key: string): unknown {
  if (!Array.isArray(container)) return Object.hasOwn(container, key) ? container[key] : undefined
  const index = indexOf(key)
  return index === undefined ? undefined : container[index]
}

function write(container: Container, key: string, value: unknown): void {
  if (!Array.isArray(container)) {
    // Defined, not assigned: a field may be called `__proto__`.
    Object.defineProperty(container, key, { value, writable: true, enumerable: true, configurable: true })
    return
  }
  const index = indexOf(key)
  if (index === undefined) throw requestFailed(`[FailedOperation] Cannot create field '${key}' in an array`)
  while (container.length < index) container.push(null)
  container[index] = value
}

function indexOf(key: string): number | undefined {
  return /^(0|[1-9]\d{0,6})$/.test(key) ? Number(key) : undefined
}
