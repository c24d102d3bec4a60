import { loadVenue } from '../shared/homes/targets'
import { loadOrg } from '../shared/orgs/target'

/** What the door loads for this function. */
export const loaders = { org: loadOrg, venue: loadVenue }
export type Loaders = typeof loaders
