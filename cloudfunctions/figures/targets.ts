import type { loadOrg } from '../shared/orgs/target'

/** What the actions of figures are done to. */
export interface Loaders {
  org: typeof loadOrg
}
