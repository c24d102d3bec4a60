import { isPlainObject, type Document } from './documents'
import { compareKeys, KEY_CLASS, keyAt } from './keys'
import { readQuery, type Term } from './predicates'

interface Presence {
  segments: readonly string[]
  wanted: boolean
}

/** Undefined where a list lies on the way: each of its elements might answer otherwise. */
type Answer = boolean | undefined

/**
 * Tests a document by what an index would keep of it, at a fraction of what a look at all of it takes: nearly all conditions of
 * updates are of this kind. Null for a query that asks for more.
 */
export function keysTest(query: Document): ((document: Document) => Answer) | null {
  const presences: Presence[] = []
  const rest: Document = {}
  for (const [path, condition] of Object.entries(query)) {
    const wanted = presenceIn(condition)
    if (wanted === undefined || path.startsWith('$')) rest[path] = condition
    else presences.push({ segments: path.split('.'), wanted })
  }
  const { terms, alternatives, exact } = readQuery(rest)
  if (!exact || alternatives.length > 0) return null
  const tests = [...presences.map(presenceTest), ...terms.map(termTest)]
  return (document) => {
    for (const test of tests) {
      const answer = test(document)
      if (answer !== true) return answer
    }
    return true
  }
}

function presenceIn(condition: unknown): boolean | undefined {
  if (!isPlainObject(condition) || Object.keys(condition).length !== 1) return undefined
  return typeof condition.$exists === 'boolean' ? condition.$exists : undefined
}

const presenceTest =
  ({ segments, wanted }: Presence) =>
  (document: Document): Answer => {
    let value: unknown = document
    for (const segment of segments) {
      if (Array.isArray(value)) return undefined
      value = isPlainObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined
    }
    return (value !== undefined) === wanted
  }

function termTest(term: Term): (document: Document) => Answer {
  const segments = term.path.split('.')
  return (document) => {
    const key = keyAt(document, segments)
    if (key.startsWith(KEY_CLASS.array)) return undefined
    return term.kind === 'equal' ? term.keys.includes(key) : isWithin(key, term)
  }
}

function isWithin(key: string, { from, afterFrom, to, withTo }: Term): boolean {
  const start = compareKeys(key, from)
  const end = compareKeys(key, to)
  return (start > 0 || (start === 0 && !afterFrom)) && (end < 0 || (end === 0 && withTo))
}
