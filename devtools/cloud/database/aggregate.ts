import { invalidParameter, requestFailed } from '../errors'
import { isPlainObject, type Document } from './documents'
import { compileExpression } from '../mongo/expression'
import type { Expression, Scope } from '../mongo/expression-types'
import { variableName } from '../mongo/operators/logic'
import { readPath, someAt, withValue, type Path } from '../mongo/paths'
import { readStage } from '../mongo/stages'
import { geoNearQuery, nearestFirst, withDistance } from './geo'
import { compileQuery, readSort } from './matching'
import type { Found, SearchRequest } from './search'

/** One stage, such as `{name: '$match', value: {…}}`. */
export interface Stage {
  name: string
  value: unknown
}

type Search = (collection: string, request: SearchRequest) => Found<Document[]>

/** What documents of other collections a stage needs. */
interface Join {
  from: string
  as: string
}

interface FieldJoin extends Join {
  localField: string
  foreignField: string
}

interface PipelineJoin extends Join {
  variables: [name: string, value: Expression][]
  stages: Stage[]
}

type Variables = Scope['variables']

/** Runs stages over a collection. The first ones become a search, so that an index can serve them. */
export function aggregate(find: Search, collection: string, stages: Stage[]): Found<Document[]> & { read: number } {
  stages.forEach(check)
  const { source, rest } = openingSource(find, collection, stages)
  const run = new Run(find, source.indexUsed, source.result.length)
  return { result: run.through(source.result, rest, {}), indexUsed: run.indexUsed, read: run.read }
}

/** Reads every stage before the first one runs: what is refused does not depend on the documents there are. */
function check({ name, value }: Stage, at: number): void {
  if (name === '$geoNear' && at === 0) geoNearQuery(value)
  else if (name === '$geoNear')
    throw requestFailed('[FailedOperation] $geoNear is only valid as the first stage in a pipeline')
  else if (name !== '$lookup') readStage(name, value)
  else if (isFieldJoin(value)) readFieldJoin(value)
  else readPipelineJoin(value).stages.forEach(({ name: inner, value: spec }) => check({ name: inner, value: spec }, 1))
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

  through(documents: readonly Document[], stages: readonly Stage[], variables: Variables): Document[] {
    return stages.reduce<Document[]>(
      (before, { name, value }) => {
        if (name !== '$lookup') return readStage(name, value)(before, variables)
        return isFieldJoin(value)
          ? this.#joinFields(before, readFieldJoin(value))
          : this.#joinPipeline(before, readPipelineJoin(value), variables)
      },
      [...documents],
    )
  }

  /** A join by field asks only for the documents that fit. */
  #joinFields(documents: readonly Document[], { from, localField, foreignField, as }: FieldJoin): Document[] {
    const path = readPath(localField)
    const wanted = documents.map((document) => localValues(document, path))
    const foreign = this.#load(from, { [foreignField]: { $in: [...new Set(wanted.flat())] } })
    return documents.map((document, at) => {
      const fits = compileQuery({ [foreignField]: { $in: wanted[at] ?? [] } })
      return joined(document, as, foreign.filter(fits))
    })
  }

  #joinPipeline(
    documents: readonly Document[],
    { from, as, variables, stages }: PipelineJoin,
    around: Variables,
  ): Document[] {
    const foreign = this.#load(from, {})
    return documents.map((root) => {
      const scope = { root, variables: around }
      const own = Object.fromEntries(variables.map(([name, value]) => [name, value(scope)]))
      return joined(root, as, this.through(foreign, stages, { ...around, ...own }))
    })
  }

  #load(collection: string, query: Document): Document[] {
    const found = this.#find(collection, { query })
    this.read += found.result.length
    if (found.indexUsed === null) this.indexUsed = null
    return found.result
  }
}

function joined(document: Document, as: string, list: readonly Document[]): Document {
  const result = withValue(document, readPath(as), list)
  return isPlainObject(result) ? result : document
}

const isFieldJoin = (value: unknown): boolean => isPlainObject(value) && 'localField' in value

function readFieldJoin(value: unknown): FieldJoin {
  if (isPlainObject(value) && !('pipeline' in value) && !('let' in value)) {
    const { from, localField, foreignField, as } = value
    if (typeof from === 'string' && typeof localField === 'string') {
      if (typeof foreignField === 'string' && typeof as === 'string') return { from, localField, foreignField, as }
    }
  }
  throw invalidParameter('$lookup needs from, localField, foreignField and as, or from, pipeline and as')
}

function readPipelineJoin(value: unknown): PipelineJoin {
  if (isPlainObject(value) && !('foreignField' in value) && Array.isArray(value.pipeline)) {
    const { from, as, pipeline, let: names = {} } = value
    if (typeof from === 'string' && typeof as === 'string' && isPlainObject(names)) {
      const variables = Object.entries(names).map(([name, source]): [string, Expression] => [
        variableName(name),
        compileExpression(source),
      ])
      return { from, as, variables, stages: pipeline.map(readInnerStage) }
    }
  }
  throw invalidParameter('$lookup needs from, localField, foreignField and as, or from, pipeline and as')
}

function readInnerStage(stage: unknown): Stage {
  const [first, ...others] = isPlainObject(stage) ? Object.entries(stage) : []
  if (!first || others.length > 0) throw invalidParameter('a stage of a pipeline has one name')
  return { name: first[0], value: first[1] }
}

/** A missing local field joins with missing and null foreign ones, as in MongoDB. */
function localValues(document: Document, path: Path): unknown[] {
  const values: unknown[] = []
  const note = (value: unknown) => {
    if (Array.isArray(value)) values.push(...(value as unknown[]))
    else values.push(value ?? null)
    return false
  }
  someAt(document, path, { test: note, whole: true })
  return values
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
  const asked = geoNearQuery(first.value)
  const { result, indexUsed } = find(collection, { query: asked.query })
  const measured = nearestFirst(result, asked.near).slice(0, asked.limit)
  return { source: { result: measured.map((found) => withDistance(found, asked)), indexUsed }, rest: others }
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
