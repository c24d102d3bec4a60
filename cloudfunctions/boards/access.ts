import { AppError } from '../../src/contract/errors'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { addresses, isCountedIn } from '../../src/domain/assignments/audience'
import { wordsOf } from '../../src/domain/kinds'
import type { Org } from '../shared/orgs/orgs.repo'
import type { RosterRow } from '../shared/people/roster.repo'

/**
 * Where an assignment is not counted nobody is expected to do it. NOT_FOUND where the branch came into its audience after it was pinned,
 * or was closed before.
 */
export function assertCounted(assignment: Assignment, branch: Org): void {
  if (!isCountedIn(assignment, branch))
    throw new AppError('NOT_FOUND', `${wordsOf(assignment.kind).one}不计入这个团支部`)
}

/** An assignment is not for everyone on the roster. NOT_FOUND where it does not address a person. */
export function assertAddressed(assignment: Assignment, { standing }: RosterRow): void {
  if (!addresses(assignment, standing))
    throw new AppError('NOT_FOUND', `${wordsOf(assignment.kind).one}不面向这个人，不用记录`)
}

/** Settings are a committee's. NOT_FOUND for a branch */
export function assertCommittee({ kind }: Org): void {
  if (kind === 'branch') throw new AppError('NOT_FOUND', '团支部没有自己的设置，按上级团委设的算')
}
