import type { Loader } from '../../src/contract/define'
import { loadOrg, type OrgTarget } from '../shared/orgs/target'
import { loadSelf, type Context } from '../shared/people/context'

/** An organisation, which is the caller's own where they are in it. */
const loadOwnBranch: Loader<Context, OrgTarget> = async (id, { member, personId }) => {
  const target = await loadOrg(id)
  return target && { ...target, ownerId: member?.branchId === id ? personId : null }
}

export const loaders = { self: loadSelf, 'own-branch': loadOwnBranch }
export type Loaders = typeof loaders
