import { loadSession } from '../shared/checkins/session'
import { loadVenue } from '../shared/homes/targets'

/** What the door loads for this function. */
export const loaders = { venue: loadVenue, session: loadSession }
export type Loaders = typeof loaders
