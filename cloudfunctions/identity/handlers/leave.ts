import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { isRunning } from '../../../src/domain/permissions/roles'
import type { Handler } from '../../kit/serve'
import { notePeopleChange } from '../../shared/orgs/orgs.repo'
import { findAccount, leaveMembership, type Account, type Left } from '../../shared/people/accounts.repo'
import type { Context } from '../../shared/people/context'
import { leaveRosterRow } from '../../shared/people/roster.repo'
import { presentMe } from '../../shared/people/present-me'

type Leave = Handler<Contract['identity']['leave'], Context>

export const leave: Leave = async ({ branchId }, context) => {
  const { known, now } = context
  if (!known) return presentMe(known, context)
  const { membership } = known
  if (membership?.branchId === branchId) {
    const { grants } = await context.actor()
    if (grants.some((grant) => grant.orgId === branchId && isRunning(grant, now))) {
      throw new AppError('CONFLICT', '你还担任这个支部的职务，请先交接再退出')
    }
    // The row stays on the roster, which is the secretary's, and counts there until the person joins another branch.
    const { memberId, joiningId = null } = membership
    await leaveMembership(known, membership, now)
    await free(known, { memberId, branchId, joiningId }, now)
    return presentMe(await findAccount(known._id), context)
  }
  // The first request may have died between the two.
  if (known.left?.branchId === branchId) await free(known, known.left, now)
  return presentMe(known, context)
}

/** Frees the row that was left, unless it has been taken anew since. */
async function free({ personId }: Account, { memberId, branchId, joiningId = null }: Left, now: Date): Promise<void> {
  if (await leaveRosterRow(memberId, { personId, joiningId }, now)) await notePeopleChange(branchId, now)
}
