import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { isRunning } from '../../../src/domain/permissions/roles'
import type { Handler } from '../../kit/serve'
import { noteRosterChange } from '../../shared/orgs/orgs.repo'
import { putAccount, type Account } from '../../shared/people/accounts.repo'
import type { Context } from '../../shared/people/context'
import { releaseRosterRow } from '../../shared/people/roster.repo'
import { presentMe } from '../present'

type Leave = Handler<Contract['identity']['leave'], Context>

export const leave: Leave = async ({ branchId }, context) => {
  const { known, member, now } = context
  if (!known || member?.branchId !== branchId) return presentMe(known, context)
  const { grants } = await context.actor()
  if (grants.some((grant) => grant.orgId === branchId && isRunning(grant, now))) {
    throw new AppError('CONFLICT', '你还担任这个支部的职务，请先交接再退出')
  }
  // The row stays on the roster, which is the secretary's, and counts there until the person joins another branch.
  // It is freed first: if the function dies in between, the account is still a member's and leaving again finishes the work.
  await releaseRosterRow(member.memberId, known.personId)
  await noteRosterChange(branchId, now)
  const account: Account = {
    ...known,
    name: null,
    membership: null,
    consentedAt: null,
    left: { memberId: member.memberId, branchId },
  }
  await putAccount(account)
  return presentMe(account, context)
}
