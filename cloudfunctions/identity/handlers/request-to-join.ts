import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { getOrg, orgName } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { takeRequest } from '../gates'
import { getInvite } from '../invite'
import { putJoinRequest } from '../../shared/people/join-requests.repo'

type RequestToJoin = Handler<Contract['identity']['requestToJoin'], Context>

export const requestToJoin: RequestToJoin = async ({ code, name }, context) => {
  if (context.member) throw new AppError('CONFLICT', '你已经在一个团支部里了')
  const invite = await getInvite(code, context)
  const branch = await getOrg(invite.orgId)
  await takeRequest(branch._id, context)
  const { personId } = await context.account()
  await putJoinRequest({ personId, branchId: branch._id, name, at: context.now })
  return { branch: orgName(branch) }
}
