import type { Document } from './documents'
import { compareKeys, KEY_CLASS } from './keys'
import { readQuery, type Conjunction, type Term } from './predicates'
import { servingIndex } from './serving'
import { classEnd, type Table } from './table'

export type SortSpec = Record<string, 1 | -1>

/** SQLite takes 32,766 parameters; longer lists are left to the second look. */
const MAX_LIST = 8_192

/** How a query is put to SQLite. */
export interface Plan {
  /** Rows outside this cannot match. */
  where: string
  params: string[]
  /** SQLite's answer needs no second look. */
  exact: boolean
  /** The `order by`, when keys can tell the order. */
  orderBy?: string
  /** The index that serves the query; null when it must look at documents it does not want. */
  indexUsed: string | null
}

/** Decides what of a query goes to SQLite. Whatever might lose a document stays out and is left to the second look. */
export function planQuery(table: Table, query: Document, sort?: SortSpec): Plan {
  const conjunction = readQuery(query)
  const sql = conjunctionSql(table, conjunction)
  const orderBy = sort === undefined ? undefined : orderSql(table, sort)
  return {
    where: sql.conditions.length > 0 ? ` where ${sql.conditions.join(' and ')}` : '',
    params: sql.params,
    exact: sql.exact,
    ...(orderBy === undefined ? {} : { orderBy }),
    indexUsed: servingIndex(table.indexes, conjunction, Object.entries(sort ?? {})),
  }
}

interface Sql {
  conditions: string[]
  params: string[]
  exact: boolean
}

function conjunctionSql(table: Table, conjunction: Conjunction): Sql {
  const result: Sql = { conditions: [], params: [], exact: conjunction.exact }
  for (const term of narrowed(table, conjunction.terms)) append(result, termSql(table, term))
  for (const alternatives of conjunction.alternatives) append(result, alternativesSql(table, alternatives))
  return result
}

function append(result: Sql, part: Sql | undefined): void {
  if (!part) {
    result.exact = false
    return
  }
  result.conditions.push(...part.conditions)
  result.params.push(...part.params)
  result.exact &&= part.exact
}

function alternativesSql(table: Table, alternatives: Conjunction[]): Sql | undefined {
  const parts = alternatives.map((alternative) => conjunctionSql(table, alternative))
  // One branch SQL knows nothing about may match any document.
  if (parts.length === 0 || parts.some((part) => part.conditions.length === 0)) return undefined
  return {
    conditions: [`(${parts.map((part) => `(${part.conditions.join(' and ')})`).join(' or ')})`],
    params: parts.flatMap((part) => part.params),
    exact: parts.every((part) => part.exact),
  }
}

/** Two bounds on one path become one range: SQLite would walk the index by the first and filter by the second. */
function narrowed(table: Table, terms: Term[]): Term[] {
  const ranges = new Map<string, Term>()
  const result: Term[] = []
  for (const term of terms) {
    // Different elements of an array may satisfy different bounds, so there each bound stands alone.
    if (term.kind === 'equal' || table.arrayPaths.has(term.path)) {
      result.push(term)
      continue
    }
    const known = ranges.get(term.path)
    ranges.set(term.path, known ? intersection(known, term) : term)
  }
  return [...result, ...ranges.values()]
}

function intersection(a: Term, b: Term): Term {
  const start = compareKeys(a.from, b.from)
  const later = start > 0 || (start === 0 && a.afterFrom) ? a : b
  const end = compareKeys(a.to, b.to)
  const sooner = end < 0 || (end === 0 && !a.withTo) ? a : b
  return { ...a, from: later.from, afterFrom: later.afterFrom, to: sooner.to, withTo: sooner.withTo }
}

function termSql(table: Table, term: Term): Sql | undefined {
  const column = table.columnOf(term.path)
  if (column === undefined || term.keys.length > MAX_LIST) return undefined
  const sql = term.kind === 'equal' ? equalSql(column, term) : rangeSql(column, term)
  if (!table.arrayPaths.has(term.path)) return sql
  // An array's elements are not in the key, so all documents with an array there are looked at.
  return {
    conditions: [`(${sql.conditions.join(' and ')} or (${column} >= ? and ${column} < ?))`],
    params: [...sql.params, KEY_CLASS.array, classEnd(KEY_CLASS.array)],
    exact: false,
  }
}

function equalSql(column: string, term: Term): Sql {
  const [only] = term.keys
  if (only === undefined) return { conditions: ['0'], params: [], exact: true }
  if (term.keys.length === 1) return { conditions: [`${column} = ?`], params: [only], exact: true }
  // Lists are filled up to a power of two by repeating a key, so that lists of many lengths share prepared statements.
  const size = 2 ** Math.ceil(Math.log2(term.keys.length))
  const params = Array.from({ length: size }, (_, at) => term.keys[at] ?? only)
  return { conditions: [`${column} in (${params.map(() => '?').join(',')})`], params, exact: true }
}

function rangeSql(column: string, term: Term): Sql {
  const from = `${column} ${term.afterFrom ? '>' : '>='} ?`
  const to = `${column} ${term.withTo ? '<=' : '<'} ?`
  return { conditions: [`(${from} and ${to})`], params: [term.from, term.to], exact: true }
}

function orderSql(table: Table, sort: SortSpec): string | undefined {
  const parts: string[] = []
  for (const [path, direction] of Object.entries(sort)) {
    const column = table.columnOf(path)
    if (column === undefined || table.arrayPaths.has(path) || table.unorderedPaths.has(path)) return undefined
    parts.push(direction === -1 ? `${column} desc` : column)
  }
  return parts.length > 0 ? parts.join(', ') : undefined
}
