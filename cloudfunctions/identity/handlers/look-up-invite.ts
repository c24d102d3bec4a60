import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { ancestorNames, getOrg, orgName } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { secretaryName } from '../../shared/people/roles.repo'
import { getInvite } from '../invite'

type LookUpInvite = Handler<Contract['identity']['lookUpInvite'], Context>

export const lookUpInvite: LookUpInvite = async ({ code }, context) => {
  const invite = await getInvite(code, context)
  const branch = await getOrg(invite.orgId)
  const [path, secretary] = await Promise.all([ancestorNames(branch), secretaryName(branch._id, context.now)])
  return { code, branch: orgName(branch), path, secretary, expiresAt: invite.expiresAt.toISOString() }
}
