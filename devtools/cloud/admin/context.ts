import type { Clock } from '../clock'
import type { Document, DocumentId } from '../database/documents'
import type { Engine } from '../database/engine'
import { CloudError } from '../errors'
import type { Instance } from '../functions/pool'
import type { RequestBody } from './body'

/** What a request cost, for the operation log. */
export interface Cost {
  read?: number
  written?: number
  docIds?: DocumentId[]
  indexUsed?: string | null
}

/** What an action works with. */
export interface ActionContext {
  engine: Engine
  clock: Clock
  /** Who asks: the token of a function process or a name a test gave itself; empty for the bare address. */
  caller: string
  /** The function process that asks, when it is one. */
  instance: Instance | undefined
  charge(cost: Cost): void
  /** Reports, or refuses, a query without an index. Called before anything is written. */
  needIndex(indexUsed: string | null, asked: { collection: string; query: Document; sort?: Document | undefined }): void
}

/** Serves one action of the wire; what it returns becomes the reply beside `requestId`. */
export type Action = (body: RequestBody, context: ActionContext) => Document | Promise<Document>

/**
 * The SDK sends `where().update()`, `where().remove()` and `count()` without the transaction's id, so inside a transaction
 * they act outside it and nobody notices. Here they are an error.
 */
export function refuseEscape({ engine, caller }: ActionContext, what: string): void {
  if (caller === '' || !engine.transactions.isInside(caller)) return
  throw new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `${what} leaves the open transaction silently: inside one, use doc() operations only`,
  )
}

/** True for a request of where(), not of doc(). */
export function isWhere(body: RequestBody): boolean {
  return body.optionalText('queryType') === 'WHERE'
}
