import type { Document } from '../database/documents'
import { requestFailed } from '../errors'

interface Asked {
  collection: string
  query: Document
  sort?: Document | undefined
}

/** Watches for queries no index serves: says so once for each shape, or refuses them. */
export class IndexGuard {
  readonly #strict: boolean
  readonly #report: (line: string) => void
  readonly #seen = new Set<string>()

  constructor(strict: boolean, report: (line: string) => void) {
    this.#strict = strict
    this.#report = report
  }

  /** Throws when the query must be refused. */
  check(indexUsed: string | null, asked: Asked): void {
    if (indexUsed !== null) return
    const shape = `${asked.collection} ${JSON.stringify(shapeOf(asked.query))} sort ${JSON.stringify(asked.sort ?? {})}`
    if (this.#strict) throw requestFailed(`[FailedOperation] no index serves this query: ${shape}`)
    if (this.#seen.has(shape)) return
    this.#seen.add(shape)
    this.#report(`no index serves ${shape}`)
  }
}

/** The query without its values: `{branch: 'b1', at: {$gte: 5}}` becomes `{branch: 1, at: {$gte: 1}}`. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    // Told apart by their texts, but kept as they are: a text inside a text grows twice as long with every list around it.
    return [...new Map(value.map(shapeOf).map((shape) => [JSON.stringify(shape), shape])).values()]
  }
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof RegExp) return 1
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item)]))
}
