import type { OrgName } from '../../src/contract/identity'
import { findOrg, orgName } from '../shared/orgs/orgs.repo'

/** Whom a text is for, by name; without one where that was closed since. */
export async function scopeName(id: string): Promise<OrgName> {
  const org = await findOrg(id)
  return org ? orgName(org) : { id, name: '' }
}
