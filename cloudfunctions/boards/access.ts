import { AppError } from '../../src/contract/errors'
import type { Org } from '../shared/orgs/orgs.repo'
import { findRosterRow, type RosterRow } from '../shared/people/people.repo'

export { accessible } from '../shared/people/access'

/** A person on this branch's roster. NOT_FOUND for anyone else's, as for nobody's. */
export async function memberOf(branch: Org, memberId: string): Promise<RosterRow> {
  const row = await findRosterRow(memberId)
  if (row?.branchId === branch._id) return row
  throw new AppError('NOT_FOUND', '花名册上没有这个人，请刷新名单')
}
