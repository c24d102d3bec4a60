import type { Target } from '../../src/domain/permissions/can'
import { loadVenue } from '../shared/homes/targets'
import { loadOrg } from '../shared/orgs/target'
import { findCriteria, type KeptCriteria } from '../shared/stars/criteria.repo'
import { findCheck, type SelfCheck } from '../shared/stars/self-checks.repo'

/** A self-check that something is done to: its place is its venue's. */
export interface CheckTarget extends Target {
  check: SelfCheck
}

async function loadCheck(id: string): Promise<CheckTarget | null> {
  const check = await findCheck(id)
  return check && { path: check.path, ownerId: null, check }
}

/** A version of the criteria: its place is the city that it is for. */
export interface CriteriaTarget extends Target {
  criteria: KeptCriteria
}

async function loadCriteria(id: string): Promise<CriteriaTarget | null> {
  const criteria = await findCriteria(id)
  return criteria && { path: criteria.path, ownerId: null, criteria }
}

/** What the door loads for this function. */
export const loaders = { org: loadOrg, venue: loadVenue, 'star-check': loadCheck, criteria: loadCriteria }
export type Loaders = typeof loaders
