import type { Target } from '../../src/domain/permissions/can'
import { loadVenue } from '../shared/homes/targets'
import { findOrg, type Org } from '../shared/orgs/orgs.repo'
import { loadOrg } from '../shared/orgs/target'
import { findImport, type Import } from '../shared/tables/imports.repo'

/** An import that something is done to: its place is the level that it is for. */
export interface ImportTarget extends Target {
  found: Import
  org: Org
}

export async function loadImport(id: string): Promise<ImportTarget | null> {
  const found = await findImport(id)
  const org = found && (await findOrg(found.orgId))
  return found && org && { path: org.path, ownerId: null, found, org }
}

/** What the door loads for this function. */
export const loaders = { org: loadOrg, import: loadImport, venue: loadVenue }
export type Loaders = typeof loaders
