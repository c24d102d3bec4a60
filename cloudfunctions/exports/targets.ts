import type { loadSession } from '../shared/checkins/session'
import type { loadOrg } from '../shared/orgs/target'

/** What the exports' actions are done to. */
export interface Loaders {
  org: typeof loadOrg
  session: typeof loadSession
}
