import type { Role, WhoAmI } from '../../src/contract/identity'
import { isRunning } from '../../src/domain/permissions/can'
import { fileUrls } from '../kit/files'
import { mac } from '../kit/sign'
import { ancestorNames, findOrg, orgName } from '../shared/orgs/orgs.repo'
import { findAccount } from '../shared/people/accounts.repo'
import { rolesOf, type RoleRow } from '../shared/people/roles.repo'
import { pendingBranchId } from './join-requests.repo'

const SERIF_FONT = process.env.SERIF_FONT_FILE ?? null

/** What a person may know of themselves, chosen field by field. */
export async function presentMe(openid: string, now: Date): Promise<WhoAmI> {
  const account = await findAccount(openid)
  const branchId = account?.membership?.branchId ?? null
  const [branch, pendingId, held, files] = await Promise.all([
    branchId === null ? null : findOrg(branchId),
    branchId === null ? pendingBranchId(openid) : null,
    rolesOf(openid),
    fileUrls({ serif: SERIF_FONT }),
  ])
  const pending = pendingId === null ? null : await findOrg(pendingId)
  return {
    personKey: mac('person', openid).toString('base64url').slice(0, 16),
    name: account?.name ?? null,
    standing: account?.membership?.standing ?? null,
    branch: branch && orgName(branch),
    path: branch ? await ancestorNames(branch) : [],
    roles: await presentRoles(held, now),
    consentedAt: account?.consentedAt?.toISOString() ?? null,
    pendingBranch: pending && orgName(pending),
    serifFontUrl: files.serif,
    now: now.toISOString(),
  }
}

async function presentRoles(held: RoleRow[], now: Date): Promise<Role[]> {
  const current = held.filter((role) => isRunning(role, now))
  const roles = await Promise.all(
    current.map(async ({ role, orgId, until }) => {
      const org = await findOrg(orgId)
      return org && { name: role, org: orgName(org), until: until?.toISOString() ?? null }
    }),
  )
  return roles.filter((role) => role !== null)
}
