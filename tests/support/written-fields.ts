import { types } from 'node:util'
import type { Registry } from '../../devtools/personal-data/registry'

/** All documents of a database, by collection. */
export type Documents = Readonly<Record<string, readonly object[]>>

/** What is registered from a place in a document on. */
interface Known {
  /** A field ends here. */
  ends: boolean
  below: Map<string, Known>
}

/**
 * Paths of fields that documents have and the registry does not name, with `*` for keys that it knows as ids. Of a local cloud:
 * `Object.fromEntries(database.collections().map(({ name }) => [name, database.find(name)]))`. What is null, and a list or an object
 * with nothing in it, may stand wherever something registered could.
 */
export function unregisteredFields(documents: Documents, { collections }: Pick<Registry, 'collections'>): string[] {
  const known = new Map(
    collections.map(({ name, personal, plain }) => [
      name,
      knownOf([...personal.flatMap(({ fields }) => fields), ...plain]),
    ]),
  )
  const found = new Set<string>()
  for (const [name, all] of Object.entries(documents)) {
    const place = known.get(name)
    if (!place) found.add(name)
    else for (const document of all) walk(document, { path: name, place }, found)
  }
  return [...found].sort()
}

function knownOf(paths: readonly string[]): Known {
  const root: Known = { ends: false, below: new Map() }
  for (const path of paths) {
    let place = root
    for (const name of path.split('.')) {
      const next = place.below.get(name) ?? { ends: false, below: new Map<string, Known>() }
      place.below.set(name, next)
      place = next
    }
    place.ends = true
  }
  return root
}

function walk(value: unknown, { path, place }: { path: string; place: Known }, found: Set<string>): void {
  if (value === null || value === undefined) return
  if (typeof value !== 'object' || types.isDate(value)) {
    if (!place.ends) found.add(path)
    return
  }
  for (const [key, one] of Object.entries(value)) {
    const name = !Array.isArray(value) && place.below.has(key) ? key : '*'
    const next = place.below.get(name)
    if (next) walk(one, { path: `${path}.${name}`, place: next }, found)
    else found.add(`${path}.${Array.isArray(value) ? '*' : key}`)
  }
}
