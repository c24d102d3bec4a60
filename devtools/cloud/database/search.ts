import { sorted as inOrder } from '../mongo/sort'
import type { Document, StoredDocument } from './documents'
import { nearestFirst, placeIndex, takeNear, type Near } from './geo'
import { compileQuery, project } from './matching'
import { planQuery, type Plan, type SortSpec } from './planner'
import { numberAt, textAt, type Connection } from './sqlite'
import { cloneDocument, decodeStored } from './stored'
import type { Table } from './table'

/** What is asked of a collection. */
export interface SearchRequest {
  query: Document
  sort?: SortSpec | undefined
  skip?: number | undefined
  limit?: number | undefined
  projection?: Document | undefined
}

/** Where to look: the data as committed, or a transaction's snapshot with its own writes laid over it. */
export interface View {
  connection: Connection
  overlay?: ReadonlyMap<string, { id: StoredDocument['_id']; document: StoredDocument | undefined }> | undefined
}

export interface Found<T> {
  result: T
  /** Null when no index served the query. */
  indexUsed: string | null
}

/** More rows than any table here holds. */
const ALL_ROWS = 2 ** 40

/** Finds documents. */
export function search(view: View, table: Table, asked: SearchRequest): Found<Document[]> {
  const sorted = asked.sort !== undefined && Object.keys(asked.sort).length > 0
  const request = sorted ? asked : { ...asked, sort: undefined }
  const place = takeNear(request.query)
  if (place) return searchNear(view, table, { ...request, ...place })
  const plan = planQuery(table, request.query, request.sort)
  const overlaid = view.overlay !== undefined && view.overlay.size > 0
  const documents = overlaid ? inMemory(view, table, request) : bySql(view, table, { ...request, plan })
  return { result: project(documents, request.projection), indexUsed: usedBy(plan, request) }
}

/** The rest of the query finds candidates; the distance orders them, unless an order is asked for. */
function searchNear(
  view: View,
  table: Table,
  asked: SearchRequest & { near: Near; rest: Document },
): Found<Document[]> {
  const { near, rest, sort, skip = 0, limit, projection } = asked
  const indexUsed = placeIndex(table.indexes, near)
  const nearest = nearestFirst(search(view, table, { query: rest }).result, near).map(({ document }) => document)
  return { result: project(sortedSlice(nearest, { query: {}, sort, skip, limit }), projection), indexUsed }
}

/** Counts documents, without reading them when keys can tell. */
export function total(view: View, table: Table, query: Document): Found<number> {
  const plan = planQuery(table, query)
  const indexUsed = Object.keys(query).length === 0 ? 'count' : plan.indexUsed
  if (!plan.exact) return { result: search(view, table, { query }).result.length, indexUsed }
  const rows = view.connection.rows(`select count(*) from ${table.sqlName}${plan.where}`, ...plan.params)
  return { result: numberAt(rows[0], 0), indexUsed }
}

/** Reading a bounded number of documents in no order looks at nothing it does not return. */
function usedBy(plan: Plan, request: SearchRequest): string | null {
  const unfiltered = Object.keys(request.query).length === 0
  return unfiltered && !request.sort && request.limit !== undefined ? 'natural' : plan.indexUsed
}

function bySql(view: View, table: Table, request: SearchRequest & { plan: Plan }): Document[] {
  const { plan, skip = 0, limit = Infinity } = request
  const order = plan.orderBy === undefined ? '' : ` order by ${plan.orderBy}`
  const sql = `select body from ${table.sqlName}${plan.where}${order}`
  const sorted = request.sort === undefined || plan.orderBy !== undefined
  if (plan.exact && sorted) {
    // Most of what is asked is one document, by its id.
    if (limit === 1) {
      const row = view.connection.first(`${sql} limit 1 offset ?`, ...plan.params, skip)
      return row === undefined ? [] : [documentIn(view, row)]
    }
    const rows = view.connection.rows(`${sql} limit ? offset ?`, ...plan.params, Math.min(limit, ALL_ROWS), skip)
    return rows.map((row) => documentIn(view, row))
  }
  const matches = compileQuery(request.query)
  // A reader that wants everything gets it in one page; one that wants little may find it among the first.
  const firstPage = sorted && limit !== Infinity ? 4 * (skip + limit) + 16 : ALL_ROWS
  const found: Document[] = []
  for (const row of view.connection.paged(sql, plan.params, firstPage)) {
    const document = documentIn(view, row)
    if (!plan.exact && !matches(document)) continue
    found.push(document)
    if (sorted && found.length >= skip + limit) break
  }
  return sorted ? found.slice(skip) : sortedSlice(found, request)
}

function inMemory(view: View, table: Table, request: SearchRequest): Document[] {
  const plan = planQuery(table, request.query)
  const matches = compileQuery(request.query)
  const own = [...(view.overlay?.values() ?? [])]
  const replaced = new Set(own.map(({ id }) => id))
  const committed = view.connection
    .rows(`select body from ${table.sqlName}${plan.where}`, ...plan.params)
    .map((row) => documentIn(view, row))
    .filter((document) => !replaced.has(document._id))
  const written = own.flatMap(({ document }) => (document ? [cloneDocument(document)] : []))
  return sortedSlice([...committed, ...written].filter(matches), request)
}

function documentIn({ connection }: View, row: unknown[]): StoredDocument {
  const text = textAt(row, 0)
  connection.work.parsed(text)
  return decodeStored(text)
}

function sortedSlice(documents: Document[], { sort, skip = 0, limit }: SearchRequest): Document[] {
  const ordered = sort === undefined ? documents : inOrder(documents, sort)
  return ordered.slice(skip, limit === undefined ? undefined : skip + limit)
}
