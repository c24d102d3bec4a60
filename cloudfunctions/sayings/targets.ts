import { loadOrg } from '../shared/orgs/target'
import { loadLecture } from '../shared/sayings/lecture-target'
import { loadBox } from '../shared/sayings/target'

/** What the door loads for this function. */
export const loaders = { org: loadOrg, lecture: loadLecture, box: loadBox }
export type Loaders = typeof loaders
