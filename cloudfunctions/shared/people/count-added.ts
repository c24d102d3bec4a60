import { AppError } from '../../../src/contract/errors'
import { isCountedIn } from '../../../src/domain/assignments/audience'
import { PREPARED_AHEAD_MINUTES } from '../../../src/domain/limits'
import { everAbove } from '../../../src/domain/orgs/tree'
import { openAndDueFrom } from '../assignments/assignments.repo'
import { recountRoster } from '../counting/leaves.repo'
import { getOrg } from '../orgs/orgs.repo'

/**
 * Counts a row that was added to a branch's roster at an instant in whatever is due after it; what was due before is not expected of it.
 * Repeating it counts the roster once more and changes nothing else.
 */
export async function countAdded(branchId: string, at: Date): Promise<void> {
  const branch = await getOrg(branchId)
  const opening = new Date(Date.now() + PREPARED_AHEAD_MINUTES * 60_000)
  for (const assignment of await openAndDueFrom(everAbove(branch), at, opening)) {
    if (isCountedIn(assignment, branch) && !(await recountRoster(assignment, branch)))
      throw new AppError('UNREACHABLE', '这会儿人多，没有办完，请再点一次')
  }
}
