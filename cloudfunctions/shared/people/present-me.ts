import type { OwnRequest, Role, WhoAmI } from '../../../src/contract/identity'
import { deedsOn } from '../../../src/domain/permissions/can'
import { fileUrls } from '../../kit/files'
import { findVenue } from '../homes/venues.repo'
import { ancestorNames, findOrg, orgName, type Org } from '../orgs/orgs.repo'
import type { Account } from './accounts.repo'
import { ownDeeds, type Context } from './context'
import { rolesOf, type RoleRow } from './roles.repo'
import { requestsOf, type JoinRequest } from './join-requests.repo'

const SERIF_FONT = process.env.SERIF_FONT_FILE ?? null

/** What a person may know of themselves, chosen field by field. */
export async function presentMe(account: Account | null, { callerKey, now }: Context): Promise<WhoAmI> {
  const branchId = account?.membership?.branchId ?? null
  const [branch, request, held, files] = await Promise.all([
    branchId === null ? null : findOrg(branchId),
    account && branchId === null ? ownRequest(account.personId) : null,
    account ? rolesOf(account.personId, now) : [],
    fileUrls({ serif: SERIF_FONT }),
  ])
  return {
    personKey: callerKey(),
    name: account?.name ?? null,
    standing: account?.membership?.standing ?? null,
    branch: branch && orgName(branch),
    may: ownDeeds(account, now),
    path: branch ? await ancestorNames(branch) : [],
    roles: await presentRoles(held, now),
    consentedAt: account?.consentedAt?.toISOString() ?? null,
    request,
    serifFontUrl: files.serif,
    now: now.toISOString(),
  }
}

/** Of several the one that leads on: a passed one, else the newest. */
async function ownRequest(personId: string): Promise<OwnRequest | null> {
  const asked = await requestsOf(personId)
  const request = asked.find(({ state }) => state === 'passed') ?? asked[0]
  const branch = request && (await findOrg(request.branchId))
  return branch ? presentRequest(request, branch) : null
}

export const presentRequest = ({ askId, state, at, reason }: JoinRequest, branch: Org): OwnRequest => ({
  askId,
  branch: orgName(branch),
  state,
  at: at.toISOString(),
  reason,
})

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
