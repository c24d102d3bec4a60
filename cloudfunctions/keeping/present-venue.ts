import type { EditedVenue } from '../../src/contract/keeping-replies'
import { closedDaysWith } from '../../src/domain/homes/clashes'
import { saidAbout } from '../../src/domain/homes/holidays'
import { deedsOn } from '../../src/domain/permissions/can'
import { fileUrls } from '../kit/files'
import { PAGE } from '../kit/paging'
import { comingAt } from '../shared/homes/activities.repo'
import { holidaysAhead } from '../shared/homes/holidays'
import type { VenueTarget } from '../shared/homes/targets'
import type { Context } from '../shared/people/context'

/** A venue as it is changed. */
export async function presentVenue(target: VenueTarget, { actor, now }: Context): Promise<EditedVenue> {
  const { venue } = target
  const files: Record<string, string | null> = Object.fromEntries(venue.pictures.map(({ id, file }) => [id, file]))
  const [urls, coming] = await Promise.all([fileUrls(files), comingAt(venue._id, now, PAGE)])
  return {
    venueId: venue._id,
    version: venue.version,
    name: venue.name,
    district: venue.district,
    address: venue.address,
    spot: venue.spot,
    services: [...venue.services],
    contact: venue.contact,
    phone: venue.phone,
    note: venue.note,
    text: venue.text,
    hours: venue.hours,
    pictures: venue.pictures.map(({ id }) => ({ id, url: urls[id] ?? '' })),
    holidays: holidaysAhead(now).map((one) => ({ ...one, open: saidAbout(venue.hours, one) })),
    clashes: closedDaysWith(venue.hours, coming),
    closed: venue.closed && { at: venue.closed.at.toISOString(), reason: venue.closed.reason },
    may: deedsOn(await actor(), target),
    now: now.toISOString(),
  }
}
