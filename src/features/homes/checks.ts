import type { VenueCard } from '../../contract/homes'
import { SERVICES, STARS } from '../../domain/homes/services'
import { among, isCount, isText, isTime, listOf, orNull, shape, type Check } from '../../services/checks'

const isSpan: Check = (value) => Array.isArray(value) && value.length === 2 && value.every(isCount)
const isDays = listOf(listOf(isSpan))
const isHours = shape({
  week: (week) => isDays(week) && Array.isArray(week) && week.length === 7,
  special: listOf(
    shape({
      kind: among('holiday', 'own', 'closing'),
      from: isText,
      until: isText,
      spans: listOf(isSpan),
      name: isText,
      reason: isText,
    }),
  ),
})
export const isSpot = shape({ latitude: isCount, longitude: isCount })

/** What the list and a venue's own page both tell of it. */
export const VENUE: Record<keyof Omit<VenueCard, 'number'>, Check> = {
  venueId: isText,
  name: isText,
  district: isText,
  address: isText,
  spot: orNull(isSpot),
  hours: isHours,
  rating: orNull(shape({ value: isCount, people: isCount })),
  stars: orNull(among(...STARS)),
  services: listOf(among(...SERVICES)),
  note: isText,
  starts: listOf(isTime),
  next: orNull(shape({ title: isText, startsAt: isTime })),
}

/** A row of the list. */
export const CARD: Record<keyof VenueCard, Check> = { ...VENUE, number: isCount }
