import type { Clock } from '../clock'
import { encodeWire } from '../database/canonical'
import { decodeWire, decodeWireObject, type Document, type DocumentId } from '../database/documents'
import { requestFailed } from '../errors'
import type { RequestBody } from './body'

/** Documents a `get` returns when no limit is given, and at most. */
const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1_000
/** A reply may not be larger than this. */
const MAX_REPLY_BYTES = 16 * 1024 * 1024

/** The condition of a request; none means every document. */
export function queryOf(body: RequestBody, clock: Clock): Document {
  return decodeWireObject(body.optionalText('query'), clock.now())
}

/** An EJSON object that may be missing. */
export function objectOf(body: RequestBody, name: string, clock: Clock): Document | undefined {
  const text = body.optionalText(name)
  return text === undefined ? undefined : decodeWireObject(text, clock.now())
}

/** How many documents a `get` may return. */
export function limitOf(body: RequestBody): number {
  if (body.optionalText('queryType') === 'DOC') return 1
  return Math.min(body.optionalNumber('limit') ?? DEFAULT_LIMIT, MAX_LIMIT)
}

/** One aggregation stage. */
export function stageOf(stage: Document, clock: Clock): { name: string; value: unknown } {
  const { stageKey, stageValue } = stage
  if (typeof stageKey !== 'string' || typeof stageValue !== 'string')
    throw requestFailed('a stage needs a key and a value')
  return { name: stageKey, value: decodeWire(stageValue, clock.now()) }
}

/** Documents as they travel, unless there are too many. */
export function replyList(documents: Document[]): string[] {
  const list = documents.map(encodeWire)
  const length = list.reduce((sum, text) => sum + text.length, 0)
  // No character takes more than three bytes, so that few replies need be measured.
  if (length * 3 <= MAX_REPLY_BYTES) return list
  const size = list.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (size > MAX_REPLY_BYTES) throw requestFailed('[FailedOperation] the result is larger than 16 MB')
  return list
}

/** The ids of documents that carry one. */
export function idsOf(documents: Document[]): DocumentId[] {
  return documents.flatMap(({ _id: id }) => (typeof id === 'string' || typeof id === 'number' ? [id] : []))
}
