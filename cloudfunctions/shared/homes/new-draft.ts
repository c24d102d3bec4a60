import type { Activity } from './activities.repo'
import type { KeptText } from './kept-activities.repo'
import type { Venue } from './venues.repo'

/** A draft as it is first kept: nobody has signed up. */
export const newDraft = (id: string, venue: Pick<Venue, '_id' | 'path'>, text: KeptText): Activity => ({
  _id: id,
  venueId: venue._id,
  path: venue.path,
  state: 'draft',
  version: 1,
  ...text,
  seriesId: null,
  publishedAt: null,
  cancelled: null,
  commitment: null,
  changed: null,
  live: 0,
  holders: [],
  line: [],
  gone: {},
  seated: {},
  kept: {},
  absent: {},
  times: {},
  tellings: [],
  told: {},
  tellAt: null,
  thinned: false,
})
