import Database from 'libsql'
import { Work } from './work'

export type SqlValue = string | number

/** Going back to a savepoint leaves it standing. */
const UNDO_STEP = ['rollback to step', 'release step']

const ALL_THERE = Promise.resolve()
/** Pages kept in memory: it fills only as far as a database is used. */
const CACHE_KB = 256 * 1024
const LOG_PAGES = 16_000
/** How long a joint commit stays open: no time at all where nothing else is to be done, some requests where many come. */
const TURNS = 6

/** Each page is this many times the one before. */
const PAGE_GROWTH = 4

/** A commit that is waited for by several writes. */
interface Group {
  landed: Promise<void>
  commit: () => void
  /** Whether nothing was written yet. */
  fresh: boolean
}

/** A connection that prepares each statement once. */
export class Connection {
  readonly #db: Database.Database
  readonly #statements = new Map<string, Database.Statement>()
  #group: Group | undefined
  #joining = false
  #lost: Promise<void> | undefined

  constructor(
    file: string,
    readonly work = new Work(),
  ) {
    this.#db = new Database(file)
  }

  /**
   * Opens the one connection that writes. FULL makes each commit reach the disk before it is acknowledged; a database that is thrown
   * away with its process need not wait for the disk.
   */
  static writer(file: string, { durable }: { durable: boolean }): Connection {
    const connection = new Connection(file)
    connection.rows('pragma journal_mode = WAL')
    connection.exec(`pragma synchronous = ${durable ? 'FULL' : 'OFF'}`)
    connection.exec(`pragma cache_size = -${CACHE_KB}`)
    // The log is folded into the file more seldom than by default: then more changes of one page are written there once.
    connection.rows(`pragma wal_autocheckpoint = ${LOG_PAGES}`)
    return connection
  }

  /** Opens a connection that keeps seeing the data as it is now, until it is closed. */
  static snapshot(file: string, work?: Work): Connection {
    const connection = new Connection(file, work)
    connection.exec('begin')
    // SQLite takes the snapshot at the first read, not at `begin`.
    connection.rows('select count(*) from sqlite_schema')
    return connection
  }

  /** Runs statements that return nothing. */
  exec(sql: string): void {
    this.work.ran()
    this.#db.exec(sql)
  }

  /** Changes rows. */
  run(sql: string, ...params: SqlValue[]): void {
    this.work.ranOn(sql, { params: params.length, rows: 0 })
    this.#prepare(sql).run(...params)
  }

  /** All rows, each as an array. */
  rows(sql: string, ...params: SqlValue[]): unknown[][] {
    const rows = this.#prepare(sql).all(...params)
    this.work.ranOn(sql, { params: params.length, rows: rows.length })
    return rows.map(asRow)
  }

  /** The first row, if there is any: half the work of asking for all. */
  first(sql: string, ...params: SqlValue[]): unknown[] | undefined {
    const row: unknown = this.#prepare(sql).get(...params)
    this.work.ranOn(sql, { params: params.length, rows: row === undefined ? 0 : 1 })
    return row === undefined ? undefined : asRow(row)
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
    if (this.#joining && this.#group?.fresh === true) return this.#firstOf(this.#group, work)
    if (this.#joining) return this.#within('savepoint step', { work, keep: 'release step', undo: UNDO_STEP })
    this.flush()
    return this.#within('begin immediate', { work, keep: 'commit', undo: ['rollback'] })
  }

  /** Tries something out and takes it back. */
  rehearse(work: () => void): void {
    if (this.#group) this.#within('savepoint step', { work, keep: UNDO_STEP.join(';'), undo: UNDO_STEP })
    else this.#within('begin immediate', { work, keep: 'rollback', undo: ['rollback'] })
  }

  /**
   * What `work` writes atomically is committed together with what others write within the next turns of the event loop: one way to
   * the disk for all who wait. It is there once `settled` resolves, and nobody may be told of it before.
   */
  jointly<T>(work: () => T): T {
    this.#group ??= this.#openGroup()
    this.#joining = true
    try {
      return work()
    } finally {
      this.#joining = false
    }
  }

  /** Resolves when everything written so far has reached the disk; rejects when it could not be kept. */
  settled(): Promise<void> {
    return this.#lost ?? this.#group?.landed ?? ALL_THERE
  }

  /** Commits now what is written jointly. */
  flush(): void {
    this.#group?.commit()
  }

  /** Forgets the prepared statements: they do not survive a change of the schema. */
  forgetStatements(): void {
    this.#statements.clear()
  }

  /** Ends the connection. */
  close(): void {
    this.flush()
    this.#statements.clear()
    this.#db.close()
  }

  #openGroup(): Group {
    this.exec('begin immediate')
    let waiting: NodeJS.Immediate | undefined
    let turns = 0
    let commit = (): void => undefined
    const turn = (): void => {
      turns += 1
      if (turns > TURNS) commit()
      else waiting = setImmediate(turn)
    }
    const landed = new Promise<void>((resolve, reject) => {
      commit = () => {
        clearImmediate(waiting)
        this.#group = undefined
        try {
          this.exec('commit')
          resolve()
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)))
          // Some of those whose writes are lost may not have asked yet: from now on nobody is told that all is well.
          this.#lost = landed
          this.exec('rollback')
        }
      }
    })
    // Each who waits sees the failure; with nobody waiting it is no failure of the process.
    landed.catch(() => undefined)
    turn()
    return { landed, commit, fresh: true }
  }

  /** The first write of a group, which is often the only one, needs no step of its own: undone it leaves a group as new. */
  #firstOf<T>(group: Group, work: () => T): T {
    group.fresh = false
    try {
      return work()
    } catch (error) {
      this.exec('rollback')
      this.exec('begin immediate')
      group.fresh = true
      throw error
    }
  }

  #within<T>(begin: string, { work, keep, undo }: { work: () => T; keep: string; undo: readonly string[] }): T {
    this.exec(begin)
    try {
      const result = work()
      this.exec(keep)
      return result
    } catch (error) {
      for (const step of undo) this.exec(step)
      throw error
    }
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
