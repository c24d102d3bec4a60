import { requestFailed } from '../errors'
import { isPlainObject, type Document, type StoredDocument } from './documents'
import { cloneDocument } from './stored'
import { UPDATE_OPERATORS } from './update-operators'
import { slotAt } from './update-paths'

/**
 * Applies update operators to a copy of a document. Where MongoDB refuses (a number added to a text, an item pushed onto
 * something that is no list, two operators on one path, a new `_id`), this refuses as well and nothing changes.
 */
export function applyUpdate(document: StoredDocument, update: Document): StoredDocument {
  refuseConflicts(update)
  const copy = cloneDocument(document)
  for (const [name, fields] of Object.entries(update)) {
    if (!isPlainObject(fields)) throw requestFailed(`[FailedOperation] ${name} needs fields`)
    if (name === '$rename') rename(copy, fields)
    else applyOperator(copy, name, fields)
  }
  if (copy._id !== document._id) throw immutableId()
  return copy
}

function applyOperator(document: Document, name: string, fields: Document): void {
  const operator = UPDATE_OPERATORS[name]
  if (!operator) throw requestFailed(`[FailedOperation] Unknown modifier: ${name}`)
  for (const [path, operand] of Object.entries(fields)) {
    const slot = slotAt(document, path, operator.creates)
    if (slot) operator.apply(slot, operand)
  }
}

function rename(document: Document, fields: Document): void {
  for (const [from, to] of Object.entries(fields)) {
    if (typeof to !== 'string') throw requestFailed('[FailedOperation] $rename needs the new name')
    const source = slotAt(document, from, false)
    if (source?.value === undefined) continue
    source.remove()
    slotAt(document, to, true)?.write(source.value)
  }
}

function refuseConflicts(update: Document): void {
  const paths = Object.entries(update).flatMap(([name, fields]) => {
    if (!isPlainObject(fields)) return []
    return name === '$rename' ? Object.entries(fields).flatMap(([from, to]) => [from, String(to)]) : Object.keys(fields)
  })
  for (const path of paths) refusePath(path)
  const sorted = paths.map((path) => path.split('.').join('\0')).sort()
  sorted.forEach((path, at) => {
    const next = sorted[at + 1]
    if (next === path || next?.startsWith(`${path}\0`)) {
      const shown = path.replaceAll('\0', '.')
      throw requestFailed(`[FailedOperation] Updating the path '${shown}' would create a conflict at '${shown}'`)
    }
  })
}

function refusePath(path: string): void {
  if (path === '_id' || path.startsWith('_id.')) throw immutableId()
  const segments = path.split('.')
  if (segments.some((segment) => segment === ''))
    throw requestFailed(`[FailedOperation] the path '${path}' has an empty field name`)
  const dollar = segments.find((segment) => segment.startsWith('$'))
  if (dollar !== undefined)
    throw requestFailed(`[FailedOperation] the ($) prefixed field '${dollar}' is not valid for storage`)
}

function immutableId(): Error {
  return requestFailed(
    "[FailedOperation] Performing an update on the path '_id' would modify the immutable field '_id'",
  )
}
