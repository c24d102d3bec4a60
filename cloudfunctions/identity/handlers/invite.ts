import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { mustBeBranch, presentInvite } from '../inviting'
import type { Loaders } from '../targets'

type InviteOf = Handler<Contract['identity']['invite'], Context, Loaders>

export const invite: InviteOf = (_, context, { branchId: { org: branch } }) => {
  mustBeBranch(branch)
  return presentInvite(branch, context)
}
