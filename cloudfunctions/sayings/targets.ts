import { loadActivity } from '../shared/homes/targets'
import { loadOrg } from '../shared/orgs/target'
import { loadBox } from '../shared/sayings/target'

/** What the door loads for this function. */
export const loaders = { org: loadOrg, activity: loadActivity, box: loadBox }
export type Loaders = typeof loaders
