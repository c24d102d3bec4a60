import { randomBytes } from 'node:crypto'
import { invalidParameter, requestFailed } from '../errors'
import type { Document, DocumentId, StoredDocument } from './documents'
import { isSame } from './stored'
import { applyUpdate } from './update'

/** Which documents to change, and how. */
export interface ModifyRequest {
  query: Document
  data: Document
  multi: boolean
  /** Put `data` in place of the whole document instead of applying operators. */
  replace: boolean
  upsert: boolean
}

export interface Modified {
  updated: number
  upsertId: DocumentId | null
  ids: DocumentId[]
  indexUsed: string | null
}

export interface Removed {
  ids: DocumentId[]
  indexUsed: string | null
}

/** What a modify request makes of the documents it found: only those that differ are written and counted. */
export function changeAll(
  found: StoredDocument[],
  { query, data, replace, upsert }: ModifyRequest,
): { writes: StoredDocument[]; updated: number; upsertId: DocumentId | null } {
  if (!replace) {
    const writes = found.flatMap((before) => {
      const after = applyUpdate(before, data)
      return isSame(before, after) ? [] : [after]
    })
    return { writes, updated: writes.length, upsertId: null }
  }
  const id = query._id
  if (typeof id !== 'string' && typeof id !== 'number') throw invalidParameter('a document is set by its _id')
  if (found.length === 0 && !upsert) return { writes: [], updated: 0, upsertId: null }
  const writes = [checked({ ...data, _id: id })]
  return found.length > 0 ? { writes, updated: 1, upsertId: null } : { writes, updated: 0, upsertId: id }
}

/** Gives a document its `_id`, first among its fields as MongoDB does. */
export function withId(document: Document): StoredDocument {
  const { _id: id, ...fields } = document
  if (id === undefined) return checked({ _id: randomBytes(16).toString('hex'), ...fields })
  if (typeof id !== 'string' && typeof id !== 'number')
    throw requestFailed('[FailedOperation] _id must be a string or a number')
  return checked({ _id: id, ...fields })
}

function checked(document: StoredDocument): StoredDocument {
  const operator = Object.keys(document).find((key) => key.startsWith('$'))
  if (operator === undefined) return document
  throw requestFailed(`[FailedOperation] Document can't have $ prefixed field names: ${operator}`)
}
