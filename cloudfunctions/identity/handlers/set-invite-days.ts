import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { DAY_MS } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import type { Context } from '../../shared/people/context'
import { newestInvite, setExpiry } from '../invites.repo'
import { presentInvite } from '../inviting'
import type { Loaders } from '../targets'

type SetInviteDays = Handler<Contract['identity']['setInviteDays'], Context, Loaders>

/** Within a minute. */
const AGAIN_MS = 60_000

export const setInviteDays: SetInviteDays = async ({ code, days }, context, { branchId: { org: branch } }) => {
  const { personId: actorId, now } = context
  const newest = await newestInvite(branch._id)
  if (newest?._id !== code || newest.expiresAt <= now) {
    throw new AppError('CONFLICT', '这个邀请码已经换过或过期了，请刷新')
  }
  const expiresAt = new Date(now.getTime() + days * DAY_MS)
  // Sent again, it is the same choice.
  if (newest.days === days && expiresAt.getTime() - newest.expiresAt.getTime() < AGAIN_MS)
    return presentInvite(branch, context)
  // The log first: no change stands without its row.
  await noteDeed({ actorId, deed: 'set-invite-days', orgId: branch._id, subject: null, detail: String(days), at: now })
  if (!(await setExpiry(code, now, { days, expiresAt }))) throw new AppError('CONFLICT', '这个邀请码已经换过了，请刷新')
  return presentInvite(branch, context)
}
