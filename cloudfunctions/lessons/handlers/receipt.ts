import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { ownCompletion, type Completion } from '../../shared/assignments/completions.repo'
import { findIssue, getOpenIssue } from '../../shared/lessons/issues'
import { getOrg } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { ownRows } from '../../shared/people/own-rows'
import { findRosterRow } from '../../shared/people/roster.repo'
import { presentReceipt } from '../present'
import { readerOf } from '../reader'

type GetReceipt = Handler<Contract['lessons']['receipt'], Context>

export const receipt: GetReceipt = async ({ lessonId }, context) => {
  const issue = await findIssue(lessonId)
  const completion = issue && (await ownCompletion(issue.assignment._id, ownRows(context.known)))
  if (issue && completion) {
    const { name, branchId } = await issuedTo(completion, context)
    return presentReceipt({ ...completion, name }, issue, await getOrg(branchId))
  }
  // What was finished stays finished whatever the lesson reaches by now; whoever has finished nothing hears of no lesson that is not open to them.
  await getOpenIssue(lessonId, await readerOf(context))
  throw new AppError('NOT_FOUND', '这一课在你名下还没有学完，学完就有证明')
}

/** A member's is of the branch that they are in; what was finished as a row that was left is of the branch where it was. */
async function issuedTo(
  { memberId, branchId }: Completion,
  { member }: Context,
): Promise<{ name: string; branchId: string }> {
  if (member?.memberId === memberId) return member
  return { name: (await findRosterRow(memberId))?.name ?? '', branchId }
}
