import { Aggregator, Query } from 'mingo'
import { messageOf, requestFailed } from '../errors'
import { isPlainObject, type Document } from './documents'
import { keysTest } from './keys-test'

/** Scripts inside queries do not exist in WeChat's database. */
export const MINGO_OPTIONS = { scriptEnabled: false }

/** Makes a test of a query. An operator nobody knows is refused, as the service does. */
export function compileQuery(query: Document): (document: Document) => boolean {
  const byKeys = keysTest(query)
  if (!byKeys) return byLibrary(query)
  let rest: ReturnType<typeof byLibrary> | undefined
  return (document) => byKeys(document) ?? (rest ??= byLibrary(query))(document)
}

/** The same for every query, at a price. */
export function byLibrary(query: Document): (document: Document) => boolean {
  const compiled = asRequestFailure(() => new Query<Document>(query, MINGO_OPTIONS))
  return (document) => asRequestFailure(() => compiled.test(document))
}

/** Runs aggregation stages over documents in memory. */
export function runStages(
  documents: Document[],
  stages: Document[],
  collectionResolver: (name: string) => Document[] = () => [],
): Document[] {
  if (stages.length === 0) return documents
  return asRequestFailure(() =>
    new Aggregator(stages, { ...MINGO_OPTIONS, collectionResolver }).run<Document>(documents),
  )
}

/** Keeps the fields a projection asks for. */
export function project(documents: Document[], projection: Document | undefined): Document[] {
  if (projection === undefined || Object.keys(projection).length === 0) return documents
  if (isPlainChoice(projection)) return documents.map((document) => chosen(document, projection))
  return runStages(documents, [{ $project: projection }])
}

/** Whole fields by name and nothing else: what nearly every projection is, and no work for the library. */
const isPlainChoice = (projection: Document): boolean =>
  Object.entries(projection).every(([path, wanted]) => (wanted === true || wanted === 1) && !/[.$]/.test(path))

const chosen = (document: Document, projection: Document): Document =>
  Object.fromEntries(Object.entries(document).filter(([field]) => field === '_id' || Object.hasOwn(projection, field)))

/** Turns the library's plain errors into the service's; ours pass through. */
function asRequestFailure<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error && error.name === 'CloudError') throw error
    throw requestFailed(`[FailedOperation] ${messageOf(error)}`)
  }
}

/** Reads an order such as `{at: -1}`. */
export function readSort(value: Document | undefined): Record<string, 1 | -1> | undefined {
  if (value === undefined || !isPlainObject(value)) return undefined
  const entries = Object.entries(value).map(([path, direction]): [string, 1 | -1] => [
    path,
    Number(direction) < 0 ? -1 : 1,
  ])
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
