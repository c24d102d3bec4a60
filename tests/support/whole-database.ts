import database from '../../cloudfunctions/database.json'
import { all } from '../../devtools/simulation/load/recount'
import type { JoinedTest } from './joined-city'

type Database = JoinedTest['cloud']['database']

const NAMES = database.collections.map(({ name }) => name)

/** All that a database holds, by collection. */
export type Stored = ReadonlyMap<string, object[]>

export const readAll = (stored: Database): Stored =>
  new Map(NAMES.map((name) => [name, structuredClone(all<object>(stored, name))]))

/** Makes it hold what it held before, and nothing else. */
export function putBack(stored: Database, before: Stored): void {
  for (const name of NAMES) stored.remove(name, { query: {}, multi: true })
  for (const [name, list] of before) if (list.length > 0) stored.insertMany(name, list)
}
