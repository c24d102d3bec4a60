import type { loadOrg } from '../shared/orgs/target'
import type { loadPerson } from '../shared/people/target'

/** What a secretary's actions are done to. */
export interface Loaders {
  org: typeof loadOrg
  person: typeof loadPerson
}
