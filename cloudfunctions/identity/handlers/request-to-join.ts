import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { getOrg, orgName } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { getInvite } from '../invite'
import { putJoinRequest } from '../join-requests.repo'

type RequestToJoin = Handler<Contract['identity']['requestToJoin'], Context>

export const requestToJoin: RequestToJoin = async ({ code, name }, { openid, member, now }) => {
  if (member) throw new AppError('CONFLICT', '你已经在一个团支部里了')
  const invite = await getInvite(code, openid, now)
  const branch = await getOrg(invite.orgId)
  await putJoinRequest({ openid, branchId: branch._id, name, at: now })
  return { branch: orgName(branch) }
}
