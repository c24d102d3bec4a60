import { expectedOf, type Assignment } from '../../../src/domain/assignments/assignment'
import { add, emptyGroup, ofOneBranch, type Counts } from '../../../src/domain/counting/counts'
import { tally } from '../../../src/domain/counting/leaf'
import type { LeafDocument } from './leaves.repo'
import type { Org } from '../orgs/orgs.repo'
import { rosterCounts } from '../people/roster.repo'

/** A branch's counts by its documents, which are exact at once. Before they are made the roster stands, and nobody has begun. */
export async function countsOf(
  leaves: readonly LeafDocument[],
  { assignment, branch }: { assignment: Assignment; branch: Org },
): Promise<Counts> {
  if (leaves.length > 0) return ofOneBranch(add(leaves.map(tally)))
  const expected = expectedOf(assignment, await rosterCounts(branch._id))
  return {
    member: { ...emptyGroup(), roster: expected.member },
    youth: { ...emptyGroup(), roster: expected.youth },
    branches: 1,
    covered: 0,
    complete: 0,
  }
}
