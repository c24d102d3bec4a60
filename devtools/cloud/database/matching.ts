import { readFieldChoice } from '../mongo/projection'
import { readQueryTest } from '../mongo/query'
import { isPlainObject, type Document } from './documents'
import { keysTest } from './keys-test'

/** Makes a test of a query. An operator nobody knows is refused, as the service does. */
export function compileQuery(query: Document): (document: Document) => boolean {
  const byKeys = keysTest(query)
  if (!byKeys) return readQueryTest(query)
  let rest: ReturnType<typeof readQueryTest> | undefined
  return (document) => byKeys(document) ?? (rest ??= readQueryTest(query))(document)
}

/** Keeps the fields a projection asks for. */
export function project(documents: Document[], projection: Document | undefined): Document[] {
  if (projection === undefined || Object.keys(projection).length === 0) return documents
  if (isPlainChoice(projection)) return documents.map((document) => chosen(document, projection))
  return documents.map(readFieldChoice(projection))
}

/** Whole fields by name and nothing else: what nearly every projection is. */
const isPlainChoice = (projection: Document): boolean =>
  Object.entries(projection).every(([path, wanted]) => (wanted === true || wanted === 1) && !/[.$]/.test(path))

const chosen = (document: Document, projection: Document): Document =>
  Object.fromEntries(Object.entries(document).filter(([field]) => field === '_id' || Object.hasOwn(projection, field)))

/** Reads an order such as `{at: -1}`. */
export function readSort(value: Document | undefined): Record<string, 1 | -1> | undefined {
  if (value === undefined || !isPlainObject(value)) return undefined
  const entries = Object.entries(value).map(([path, direction]): [string, 1 | -1] => [
    path,
    Number(direction) < 0 ? -1 : 1,
  ])
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
