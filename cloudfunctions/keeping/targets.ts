import { loadActivity, loadVenue } from '../shared/homes/targets'
import { loadOrg } from '../shared/orgs/target'
import { loadSelf } from '../shared/people/context'

/** What the door loads for this function. */
export const loaders = { org: loadOrg, venue: loadVenue, activity: loadActivity, self: loadSelf }
export type Loaders = typeof loaders
