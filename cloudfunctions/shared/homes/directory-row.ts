import type { ActivityFacts } from './activities.repo'
import type { DirectoryRow } from './directories.repo'
import type { Venue } from './venues.repo'

/** Activities to come that a row tells. */
export const COMING_LISTED = 20

type Coming = Pick<ActivityFacts, '_id' | 'title' | 'startsAt' | 'endsAt'>

/** A venue as lists and maps know it, with what is to come there. */
export const rowOf = (venue: Venue, coming: readonly Coming[]): DirectoryRow => ({
  version: venue.listing,
  order: venue.order,
  name: venue.name,
  address: venue.address,
  spot: venue.spot,
  hours: venue.hours,
  rated: venue.rated,
  rating: venue.rating,
  services: venue.services,
  note: venue.note,
  coming: inOrder(coming).map(({ title, startsAt, endsAt }) => ({ title, startsAt, endsAt })),
  closed: venue.closed !== null,
})

/** The next to begin first. */
export const inOrder = <A extends Coming>(coming: readonly A[]): A[] =>
  [...coming].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a._id < b._id ? -1 : 1))
