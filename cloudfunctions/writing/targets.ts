import { loadNotice } from '../shared/notices/target'
import { loadOrg } from '../shared/orgs/target'

/** What the door loads for this function. */
export const loaders = { org: loadOrg, notice: loadNotice }
export type Loaders = typeof loaders
