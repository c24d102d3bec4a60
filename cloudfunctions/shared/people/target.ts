import type { Target } from '../../../src/domain/permissions/can'
import { findOrg, type Org } from '../orgs/orgs.repo'
import { findRosterRow, type RosterRow } from './roster.repo'

/** A person on a roster that something is done to; their place is their branch. */
export interface PersonTarget extends Target {
  row: RosterRow
  branch: Org
}

export async function loadPerson(memberId: string): Promise<PersonTarget | null> {
  const row = await findRosterRow(memberId)
  const branch = row && (await findOrg(row.branchId))
  return row && branch && { path: branch.path, ownerId: row.personId, row, branch }
}
