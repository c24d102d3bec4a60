import { toldApart } from '../../../src/domain/people/told-apart'
import { rosterByKeys, rosterOf, type RosterRow } from './roster.repo'

/**
 * Some rows of a branch's roster with names that nobody else in the branch has, for whoever may see names. The whole roster is read only
 * where somebody shares a name.
 */
export async function namedApart(branchId: string, rows: readonly RosterRow[]): Promise<RosterRow[]> {
  const keys = [...new Set(rows.map(({ nameKey }) => nameKey))]
  if (keys.length === 0) return []
  const same = await rosterByKeys(branchId, keys)
  if (same.length <= keys.length) return [...rows]
  const told = new Map(toldApart(await rosterOf(branchId)).map((row) => [row._id, row]))
  return rows.map((row) => told.get(row._id) ?? row)
}
