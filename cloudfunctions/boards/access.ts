import { AppError } from '../../src/contract/errors'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { addresses, isCountedIn } from '../../src/domain/assignments/audience'
import type { Org } from '../shared/orgs/orgs.repo'
import { findRosterRow, type RosterRow } from '../shared/people/roster.repo'

export { accessible } from '../shared/people/access'

/** A person on this branch's roster. NOT_FOUND for anyone else's, as for nobody's. */
export async function memberOf(branch: Org, memberId: string): Promise<RosterRow> {
  const row = await findRosterRow(memberId)
  if (row?.branchId === branch._id) return row
  throw new AppError('NOT_FOUND', '花名册上没有这个人，请刷新名单')
}

/**
 * Where an assignment is not counted nobody is expected to do it. NOT_FOUND where the branch came into its audience after it was pinned,
 * or was closed before.
 */
export function assertCounted(assignment: Assignment, branch: Org): void {
  if (!isCountedIn(assignment, branch)) throw new AppError('NOT_FOUND', '这一期不计入这个团支部')
}

/** An assignment is not for everyone on the roster. NOT_FOUND where it does not address a person. */
export function assertAddressed(assignment: Assignment, { standing }: RosterRow): void {
  if (!addresses(assignment, standing)) throw new AppError('NOT_FOUND', '这一期不面向这个人，不用记录')
}
