import type { Target } from '../../src/domain/permissions/can'
import { findBundle, type Bundle } from '../shared/notices/bundles.repo'
import { findOrg, type Org } from '../shared/orgs/orgs.repo'
import { loadOrg } from '../shared/orgs/target'

/** Old notices on their way in: their place is the organisation that publishes them. */
export interface BundleTarget extends Target {
  bundle: Bundle
  org: Org
}

export async function loadBundle(id: string): Promise<BundleTarget | null> {
  const bundle = await findBundle(id)
  const org = bundle && (await findOrg(bundle.orgId))
  return bundle && org && { path: org.path, ownerId: null, bundle, org }
}

/** What the door loads for this function. */
export const loaders = { org: loadOrg, bundle: loadBundle }
export type Loaders = typeof loaders
