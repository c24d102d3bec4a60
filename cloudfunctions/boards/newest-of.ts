import type { NewestOf } from '../../src/contract/tending'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { isCountedIn } from '../../src/domain/assignments/audience'
import { findOwnMarks } from '../shared/counting/leaves.repo'
import { reachableOf } from '../shared/people/accounts.repo'
import type { PersonTarget } from '../shared/people/target'
import { presentPerson } from './present'

/** How far a person is with the newest assignment, told as on the board; null where there is none. */
export async function newestOf(
  assignment: Assignment | undefined,
  { row, branch }: PersonTarget,
): Promise<NewestOf | null> {
  if (!assignment) return null
  const { _id: assignmentId, expects } = assignment
  const [sets, reachable] = await Promise.all([
    findOwnMarks({ assignment, branch, memberId: row._id }),
    reachableOf([row]),
  ])
  const subscriptions = reachable.get(row._id)?.unused.length ?? 0
  const { percent, reminder } = presentPerson(row, { sets, subscriptions, expects })
  return {
    assignmentId,
    deadline: assignment.deadline.toISOString(),
    percent,
    reminder: isCountedIn(assignment, branch) ? reminder : null,
  }
}
