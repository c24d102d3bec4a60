import type * as v from 'valibot'
import type { aboutVenue } from '../../../src/contract/home-fields'
import type { Org } from '../orgs/orgs.repo'
import { relistBy } from './relist'
import type { Venue } from './venues.repo'

/** What a venue says of itself, as it came through the door. */
export type AboutVenue = { [Field in keyof typeof aboutVenue]: v.InferOutput<(typeof aboutVenue)[Field]> }

interface Beginning {
  venueId: string
  /** The committee that it belongs to. */
  org: Pick<Org, '_id' | 'path'>
  /** Its place in its district: of those that come together the later has the greater. */
  order: number
  now: Date
}

/** A venue that is added: until its keeper has said when it is open, it never is. The directory has to follow (`relist`). */
export const newVenue = (about: AboutVenue, { venueId, org, order, now }: Beginning): Venue => ({
  _id: venueId,
  orgId: org._id,
  path: [...org.path, venueId],
  ...about,
  order,
  pictures: [],
  rated: null,
  rating: { sum: 0, people: 0 },
  hours: { week: [[], [], [], [], [], [], []], special: [] },
  closed: null,
  addedAt: now,
  version: 1,
  listing: 1,
  relistAt: relistBy(now),
})
