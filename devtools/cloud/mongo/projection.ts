import { isPlainObject, type Document } from '../database/documents'
import { compileExpression } from './expression'
import type { Expression, Scope } from './expression-types'
import { fieldOf, readPath, withValue, type Path } from './paths'
import { notHere, refused } from './refuse'

/** What becomes of a field and of those within it; `computed`: its value is another, which comes later. */
interface Branch {
  whole: boolean
  computed?: boolean
  fields: Map<string, Branch>
}

interface Reading {
  kept: string[]
  left: string[]
  computed: [path: Path, value: Expression][]
}

/** Keeps, leaves out and computes fields, as `$project` does. */
export function readProjection(source: Document): (scope: Scope) => Document {
  const { _id: id, ...others } = source
  const reading: Reading = { kept: [], left: [], computed: [] }
  readFields(reading, '', others)
  const keepsId = id === undefined || !isLeaving(id)
  if (id !== undefined && keepsId) readFields(reading, '', { _id: id })
  const includes = reading.kept.length > 0 || reading.computed.length > 0
  if (includes && reading.left.length > 0) throw refused('Cannot do exclusion and inclusion in projection')
  if (!includes) {
    const left = treeOf(keepsId ? reading.left : [...reading.left, '_id'])
    if (left.fields.size === 0) throw refused('a projection must have at least one field')
    return ({ root }) => asDocument(without(root, left))
  }
  const kept = treeOf(
    keepsId && !isComputedId(reading) ? [...reading.kept.filter((path) => path !== '_id'), '_id'] : reading.kept,
    reading.computed.map(([path]) => nameOf(path)),
  )
  return (scope) =>
    reading.computed.reduce(
      (document, [path, value]) => asDocument(withValue(document, path, value(scope))),
      asDocument(only(scope.root, kept)),
    )
}

/** Adds fields to those that are there, as `$addFields` does: what is told of fields within an object leaves its others. */
export function readAddition(source: Document): (scope: Scope) => Document {
  const reading: Reading = { kept: [], left: [], computed: [] }
  readAdded(reading, '', source)
  treeOf(
    [],
    reading.computed.map(([path]) => nameOf(path)),
  )
  return (scope) =>
    reading.computed.reduce(
      (document, [path, value]) => asDocument(withValue(document, path, value(scope))),
      asDocument(scope.root),
    )
}

/** As readProjection, for what a search may ask for: fields by name, kept or left out. */
export function readFieldChoice(source: Document): (document: Document) => Document {
  const strange = Object.entries(source).find(([, wanted]) => typeof wanted !== 'boolean' && typeof wanted !== 'number')
  if (strange)
    throw notHere(`anything but true and false of the field ${strange[0]}`, 'read the field and choose in the function')
  const project = readProjection(source)
  return (root) => project({ root, variables: {} })
}

const isLeaving = (value: unknown): boolean => value === false || value === 0
const isKeeping = (value: unknown): boolean => value === true || (typeof value === 'number' && value !== 0)
const isComputedId = ({ computed }: Reading): boolean => computed.some(([path]) => path.name === '_id')

function readFields(reading: Reading, before: string, fields: Document): void {
  for (const [name, value] of Object.entries(fields)) {
    const path = fieldPath(before, name)
    if (isLeaving(value)) reading.left.push(path)
    else if (isKeeping(value)) reading.kept.push(path)
    else if (isFields(value)) readFields(reading, `${path}.`, inner(path, value))
    else reading.computed.push([readPath(path), compileExpression(value)])
  }
}

function readAdded(reading: Reading, before: string, fields: Document): void {
  for (const [name, value] of Object.entries(fields)) {
    const path = fieldPath(before, name)
    if (isFields(value)) readAdded(reading, `${path}.`, inner(path, value))
    else reading.computed.push([readPath(path), compileExpression(value)])
  }
}

function fieldPath(before: string, name: string): string {
  const path = before + name
  if (path.split('.').some((segment) => segment === '' || segment.startsWith('$')))
    throw refused(`'${path}' is no name of a field`)
  return path
}

/** Fields within a field, and no operator. */
const isFields = (value: unknown): value is Document =>
  isPlainObject(value) && Object.keys(value)[0]?.startsWith('$') !== true

const nameOf = ({ name, next }: Path): string => (next ? `${name}.${nameOf(next)}` : name)

function inner(path: string, fields: Document): Document {
  if (Object.keys(fields).length === 0) throw refused(`an empty object is not a valid value of ${path}`)
  return fields
}

function treeOf(paths: readonly string[], computed: readonly string[] = []): Branch {
  const root: Branch = { whole: false, fields: new Map() }
  for (const path of paths) leafAt(root, path).whole = true
  for (const path of computed) leafAt(root, path).computed = true
  return root
}

/** The place of a path that stands neither within nor around another. */
function leafAt(root: Branch, path: string): Branch {
  let branch = root
  for (const name of path.split('.')) {
    if (isLeaf(branch)) throw refused(`path collision at ${path}`)
    const next = branch.fields.get(name) ?? { whole: false, fields: new Map<string, Branch>() }
    branch.fields.set(name, next)
    branch = next
  }
  if (isLeaf(branch) || branch.fields.size > 0) throw refused(`path collision at ${path}`)
  return branch
}

const isLeaf = ({ whole, computed }: Branch): boolean => whole || computed === true

/** Of a list each object; what has no fields is not kept where fields are wanted. */
function only(value: unknown, { fields, whole }: Branch): unknown {
  if (whole) return value
  if (Array.isArray(value))
    return value.map((item) => only(item, { fields, whole })).filter((item) => item !== undefined)
  if (!isPlainObject(value)) return undefined
  return mapped(value, (item, name) => {
    const branch = fields.get(name)
    return branch && branch.computed !== true ? only(item, branch) : undefined
  })
}

function without(value: unknown, { fields, whole }: Branch): unknown {
  if (whole) return undefined
  if (Array.isArray(value)) return value.map((item) => without(item, { fields, whole }))
  if (!isPlainObject(value)) return value
  return mapped(value, (item, name) => {
    const branch = fields.get(name)
    return branch ? without(item, branch) : item
  })
}

function mapped(document: Document, map: (value: unknown, name: string) => unknown): Document {
  const entries = Object.keys(document).map((name): [string, unknown] => [name, map(fieldOf(document, name), name)])
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function asDocument(value: unknown): Document {
  if (!isPlainObject(value)) throw refused('a projection needs a document')
  return value
}
