import { findOrgs } from '../orgs/orgs.repo'
import { rosterRows } from './roster.repo'

/** What the branches of some rows of rosters are called, by row. */
export async function branchesOfRows(memberIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await rosterRows(memberIds)
  const names = await branchNames(rows.map(({ branchId }) => branchId))
  return new Map(rows.map(({ _id, branchId }) => [_id, names.get(branchId) ?? '']))
}

/** What some branches are called, by their ids. */
export async function branchNames(branchIds: readonly string[]): Promise<Map<string, string>> {
  const orgs = await findOrgs([...new Set(branchIds)])
  return new Map(orgs.map(({ _id, name }) => [_id, name]))
}
