import type { VenueCard } from '../../contract/homes'
import { SERVICES, STARS } from '../../domain/homes/services'
import { among, isCount, isText, isTime, listOf, orNull, shape, type Check } from '../../services/checks'
import { isHours, isSpot } from '../../services/venue-checks'

/** What the list and a venue's own page both tell of it. */
export const VENUE: Record<keyof Omit<VenueCard, 'number'>, Check> = {
  venueId: isText,
  name: isText,
  district: isText,
  address: isText,
  spot: orNull(isSpot),
  hours: isHours,
  rating: orNull(shape({ value: isCount, people: isCount })),
  rated: orNull(shape({ stars: among(...STARS), until: isText })),
  services: listOf(among(...SERVICES)),
  note: isText,
  starts: listOf(isTime),
  next: orNull(shape({ title: isText, startsAt: isTime })),
}

/** A row of the list. */
export const CARD: Record<keyof VenueCard, Check> = { ...VENUE, number: isCount }
