import { invalidParameter, requestFailed } from '../errors'
import { isPlainObject, type Document } from './documents'
import { geoNearQuery, nearestFirst } from './geo'
import { readSort, runStages } from './matching'
import type { Found, SearchRequest } from './search'
import { slotAt } from './update-paths'

/** One stage, such as `{name: '$match', value: {…}}`. */
export interface Stage {
  name: string
  value: unknown
}

type Search = (collection: string, request: SearchRequest) => Found<Document[]>

/** What wx-server-sdk offers and this runs; `$out`, `$facet`, `$graphLookup` and `$redact` are not in the SDK. */
const KNOWN_STAGES = new Set([
  '$match', '$project', '$sort', '$limit', '$skip', '$group', '$addFields', '$lookup', '$unwind', '$count',
  '$bucket', '$bucketAuto', '$geoNear', '$replaceRoot', '$sample', '$sortByCount',
]) // oxfmt-ignore

/** Runs stages over a collection. The first ones become a search, so that an index can serve them. */
export function aggregate(find: Search, collection: string, stages: Stage[]): Found<Document[]> & { read: number } {
  for (const { name } of stages) {
    if (!KNOWN_STAGES.has(name)) throw requestFailed(`[FailedOperation] unsupported stage ${name}`)
  }
  const { source, rest } = openingSource(find, collection, stages)
  const run = new Run(find, source.indexUsed, source.result.length)
  return { result: run.through(source.result, rest), indexUsed: run.indexUsed, read: run.read }
}

/** Follows documents through the stages, adding up what they cost. */
class Run {
  indexUsed: string | null
  read: number
  readonly #find: Search

  constructor(find: Search, indexUsed: string | null, read: number) {
    this.#find = find
    this.indexUsed = indexUsed
    this.read = read
  }

  through(documents: Document[], stages: Stage[]): Document[] {
    const at = stages.findIndex(isJoin)
    const join = stages[at]
    if (!join) return this.#inMemory(documents, stages)
    const before = this.#inMemory(documents, stages.slice(0, at))
    return this.through(this.#join(before, readJoin(join.value)), stages.slice(at + 1))
  }

  #inMemory(documents: Document[], stages: Stage[]): Document[] {
    const compiled = stages.map(({ name, value }) => ({ [name]: value }))
    return runStages(documents, compiled, (name) => this.#load(name, {}))
  }

  /** A join by field asks only for the documents that fit, where the library would be handed the whole collection. */
  #join(documents: Document[], { from, localField, foreignField, as }: Join): Document[] {
    const wanted = documents.flatMap((document) => localValues(document, localField))
    const foreign = this.#load(from, { [foreignField]: { $in: [...new Set(wanted)] } })
    const lookup = { $lookup: { from, localField, foreignField, as } }
    return runStages(documents, [lookup], () => foreign)
  }

  #load(collection: string, query: Document): Document[] {
    const found = this.#find(collection, { query })
    this.read += found.result.length
    if (found.indexUsed === null) this.indexUsed = null
    return found.result
  }
}

interface Join {
  from: string
  localField: string
  foreignField: string
  as: string
}

function isJoin({ name, value }: Stage): boolean {
  return name === '$lookup' && isPlainObject(value) && 'localField' in value && !('pipeline' in value)
}

function readJoin(value: unknown): Join {
  if (isPlainObject(value)) {
    const { from, localField, foreignField, as } = value
    if (typeof from === 'string' && typeof localField === 'string') {
      if (typeof foreignField === 'string' && typeof as === 'string') return { from, localField, foreignField, as }
    }
  }
  throw invalidParameter('$lookup needs from, localField, foreignField and as')
}

/** A missing local field joins with missing and null foreign ones, as in MongoDB. */
function localValues(document: Document, path: string): unknown[] {
  let values: unknown[] = [document]
  for (const segment of path.split('.')) {
    values = values.flatMap((value) => (isPlainObject(value) ? [value[segment]] : [undefined])).flat()
  }
  return values.map((value) => value ?? null)
}

/** `$geoNear` can only come first; each document gets its distance. */
function openingSource(
  find: Search,
  collection: string,
  stages: Stage[],
): { source: Found<Document[]>; rest: Stage[] } {
  const [first, ...others] = stages
  if (first?.name !== '$geoNear') {
    const { request, rest } = leadingSearch(stages)
    return { source: find(collection, request), rest }
  }
  const { query, near, distanceField } = geoNearQuery(first.value)
  const { result, indexUsed } = find(collection, { query })
  const measured = nearestFirst(result, near).map(({ document, distance }) => {
    slotAt(document, distanceField, true)?.write(distance)
    return document
  })
  return { source: { result: measured, indexUsed }, rest: others }
}

function leadingSearch(stages: Stage[]): { request: SearchRequest; rest: Stage[] } {
  const request: SearchRequest = { query: {} }
  let at = 0
  const next = (name: string): unknown => (stages[at]?.name === name ? stages[at++]?.value : undefined)
  const match = next('$match')
  if (isPlainObject(match)) request.query = match
  const sort = next('$sort')
  if (isPlainObject(sort)) request.sort = readSort(sort)
  const skip = next('$skip')
  if (typeof skip === 'number') request.skip = skip
  const limit = next('$limit')
  if (typeof limit === 'number') request.limit = limit
  return { request, rest: stages.slice(at) }
}
