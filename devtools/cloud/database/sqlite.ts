import Database from 'libsql'

export type SqlValue = string | number

/** Each page is this many times the one before. */
const PAGE_GROWTH = 4

/** A connection that prepares each statement once. */
export class Connection {
  readonly #db: Database.Database
  readonly #statements = new Map<string, Database.Statement>()

  constructor(file: string) {
    this.#db = new Database(file)
  }

  /** Opens the one connection that writes. FULL makes each commit reach the disk before it is acknowledged. */
  static writer(file: string): Connection {
    const connection = new Connection(file)
    connection.rows('pragma journal_mode = WAL')
    connection.exec('pragma synchronous = FULL')
    return connection
  }

  /** Opens a connection that keeps seeing the data as it is now, until it is closed. */
  static snapshot(file: string): Connection {
    const connection = new Connection(file)
    connection.exec('begin')
    // SQLite takes the snapshot at the first read, not at `begin`.
    connection.rows('select count(*) from sqlite_schema')
    return connection
  }

  /** Runs statements that return nothing. */
  exec(sql: string): void {
    this.#db.exec(sql)
  }

  /** Changes rows. */
  run(sql: string, ...params: SqlValue[]): void {
    this.#prepare(sql).run(...params)
  }

  /** All rows, each as an array. */
  rows(sql: string, ...params: SqlValue[]): unknown[][] {
    return this.#prepare(sql)
      .all(...params)
      .map(asRow)
  }

  /**
   * Rows in pages that grow, so that a reader may stop early. The driver's own iterator would leave its cursor open then,
   * and an open cursor keeps indexes from being changed and the log from being folded into the file.
   */
  *paged(sql: string, params: SqlValue[], firstPage: number): Generator<unknown[]> {
    for (let offset = 0, size = firstPage; ; offset += size, size *= PAGE_GROWTH) {
      const rows = this.rows(`${sql} limit ? offset ?`, ...params, size, offset)
      yield* rows
      if (rows.length < size) return
    }
  }

  /** Applies everything in `work` or nothing; the write lock is taken at once, so what it reads is still so when it writes. */
  atomically<T>(work: () => T): T {
    this.exec('begin immediate')
    try {
      const result = work()
      this.exec('commit')
      return result
    } catch (error) {
      this.exec('rollback')
      throw error
    }
  }

  /** Tries something out and takes it back. */
  rehearse(work: () => void): void {
    this.exec('begin immediate')
    try {
      work()
    } finally {
      this.exec('rollback')
    }
  }

  /** Forgets the prepared statements: they do not survive a change of the schema. */
  forgetStatements(): void {
    this.#statements.clear()
  }

  /** Ends the connection. */
  close(): void {
    this.#statements.clear()
    this.#db.close()
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#db.prepare(sql)
      if (statement.reader) statement.raw()
      this.#statements.set(sql, statement)
    }
    return statement
  }
}

/** The text in a column. */
export function textAt(row: unknown[] | undefined, column: number): string {
  const value = row?.[column]
  if (typeof value !== 'string') throw new Error('a text column is expected')
  return value
}

/** The number in a column. */
export function numberAt(row: unknown[] | undefined, column: number): number {
  const value = row?.[column]
  if (typeof value !== 'number') throw new Error('a number column is expected')
  return value
}

/** Quotes a table, column or index name. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function asRow(row: unknown): unknown[] {
  if (!Array.isArray(row)) throw new Error('a raw row is expected')
  return row
}
