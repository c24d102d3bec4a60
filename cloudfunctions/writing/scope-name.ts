import type { Scope } from '../../src/contract/writing'
import { findOrg, orgName, type Org } from '../shared/orgs/orgs.repo'

export const scopeOf = (org: Org): Scope => ({ ...orgName(org), isBranch: org.kind === 'branch' })

/** Whom a text is for, by name; without one where that was closed since. */
export async function scopeName(id: string): Promise<Scope> {
  const org = await findOrg(id)
  return org ? scopeOf(org) : { id, name: '', isBranch: true }
}
