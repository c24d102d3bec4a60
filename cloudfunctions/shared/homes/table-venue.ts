import type { TableVenue } from '../../../src/domain/homes/venue-table'
import type { Venue } from './venues.repo'

/** What of a venue a table tells. */
export const tableVenue = (venue: Venue): TableVenue => ({
  name: venue.name,
  district: venue.district,
  address: venue.address,
  spot: venue.spot,
  week: venue.hours.week,
  services: venue.services,
  contact: venue.contact,
  phone: venue.phone,
  note: venue.note,
  text: venue.text,
})
