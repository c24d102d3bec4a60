import { loadOrg } from '../shared/orgs/target'
import { loadAskedTalk, loadLecturer, loadTalk } from '../shared/talks/targets'

/** What the door loads for this function. */
export const loaders = { org: loadOrg, lecturer: loadLecturer, talk: loadTalk, 'asked-talk': loadAskedTalk }
export type Loaders = typeof loaders
