import type { Contract } from '../../../src/contract'
import { DAY_MS } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import type { Context } from '../../shared/people/context'
import { takeInvite } from '../gates'
import { endInvites, insertInvite, newestInvite } from '../invites.repo'
import { codeAfter, mustBeBranch, presentInvite } from '../inviting'
import type { Loaders } from '../targets'

type RenewInvite = Handler<Contract['identity']['renewInvite'], Context, Loaders>

export const renewInvite: RenewInvite = async ({ code, days }, context, { branchId: { org: branch } }) => {
  const { personId: actorId, now } = context
  mustBeBranch(branch)
  const newest = (await newestInvite(branch._id))?._id ?? null
  if (newest !== code) return presentInvite(branch, context)
  await takeInvite(branch._id, newest, now)
  const next = await codeAfter(branch._id, newest)
  // The log first: no change stands without its row. Its id is that of the code that ends, which is worth nothing any more.
  const _id = `renew-invite_${branch._id}_${newest ?? 'first'}`
  await noteDeed({
    _id,
    actorId,
    deed: 'renew-invite',
    orgId: branch._id,
    subject: null,
    detail: String(days),
    at: now,
  })
  await endInvites(branch._id, next, now)
  await insertInvite({ _id: next, orgId: branch._id, expiresAt: new Date(now.getTime() + days * DAY_MS), days })
  return presentInvite(branch, context)
}
