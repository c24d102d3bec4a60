import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { VERIFY_TRIES_PER_HOUR } from '../../../src/domain/limits'
import { hiddenName } from '../../../src/domain/people/hidden-name'
import { HOUR_MS } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { findAssignment } from '../../shared/assignments/assignments.repo'
import { findByNumber } from '../../shared/assignments/completions.repo'
import { findOrg } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { findRosterRow } from '../../shared/people/roster.repo'
import { takeTry } from '../../shared/tries/tries.repo'

type Verify = Handler<Contract['lessons']['verify'], Context>

export const verify: Verify = async ({ number }, { callerKey, now }) => {
  const gate = { id: `verify_${callerKey()}`, most: VERIFY_TRIES_PER_HOUR, withinMs: HOUR_MS }
  // Before anything is looked at, so that numbers can't be walked through; one that was checked already takes no room again.
  if ((await takeTry(gate, number, now)) === 'full') throw new AppError('TOO_MANY', '查得太多了，请过一小时再核验')
  const completion = await findByNumber(number)
  if (!completion) return { valid: false, number, name: null, branch: null, label: null, title: null, doneAt: null }
  const { branchId, memberId, assignmentId } = completion
  // Whatever has become of the branch or the lesson, what was finished stays finished.
  const [branch, row, assignment] = await Promise.all([
    findOrg(branchId),
    findRosterRow(memberId),
    findAssignment(assignmentId),
  ])
  return {
    valid: true,
    number,
    name: row && hiddenName(row.name),
    branch: branch && branch.name,
    label: assignment && assignment.label,
    title: assignment && assignment.title,
    doneAt: completion.doneAt.toISOString(),
  }
}
