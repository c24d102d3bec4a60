import type { Contract } from '../../../src/contract'
import { hiddenName } from '../../../src/domain/people/roster'
import type { Context } from '../../shared/people/context'
import { getIssue } from '../../shared/lessons/lessons.repo'
import { getOrg } from '../../shared/orgs/orgs.repo'
import { findRosterRow } from '../../shared/people/people.repo'
import type { Handler } from '../../kit/serve'
import { findByNumber } from '../../shared/assignments/completions.repo'

type Verify = Handler<Contract['lessons']['verify'], Context>

export const verify: Verify = async ({ number }, { now }) => {
  const completion = await findByNumber(number)
  if (!completion) return { valid: false, number, name: null, branch: null, label: null, title: null, doneAt: null }
  const [branch, row] = await Promise.all([getOrg(completion.branchId), findRosterRow(completion.memberId)])
  const { label, title } = await getIssue(completion.lessonId, branch.path, now)
  return {
    ...{ valid: true, number, name: row && hiddenName(row.name), branch: branch.name, label, title },
    doneAt: completion.doneAt.toISOString(),
  }
}
