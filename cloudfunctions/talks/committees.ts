import { rolesFor } from '../../src/domain/permissions/can'
import type { OrgName } from '../../src/contract/identity'
import { findOrg, findOrgs, orgName, rootOrg } from '../shared/orgs/orgs.repo'
import type { Context } from '../shared/people/context'

/** The committees whose lecturers somebody can have: those above their branch and their offices, or else the city's. */
export async function committeesOf({ member, personId, actor }: Context): Promise<string[]> {
  const grants = personId === null ? [] : (await actor()).grants
  const ids = [...(member ? [member.branchId] : []), ...grants.map(({ orgId }) => orgId)]
  const places = ids.length === 0 ? [] : await findOrgs(ids)
  const path = places.flatMap((org) => (org.kind === 'branch' ? org.path.slice(0, -1) : org.path))
  return path.length > 0 ? [...new Set(path)] : [(await rootOrg())._id]
}

const ASKING = rolesFor('ask-talk')

/** The branches for which somebody may ask for a lecturer of a committee. */
export async function branchesAsking({ personId, actor }: Context, committeeId: string): Promise<OrgName[]> {
  const grants = personId === null ? [] : (await actor()).grants
  const ids = grants.filter(({ role }) => ASKING.includes(role)).map(({ orgId }) => orgId)
  const orgs = ids.length === 0 ? [] : await findOrgs([...new Set(ids)])
  return orgs.filter(({ path }) => path.slice(0, -1).includes(committeeId)).map(orgName)
}

/** What an organisation is called; nothing where it is gone. */
export const nameOfOrg = async (id: string): Promise<OrgName> => {
  const org = await findOrg(id)
  return org ? orgName(org) : { id, name: '' }
}
