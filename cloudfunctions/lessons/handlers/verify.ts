import type { Contract } from '../../../src/contract'
import { hiddenName } from '../../../src/domain/people/hidden-name'
import type { Handler } from '../../kit/serve'
import { findAssignment } from '../../shared/assignments/assignments.repo'
import { findByNumber } from '../../shared/assignments/completions.repo'
import { findOrg } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { findRosterRow } from '../../shared/people/roster.repo'

type Verify = Handler<Contract['lessons']['verify'], Context>

export const verify: Verify = async ({ number }) => {
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
