import type { Target } from '../../../src/domain/permissions/can'
import { findOrg, type Org } from './orgs.repo'

/** An organisation that something is done to. */
export interface OrgTarget extends Target {
  org: Org
}

export async function loadOrg(id: string): Promise<OrgTarget | null> {
  const org = await findOrg(id)
  return org && { path: org.path, ownerId: null, org }
}
