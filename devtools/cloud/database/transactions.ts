import { randomUUID } from 'node:crypto'
import { CloudError, duplicateKey, transactionConflict, transactionGone } from '../errors'
import type { Document, DocumentId, StoredDocument } from './documents'
import { search, type View } from './search'
import { Connection } from './sqlite'
import type { Table } from './table'
import { isStored } from './stored'
import { changeAll, withId, type Modified, type ModifyRequest } from './writes'

/** WeChat ends a transaction that is still open after this. */
const LIFETIME_MS = 30_000
/** A write outside a transaction waits this long for a held document. */
const PATIENCE_MS = 5_000

interface OwnWrite {
  table: Table
  id: DocumentId
  /** Undefined: removed. */
  document: StoredDocument | undefined
}

interface Transaction {
  id: string
  owner: string
  snapshot: Connection
  writes: Map<string, Map<string, OwnWrite>>
  /** Documents others changed after this transaction's snapshot was taken. */
  stale: Set<string>
  ended: Promise<void>
  finish: () => void
}

/**
 * Transactions as the service shows them: reads see the data as it was at the start plus the transaction's own writes, the
 * first to write a document holds it, a second one fails at once, and nothing is visible until the commit.
 */
export class Transactions {
  readonly #open = new Map<string, Transaction>()
  readonly #holders = new Map<string, Transaction>()
  readonly #connection: Connection
  readonly #file: string

  constructor(connection: Connection, file: string) {
    this.#connection = connection
    this.#file = file
  }

  /** Starts one; `owner` is who asked. */
  begin(owner: string): string {
    const id = randomUUID()
    const { promise, resolve } = withResolver()
    const timer = setTimeout(() => this.#end(id), LIFETIME_MS)
    timer.unref()
    const finish = () => {
      clearTimeout(timer)
      resolve()
    }
    // Another connection sees only what is committed.
    this.#connection.flush()
    const snapshot = Connection.snapshot(this.#file, this.#connection.work)
    this.#open.set(id, { id, owner, snapshot, writes: new Map(), stale: new Set(), ended: promise, finish })
    return id
  }

  /** True when this caller has a transaction open. */
  isInside(owner: string): boolean {
    return [...this.#open.values()].some((transaction) => transaction.owner === owner)
  }

  /** What the transaction sees of a collection. */
  view(id: string, collection: string): View {
    const transaction = this.#get(id)
    return { connection: transaction.snapshot, overlay: transaction.writes.get(collection) }
  }

  /** Inserts inside a transaction. */
  insert(id: string, table: Table, documents: Document[]): DocumentId[] {
    const stored = documents.map(withId)
    for (const document of stored) {
      const known = search(this.view(id, table.name), table, { query: { _id: document._id }, limit: 1 })
      if (known.result.length > 0) throw duplicateKey(`collection: ${table.name} index: _id_`)
      this.#write(id, { table, id: document._id, document })
    }
    return stored.map(({ _id }) => _id)
  }

  /** Updates or replaces one document inside a transaction. */
  modify(id: string, table: Table, request: ModifyRequest): Modified {
    const found = search(this.view(id, table.name), table, { query: request.query, limit: 1 })
    const { writes, updated, upsertId } = changeAll(found.result.filter(isStored), request)
    for (const document of writes) this.#write(id, { table, id: document._id, document })
    return { updated, upsertId, ids: writes.map(({ _id }) => _id), indexUsed: found.indexUsed }
  }

  /** Removes one document inside a transaction. */
  remove(id: string, table: Table, query: Document): DocumentId[] {
    const found = search(this.view(id, table.name), table, { query, limit: 1 }).result.filter(isStored)
    for (const { _id } of found) this.#write(id, { table, id: _id, document: undefined })
    return found.map(({ _id }) => _id)
  }

  /** Makes the transaction's writes visible, all at once; returns what was written. */
  commit(id: string): { collection: string; id: DocumentId }[] {
    const transaction = this.#get(id)
    const writes = ownWrites(transaction)
    try {
      this.#connection.atomically(() => writes.forEach(applyWrite))
    } finally {
      this.#end(id)
    }
    writes.forEach((write) => this.noteWrite(write.table.name, write.id))
    return writes.map((write) => ({ collection: write.table.name, id: write.id }))
  }

  /** Drops the transaction's writes. */
  abort(id: string): void {
    this.#get(id)
    this.#end(id)
  }

  /** As abort, for one that may be gone already. */
  drop(id: string): void {
    this.#end(id)
  }

  /** Tells open transactions that a document they may have read has changed. */
  noteWrite(collection: string, id: DocumentId): void {
    if (this.#open.size === 0) return
    const key = lockKey(collection, id)
    for (const transaction of this.#open.values()) transaction.stale.add(key)
  }

  /** Runs `work` in one go once none of the documents is held; waiting is bounded as in the service. */
  async whenFree<T>(collection: string, targets: () => DocumentId[], work: () => T): Promise<T> {
    const deadline = Date.now() + PATIENCE_MS
    for (;;) {
      const holder = this.#holderOf(collection, targets)
      if (!holder) return work()
      if (Date.now() >= deadline)
        throw new CloudError('SERVER_TIMEOUT', 'a transaction holds the document for too long')
      await Promise.race([holder.ended, pause(deadline - Date.now())])
    }
  }

  /** Ends all transactions. */
  close(): void {
    for (const id of [...this.#open.keys()]) this.#end(id)
  }

  #holderOf(collection: string, targets: () => DocumentId[]): Transaction | undefined {
    if (this.#holders.size === 0) return undefined
    for (const id of targets()) {
      const holder = this.#holders.get(lockKey(collection, id))
      if (holder) return holder
    }
    return undefined
  }

  #write(id: string, write: OwnWrite): void {
    const transaction = this.#get(id)
    const key = lockKey(write.table.name, write.id)
    const holder = this.#holders.get(key)
    if ((holder && holder !== transaction) || transaction.stale.has(key)) {
      this.#end(id)
      throw transactionConflict()
    }
    if (write.table.hasUniqueIndex) this.#refuseDuplicate(transaction, write)
    this.#holders.set(key, transaction)
    const writes = transaction.writes.get(write.table.name) ?? new Map<string, OwnWrite>()
    transaction.writes.set(write.table.name, writes.set(key, write))
  }

  /** MongoDB reports a duplicate key at the write, not at the commit, so the write is tried and taken back. */
  #refuseDuplicate(transaction: Transaction, write: OwnWrite): void {
    this.#connection.rehearse(() => [...ownWrites(transaction), write].forEach(applyWrite))
  }

  #get(id: string): Transaction {
    const transaction = this.#open.get(id)
    if (!transaction) throw transactionGone()
    return transaction
  }

  #end(id: string): void {
    const transaction = this.#open.get(id)
    if (!transaction) return
    this.#open.delete(id)
    for (const [key, holder] of this.#holders) if (holder === transaction) this.#holders.delete(key)
    transaction.snapshot.close()
    transaction.finish()
  }
}

function applyWrite(write: OwnWrite): void {
  if (write.document) write.table.put(write.document)
  else write.table.remove(write.id)
}

function ownWrites(transaction: Transaction): OwnWrite[] {
  return [...transaction.writes.values()].flatMap((writes) => [...writes.values()])
}

function lockKey(collection: string, id: DocumentId): string {
  return `${collection}\0${typeof id}\0${id}`
}

function withResolver(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}

async function pause(ms: number): Promise<void> {
  await new Promise<void>((done) => setTimeout(done, ms).unref())
}
