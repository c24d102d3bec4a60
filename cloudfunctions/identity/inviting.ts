import { AppError } from '../../src/contract/errors'
import type { BranchInvite } from '../../src/contract/invites'
import { codeFrom } from '../../src/domain/people/invite-code'
import { INVITE_DAYS } from '../../src/domain/people/invite-days'
import { mac } from '../kit/sign'
import { ancestorNames, orgName, type Org } from '../shared/orgs/orgs.repo'
import type { Context } from '../shared/people/context'
import { secretaryName } from '../shared/people/roles.repo'
import { findInvite, newestInvite } from './invites.repo'

/** Only branches have members to invite. NOT_FOUND */
export function mustBeBranch({ kind }: Org): void {
  if (kind !== 'branch') throw new AppError('NOT_FOUND', '只有团支部有邀请码')
}

export async function presentInvite(branch: Org, { now }: Context): Promise<BranchInvite> {
  const [path, secretary, newest] = await Promise.all([
    ancestorNames(branch),
    secretaryName(branch._id, now),
    newestInvite(branch._id),
  ])
  const [usual] = INVITE_DAYS
  return {
    branch: orgName(branch),
    path,
    secretary,
    invite: newest && {
      code: newest._id,
      days: newest.days ?? usual,
      expiresAt: newest.expiresAt.toISOString(),
    },
    now: now.toISOString(),
  }
}

/**
 * The code that follows another at a branch, null the first: a keyed hash, so that nobody can guess it, two who make it at once make the
 * same, and one who died half-way goes on. A code that another branch has is passed over.
 */
export async function codeAfter(orgId: string, code: string | null): Promise<string> {
  for (let before = code ?? ''; ;) {
    before = codeFrom(mac('invite', `${orgId}\n${before}`))
    const found = await findInvite(before)
    if (!found || found.orgId === orgId) return before
  }
}
