import { CloudError, duplicateKey, messageOf, requestFailed } from '../errors'
import type { Document, StoredDocument } from './documents'
import { KEY_CLASS, keyAt, sortableKey } from './keys'
import { quoted, textAt, type Connection, type SqlValue } from './sqlite'
import { decodeStored, encodeStored } from './stored'
import { isIndexSpec, type IndexSpec } from './specs'

/** A document may not be larger than this (MongoDB's limit). */
const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024

interface KeyColumn {
  path: string
  segments: string[]
  column: string
}

/**
 * One collection: a rowid table of documents, with one column of sortable keys for each path an index names. SQLite's
 * indexes lie on those columns, so what an index finds and in which order is what MongoDB would find.
 */
export class Table {
  readonly name: string
  readonly sqlName: string
  indexes: IndexSpec[] = []
  /** Paths where some document holds an array: one key per document cannot answer for each element there. */
  readonly arrayPaths = new Set<string>()
  /** Paths where some document holds an object or worse: equal order of keys is not promised there. */
  readonly unorderedPaths = new Set<string>()
  /** Grows with each document that is written or removed, also in vain: while it stays, so does what is here. */
  writes = 0
  #columns: KeyColumn[] = []
  readonly #connection: Connection

  constructor(connection: Connection, name: string) {
    this.#connection = connection
    this.name = name
    this.sqlName = quoted(`c_${name}`)
  }

  /** The column of keys for a path, when an index names the path. */
  columnOf(path: string): string | undefined {
    if (path === '_id') return 'id'
    return this.#columns.find((column) => column.path === path)?.column
  }

  /** Creates the table with its indexes. */
  create(indexes: readonly IndexSpec[]): void {
    this.indexes = [...indexes]
    this.#columns = columnsOf(indexes)
    const columns = ['id text not null unique', 'body text not null', ...this.#columns.map(keyColumn)]
    this.#connection.forgetStatements()
    this.#connection.exec(`create table ${this.sqlName}(${columns.join(',')})`)
    for (const index of indexes) this.#createIndex(index)
  }

  /** Changes the indexes of a table that is there. */
  ensure(indexes: readonly IndexSpec[], previous: readonly IndexSpec[]): void {
    const db = this.#connection
    db.forgetStatements()
    const changed = JSON.stringify(indexes) !== JSON.stringify(previous)
    if (changed) {
      for (const index of previous) db.exec(`drop index if exists ${this.#indexName(index)}`)
      this.#addColumns(indexes)
    }
    this.indexes = [...indexes]
    this.#columns = columnsOf(indexes)
    if (changed) {
      this.#refillKeys()
      for (const index of indexes) this.#createIndex(index)
    }
    this.#noteShapes()
  }

  /** Adds a document; one with the same `_id` or unique key is an error. */
  insert(document: StoredDocument): void {
    const columns = ['id', 'body', ...this.#columns.map(({ column }) => column)]
    const sql = `insert into ${this.sqlName}(${columns.join(',')}) values(${columns.map(() => '?').join(',')})`
    this.#write(sql, [sortableKey(document._id), this.#body(document), ...this.#keysOf(document)])
  }

  /** Puts a document in place of the one with its `_id`, or adds it. */
  put(document: StoredDocument): void {
    const keys = this.#columns.map(({ column }) => column)
    const columns = ['id', 'body', ...keys]
    const updates = ['body', ...keys].map((column) => `${column}=excluded.${column}`)
    const sql =
      `insert into ${this.sqlName}(${columns.join(',')}) values(${columns.map(() => '?').join(',')})` +
      ` on conflict(id) do update set ${updates.join(',')}`
    this.#write(sql, [sortableKey(document._id), this.#body(document), ...this.#keysOf(document)])
  }

  /** Puts a document in place of what it was. Only keys that differ are written, so that the indexes of all others stay untouched. */
  change(before: StoredDocument, after: StoredDocument): void {
    const old = this.#keysOf(before)
    const keys = this.#keysOf(after)
    const moved = this.#columns
      .map(({ column }, at) => ({ column, key: keys[at] ?? '' }))
      .filter(({ key }, at) => key !== old[at])
    const sets = ['body', ...moved.map(({ column }) => column)].map((column) => `${column}=?`)
    const params = [this.#body(after), ...moved.map(({ key }) => key), sortableKey(after._id)]
    this.#write(`update ${this.sqlName} set ${sets.join(',')} where id=?`, params)
  }

  /** Removes the document with this `_id`. */
  remove(id: StoredDocument['_id']): void {
    this.writes += 1
    this.#connection.run(`delete from ${this.sqlName} where id=?`, sortableKey(id))
  }

  /** True when two documents of this collection may not share some key. */
  get hasUniqueIndex(): boolean {
    return this.indexes.some((index) => index.unique === true)
  }

  #body(document: Document): string {
    const body = encodeStored(document)
    // No character takes more than three bytes.
    const small = body.length * 3 <= MAX_DOCUMENT_BYTES
    if (!small && Buffer.byteLength(body) > MAX_DOCUMENT_BYTES)
      throw requestFailed('[InvalidParameter] document is too large')
    return body
  }

  #keysOf(document: Document): string[] {
    return this.#columns.map(({ path, segments }) => {
      const key = keyAt(document, segments)
      if (key.startsWith(KEY_CLASS.array)) this.arrayPaths.add(path)
      if (key.startsWith(KEY_CLASS.object) || key.startsWith(KEY_CLASS.other)) this.unorderedPaths.add(path)
      return key
    })
  }

  #write(sql: string, params: SqlValue[]): void {
    this.writes += 1
    try {
      this.#connection.run(sql, ...params)
    } catch (error) {
      throw this.#asDuplicate(error)
    }
  }

  #asDuplicate(error: unknown): unknown {
    const message = messageOf(error)
    return error instanceof CloudError || !message.includes('UNIQUE')
      ? error
      : duplicateKey(`collection: ${this.name} index: ${message.replace(/^.*failed: /, '').replaceAll('c_', '')}`)
  }

  #indexName(index: IndexSpec): string {
    return quoted(`i_${this.name}_${index.name}`)
  }

  #createIndex(index: IndexSpec): void {
    // A sphere's key is no line: such an index is answered by the geo search, not by SQLite.
    const keys = index.keys.filter((key) => key.direction !== '2dsphere')
    if (keys.length === 0) return
    const columns = keys.map((key) => `${this.columnOf(key.name) ?? ''}${key.direction === '-1' ? ' desc' : ''}`)
    const unique = index.unique === true ? 'unique ' : ''
    try {
      this.#connection.exec(`create ${unique}index ${this.#indexName(index)} on ${this.sqlName}(${columns.join(',')})`)
    } catch (error) {
      throw this.#asDuplicate(error)
    }
  }

  #addColumns(indexes: readonly IndexSpec[]): void {
    const existing = new Set(this.#connection.rows(`pragma table_info(${this.sqlName})`).map((row) => textAt(row, 1)))
    for (const { path, column } of columnsOf(indexes)) {
      if (existing.has(`k:${path}`)) continue
      this.#connection.exec(`alter table ${this.sqlName} add column ${keyColumn({ column })}`)
    }
  }

  /** A column no index named for a while was not kept, so all keys are made anew. */
  #refillKeys(): void {
    if (this.#columns.length === 0) return
    const sets = this.#columns.map(({ column }) => `${column}=?`).join(',')
    for (const row of this.#connection.rows(`select body from ${this.sqlName}`)) {
      const document = decodeStored(textAt(row, 0))
      const id = sortableKey(document._id)
      this.#connection.run(`update ${this.sqlName} set ${sets} where id=?`, ...this.#keysOf(document), id)
    }
  }

  #noteShapes(): void {
    for (const { path, column } of this.#columns) {
      if (this.#holds(column, KEY_CLASS.array)) this.arrayPaths.add(path)
      if (this.#holds(column, KEY_CLASS.object) || this.#holds(column, KEY_CLASS.other)) this.unorderedPaths.add(path)
    }
  }

  #holds(column: string, keyClass: string): boolean {
    const sql = `select 1 from ${this.sqlName} where ${column} >= ? and ${column} < ? limit 1`
    return this.#connection.rows(sql, keyClass, classEnd(keyClass)).length > 0
  }
}

/** The first text after all keys of a class. */
export function classEnd(keyClass: string): string {
  return String.fromCharCode(keyClass.charCodeAt(0) + 1)
}

/** Reads the indexes kept beside the table. */
export function parseIndexes(text: string): IndexSpec[] {
  const value: unknown = JSON.parse(text)
  return Array.isArray(value) ? value.filter(isIndexSpec) : []
}

const keyColumn = ({ column }: Pick<KeyColumn, 'column'>): string =>
  `${column} text not null default '${KEY_CLASS.null}'`

function columnsOf(indexes: readonly IndexSpec[]): KeyColumn[] {
  const paths = new Set<string>()
  for (const index of indexes) {
    for (const key of index.keys) if (key.direction !== '2dsphere' && key.name !== '_id') paths.add(key.name)
  }
  return [...paths].map((path) => ({ path, segments: path.split('.'), column: quoted(`k:${path}`) }))
}
