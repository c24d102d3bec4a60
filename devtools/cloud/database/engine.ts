import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { CloudError, collectionMissing, invalidParameter } from '../errors'
import { aggregate, type Stage } from './aggregate'
import type { Document, DocumentId, StoredDocument } from './documents'
import { planQuery, type SortSpec } from './planner'
import { search, total, type Found, type SearchRequest, type View } from './search'
import type { CollectionSpec, IndexSpec } from './specs'
import { Connection, textAt } from './sqlite'
import { parseIndexes, Table } from './table'
import { Transactions } from './transactions'
import { isStored } from './stored'
import type { Work, WorkTaken } from './work'
import { changeAll, withId, type Modified, type ModifyRequest, type Removed } from './writes'

export interface FindOptions {
  sort?: SortSpec
  skip?: number
  limit?: number
  projection?: Document
}

/** Documents inserted per commit when seeding. */
const BATCH = 5_000
/** Indexes that a collection may have beside that of `_id`. */
const MOST_INDEXES = 10

/** The document database: SQLite keeps the documents, keys find them, MongoDB's rules decide. */
export class Engine {
  readonly transactions: Transactions
  readonly #file: string
  readonly #connection: Connection
  readonly #tables = new Map<string, Table>()

  /** `durable`: what was acknowledged outlives the process and the machine's power. */
  constructor(dataDir: string, { durable = true }: { durable?: boolean } = {}) {
    mkdirSync(dataDir, { recursive: true })
    this.#file = join(dataDir, 'database.sqlite')
    this.#connection = Connection.writer(this.#file, { durable })
    this.#connection.exec('create table if not exists collections(name text primary key, indexes text not null)')
    this.transactions = new Transactions(this.#connection, this.#file)
    for (const row of this.#connection.rows('select name, indexes from collections')) {
      this.#open(textAt(row, 0), parseIndexes(textAt(row, 1)))
    }
  }

  /** What was done so far, in counts. */
  get work(): Work {
    return this.#connection.work
  }

  /** How SQLite goes about each of these statements: a step is a search in an index, or a scan. */
  plans({ texts }: Pick<WorkTaken, 'texts'>): string[] {
    this.#connection.flush()
    // A connection of its own: the driver leaves the cursor of an explanation open, and indexes could not be changed any more.
    const explaining = new Connection(this.#file)
    const explained = ([sql, params]: [string, number]) =>
      explaining.rows(`explain query plan ${sql}`, ...Array.from({ length: params }, () => ''))
    const steps = [...texts].flatMap(explained)
    explaining.close()
    return steps.map((row) => textAt(row, 3))
  }

  /** Creates a collection, or brings its indexes up to the specification. */
  ensureCollection(spec: CollectionSpec): void {
    this.#connection.atomically(() => this.#open(spec.name, spec.indexes))
  }

  /** The same for many, all or none: each change of its own would have SQLite read anew what all tables are. */
  ensureCollections(specs: readonly CollectionSpec[]): void {
    this.#connection.atomically(() => specs.forEach(({ name, indexes }) => this.#open(name, indexes)))
  }

  /** Creates a collection that must not exist yet. */
  addCollection(name: string): void {
    if (this.#tables.has(name)) throw new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', '[ResourceExist] Table exist')
    this.ensureCollection({ name, indexes: [] })
  }

  /** The collections and their indexes. */
  collections(): CollectionSpec[] {
    return [...this.#tables.values()].map(({ name, indexes }) => ({ name, indexes }))
  }

  /** Finds documents; without a limit it returns all of them. */
  find(collection: string, query: Document = {}, options: FindOptions = {}): Document[] {
    return this.search(collection, { query, ...options }).result
  }

  /** The document with this `_id`. */
  get(collection: string, id: DocumentId): Document | undefined {
    return this.find(collection, { _id: id })[0]
  }

  /** Counts documents. */
  count(collection: string, query: Document = {}): number {
    return this.total(collection, query).result
  }

  /** As find, telling which index served. */
  search(collection: string, request: SearchRequest, view: View = this.#committed()): Found<Document[]> {
    return search(view, this.table(collection), request)
  }

  /** As count, telling which index served. */
  total(collection: string, query: Document): Found<number> {
    return total(this.#committed(), this.table(collection), query)
  }

  /** The index that serves a query, or null. */
  indexFor(collection: string, query: Document): string | null {
    return planQuery(this.table(collection), query).indexUsed
  }

  /** Runs aggregation stages; `read` is the number of documents that went in. */
  aggregate(collection: string, stages: Stage[]): Found<Document[]> & { read: number } {
    return aggregate((name, request) => this.search(name, request), collection, stages)
  }

  /** Inserts documents, all or none. */
  insert(collection: string, documents: Document[]): DocumentId[] {
    const table = this.table(collection)
    const stored = documents.map(withId)
    this.#connection.atomically(() => stored.forEach((document) => table.insert(document)))
    stored.forEach(({ _id }) => this.transactions.noteWrite(collection, _id))
    return stored.map(({ _id }) => _id)
  }

  /** Inserts any number of documents quickly: a commit for every few thousand. */
  insertMany(collection: string, documents: readonly object[]): DocumentId[] {
    const ids: DocumentId[] = []
    for (let at = 0; at < documents.length; at += BATCH) {
      ids.push(
        ...this.insert(
          collection,
          documents.slice(at, at + BATCH).map((document) => ({ ...document })),
        ),
      )
    }
    return ids
  }

  /** Updates or replaces documents. Finding and writing happen in one commit, so a condition still holds when it is acted on. */
  modify(collection: string, request: ModifyRequest): Modified {
    const table = this.table(collection)
    const change = this.#connection.atomically(() => {
      const found = this.#targets(collection, request)
      const change = changeAll(found.result, request)
      const before = new Map(found.result.map((document) => [document._id, document]))
      for (const document of change.writes) {
        const old = before.get(document._id)
        if (old) table.change(old, document)
        else table.put(document)
      }
      return { ...change, indexUsed: found.indexUsed }
    })
    change.writes.forEach(({ _id }) => this.transactions.noteWrite(collection, _id))
    return {
      updated: change.updated,
      upsertId: change.upsertId,
      ids: change.writes.map(({ _id }) => _id),
      indexUsed: change.indexUsed,
    }
  }

  /** Removes documents. */
  remove(collection: string, request: { query: Document; multi: boolean }): Removed {
    const table = this.table(collection)
    const { ids, indexUsed } = this.#connection.atomically(() => {
      const found = this.#targets(collection, request)
      const ids = found.result.map(({ _id }) => _id)
      ids.forEach((id) => table.remove(id))
      return { ids, indexUsed: found.indexUsed }
    })
    ids.forEach((id) => this.transactions.noteWrite(collection, id))
    return { ids, indexUsed }
  }

  /** Runs a change once no transaction holds a document the query would touch. */
  async whenFree<T>(collection: string, query: Document, work: () => T): Promise<T> {
    const targets = () => this.#targets(collection, { query, multi: true }).result.map(({ _id }) => _id)
    return await this.transactions.whenFree(collection, targets, work)
  }

  /** Lets the writes in `work` share their way to the disk with others of this moment; see `settled`. */
  jointly<T>(work: () => T): T {
    return this.#connection.jointly(work)
  }

  /** Resolves when everything written so far has reached the disk: before that, no reply may tell of it. */
  settled(): Promise<void> {
    return this.#connection.settled()
  }

  /** The table behind a collection. */
  table(collection: string): Table {
    const table = this.#tables.get(collection)
    if (!table) throw collectionMissing(collection)
    return table
  }

  /** Closes the database; open transactions are gone. */
  close(): void {
    this.transactions.close()
    this.#connection.close()
  }

  #targets(collection: string, request: { query: Document; multi: boolean }): Found<StoredDocument[]> {
    const found = this.search(collection, { query: request.query, limit: request.multi ? undefined : 1 })
    return { result: found.result.filter(isStored), indexUsed: found.indexUsed }
  }

  #committed(): View {
    return { connection: this.#connection }
  }

  #open(name: string, indexes: readonly IndexSpec[]): void {
    if (!/^[\w-]{1,64}$/.test(name)) throw invalidParameter(`not a collection name: ${name}`)
    if (indexes.length > MOST_INDEXES) throw invalidParameter(`${name} has more than ${MOST_INDEXES} indexes`)
    // A new one each time: when the change is refused, the old one still tells how things are.
    const table = new Table(this.#connection, name)
    const row = this.#connection.rows('select indexes from collections where name=?', name)[0]
    if (row) table.ensure(indexes, parseIndexes(textAt(row, 0)))
    else table.create(indexes)
    this.#connection.run(
      'insert into collections values(?,?) on conflict(name) do update set indexes=excluded.indexes',
      name,
      JSON.stringify(indexes),
    )
    this.#tables.set(name, table)
  }
}
