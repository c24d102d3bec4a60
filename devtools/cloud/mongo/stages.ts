import { isPlainObject, type Document } from '../database/documents'
import { sortableKey } from '../database/keys'
import { compileExpression } from './expression'
import type { Expression, Scope } from './expression-types'
import { GROUP_TOTALS, type Total } from './operators/totals'
import { plainValueAt, readPath, withValue } from './paths'
import { readAddition, readProjection } from './projection'
import { readQueryTest } from './query'
import { notHere, refused } from './refuse'
import { sorted } from './sort'

type Variables = Scope['variables']

/** What a stage makes of the documents that come to it. */
export type Work = (documents: readonly Document[], variables: Variables) => Document[]

/** Reads what is written after the name of a stage. */
type Read = (value: unknown) => Work

const each =
  (read: (value: unknown) => (scope: Scope) => Document): Read =>
  (value) => {
    const make = read(value)
    return (documents, variables) => documents.map((root) => make({ root, variables }))
  }

/** The stages that look at nothing but the documents before them; joins and places are not among them. */
export const STAGES: Readonly<Record<string, Read>> = {
  $match: (value) => {
    const query = fieldsIn('$match', value)
    readQueryTest(query)
    return (documents, variables) => documents.filter(readQueryTest(query, variables))
  },
  $project: each((value) => readProjection(fieldsIn('$project', value))),
  $addFields: each((value) => readAddition(fieldsIn('$addFields', value))),
  $replaceRoot: each((value) => {
    const root = compileExpression(fieldsIn('$replaceRoot', value).newRoot)
    return (scope) => documentOf("'newRoot' of $replaceRoot", root(scope))
  }),
  $sort: (value) => {
    const order = fieldsIn('$sort', value)
    sorted([], order)
    return (documents) => sorted(documents, order)
  },
  $limit: (value) => {
    const count = countIn('$limit', value, 1)
    return (documents) => documents.slice(0, count)
  },
  $skip: (value) => {
    const count = countIn('$skip', value, 0)
    return (documents) => documents.slice(count)
  },
  $count: (value) => {
    if (typeof value !== 'string' || !/^[^$.\0]+$/.test(value)) throw refused('the count field must be a name')
    return (documents) => (documents.length === 0 ? [] : [{ [value]: documents.length }])
  },
  $sample: (value) => {
    const size = countIn('$sample', fieldsIn('$sample', value).size, 0)
    return (documents) =>
      documents
        .map((document) => ({ document, lot: Math.random() }))
        .sort((a, b) => a.lot - b.lot)
        .slice(0, size)
        .map(({ document }) => document)
  },
  $unwind: unwound,
  $group: grouped,
  $sortByCount: (value) => {
    const group = grouped({ _id: value, count: { $sum: 1 } })
    return (documents, variables) => sorted(group(documents, variables), { count: -1 })
  },
}

/** Reads a stage. */
export function readStage(name: string, value: unknown): Work {
  const read = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined
  if (!read) throw notHere(`the stage ${name}`, 'group by a field, or compute it in the function')
  return read(value)
}

function unwound(value: unknown): Work {
  const options: Document = typeof value === 'string' ? { path: value } : fieldsIn('$unwind', value)
  const { path: source, includeArrayIndex: place, preserveNullAndEmptyArrays: keeps = false } = options
  if (typeof source !== 'string' || !/^\$[^$]/.test(source)) throw refused("$unwind needs a path that begins with '$'")
  if (place !== undefined && (typeof place !== 'string' || place.startsWith('$')))
    throw refused('$unwind: includeArrayIndex must be a name')
  const path = readPath(source.slice(1))
  const placed = (document: unknown, at: number | null) =>
    documentOf('$unwind', place === undefined ? document : withValue(document, readPath(place), at))
  return (documents) =>
    documents.flatMap((document) => {
      const found = plainValueAt(document, path)
      if (Array.isArray(found) && found.length > 0)
        return found.map((item, at) => placed(withValue(document, path, item), at))
      if (Array.isArray(found)) return keeps === true ? [placed(withValue(document, path, undefined), null)] : []
      return (found ?? null) !== null || keeps === true ? [placed(document, null)] : []
    })
}

interface Field {
  name: string
  total: Total
  source: Expression
}

function grouped(value: unknown): Work {
  const { _id: id, ...others } = fieldsIn('$group', value)
  if (id === undefined) throw refused('a group specification must include an _id')
  const key = compileExpression(id)
  const fields = Object.entries(others).map(([name, source]) => readTotal(name, source))
  return (documents, variables) => {
    const groups = new Map<string, { id: unknown; scopes: Scope[] }>()
    for (const root of documents) {
      const scope = { root, variables }
      const own = key(scope) ?? null
      const group = groups.get(sortableKey(own)) ?? { id: own, scopes: [] }
      group.scopes.push(scope)
      groups.set(sortableKey(own), group)
    }
    return [...groups.values()].map(({ id: own, scopes }) => ({
      _id: own,
      ...Object.fromEntries(fields.map(({ name, total, source }) => [name, total(scopes.map(source))])),
    }))
  }
}

function readTotal(name: string, source: unknown): Field {
  const [first, ...others] = isPlainObject(source) ? Object.entries(source) : []
  if (!first || others.length > 0 || /[.$]/.test(name))
    throw refused(`The field '${name}' must be an accumulator object`)
  const [operator, operand] = first
  const total = Object.hasOwn(GROUP_TOTALS, operator) ? GROUP_TOTALS[operator] : undefined
  if (!total) throw notHere(`the operator ${operator} in a group`, 'compute it in the function')
  if (Array.isArray(operand)) throw refused(`The ${operator} accumulator is a unary operator`)
  return { name, total, source: compileExpression(operand) }
}

function fieldsIn(name: string, value: unknown): Document {
  if (isPlainObject(value) && Object.keys(value).length > 0) return value
  if (isPlainObject(value) && name === '$match') return value
  throw refused(`${name} specification must be an object that has fields`)
}

function countIn(name: string, value: unknown, least: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value
  throw refused(`${name} needs a whole number, at least ${least}`)
}

function documentOf(name: string, value: unknown): Document {
  if (isPlainObject(value)) return value
  throw refused(`${name} must evaluate to an object`)
}
