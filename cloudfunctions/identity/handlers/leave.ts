import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { isRunning } from '../../../src/domain/permissions/can'
import type { Handler } from '../../kit/serve'
import { noteRosterChange } from '../../shared/orgs/orgs.repo'
import { findAccount, putAccount } from '../../shared/people/accounts.repo'
import type { Context } from '../../shared/people/context'
import { grantsOf } from '../../shared/people/roles.repo'
import { releaseRosterRow } from '../../shared/people/roster.repo'
import { presentMe } from '../present'

type Leave = Handler<Contract['identity']['leave'], Context>

export const leave: Leave = async ({ branchId }, { openid, member, now }) => {
  if (member?.branchId !== branchId) return presentMe(openid, now)
  const duties = await grantsOf(openid)
  if (duties.some((grant) => grant.orgId === branchId && isRunning(grant, now))) {
    throw new AppError('CONFLICT', '你还担任这个支部的职务，请先交接再退出')
  }
  // The row stays on the roster, which is the secretary's, and counts there until the person joins another branch.
  // It is freed first: if the function dies in between, the account is still a member's and leaving again finishes the work.
  await releaseRosterRow(member.memberId, openid)
  await noteRosterChange(branchId, now)
  const account = await findAccount(openid)
  if (account)
    await putAccount({
      ...account,
      name: null,
      membership: null,
      consentedAt: null,
      left: { memberId: member.memberId, branchId },
    })
  return presentMe(openid, now)
}
