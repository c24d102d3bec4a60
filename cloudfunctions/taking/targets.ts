import { loadOrg } from '../shared/orgs/target'

/** What the door loads for this function. */
export const loaders = { org: loadOrg }
export type Loaders = typeof loaders
