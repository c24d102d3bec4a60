import type { Role, WhoAmI } from '../../../src/contract/identity'
import { deedsOn } from '../../../src/domain/permissions/can'
import { fileUrls } from '../../kit/files'
import { findVenue } from '../homes/venues.repo'
import { ancestorNames, findOrg, orgName } from '../orgs/orgs.repo'
import type { Account } from './accounts.repo'
import { ownDeeds, type Context } from './context'
import { rolesOf, type RoleRow } from './roles.repo'
import { pendingBranchId } from './join-requests.repo'

const SERIF_FONT = process.env.SERIF_FONT_FILE ?? null

/** What a person may know of themselves, chosen field by field. */
export async function presentMe(account: Account | null, { callerKey, now }: Context): Promise<WhoAmI> {
  const branchId = account?.membership?.branchId ?? null
  const [branch, pendingId, held, files] = await Promise.all([
    branchId === null ? null : findOrg(branchId),
    account && branchId === null ? pendingBranchId(account.personId) : null,
    account ? rolesOf(account.personId, now) : [],
    fileUrls({ serif: SERIF_FONT }),
  ])
  const pending = pendingId === null ? null : await findOrg(pendingId)
  return {
    personKey: callerKey(),
    name: account?.name ?? null,
    standing: account?.membership?.standing ?? null,
    branch: branch && orgName(branch),
    may: ownDeeds(account, now),
    path: branch ? await ancestorNames(branch) : [],
    roles: await presentRoles(held, now),
    consentedAt: account?.consentedAt?.toISOString() ?? null,
    left: Object.keys(account?.had ?? {}).length > 0,
    pendingBranch: pending && orgName(pending),
    serifFontUrl: files.serif,
    now: now.toISOString(),
  }
}

async function presentRoles(held: RoleRow[], now: Date): Promise<Role[]> {
  const roles = await Promise.all(
    held.map(async ({ role, orgId, until }) => {
      const place = await placeOf(orgId)
      if (!place) return null
      const { path, name } = place
      const may = deedsOn({ personId: null, grants: [{ role, orgId, until }], now }, { path, ownerId: null })
      return { name: role, org: { id: orgId, name }, may, until: until?.toISOString() ?? null }
    }),
  )
  return roles.filter((role) => role !== null)
}

/** Where a role is held: at an organisation, or at a Youth Home, which stands in the same tree. */
const placeOf = async (id: string): Promise<{ path: readonly string[]; name: string } | null> =>
  (await findOrg(id)) ?? (await findVenue(id))
