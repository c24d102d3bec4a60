import database from '../../cloudfunctions/database.json'
import { all } from '../../devtools/simulation/load/recount'
import type { JoinedTest } from './joined-city'

type Database = JoinedTest['cloud']['database']

const NAMES = database.collections.map(({ name }) => name)

/** All that a database holds, by collection. */
export type Stored = ReadonlyMap<string, object[]>

/** How often each collection had been written at when it was what is kept here. */
const writesAt = new WeakMap<Stored, { of: Database; writes: Map<string, number> }>()

export function readAll(stored: Database): Stored {
  const read = new Map(NAMES.map((name) => [name, structuredClone(all<object>(stored, name))]))
  writesAt.set(read, { of: stored, writes: new Map(NAMES.map((name) => [name, stored.table(name).writes])) })
  return read
}

/** Makes it hold what it held before, and nothing else. What nobody has written at since does. */
export function putBack(stored: Database, before: Stored): void {
  const known = writesAt.get(before)
  const writes = known?.of === stored ? known.writes : new Map<string, number>()
  for (const name of NAMES) {
    if (writes.get(name) === stored.table(name).writes) continue
    stored.remove(name, { query: {}, multi: true })
    const list = before.get(name) ?? []
    if (list.length > 0) stored.insertMany(name, list)
    writes.set(name, stored.table(name).writes)
  }
}
