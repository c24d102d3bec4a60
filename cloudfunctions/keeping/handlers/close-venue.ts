import type { Contract } from '../../../src/contract'
import { ms } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { relist } from '../../shared/homes/relist'
import { freeVenueName } from '../../shared/homes/venue-names'
import type { Context } from '../../shared/people/context'
import { cancelToCome } from '../../shared/homes/cancel-one'
import { setClosed } from '../close-one'
import { presentVenue } from '../present-venue'
import type { Loaders } from '../targets'

type CloseVenue = Handler<Contract['keeping']['closeVenue'], Context, Loaders>

export const closeVenue: CloseVenue = async ({ venueId, reason }, context, on) => {
  const { personId, now } = context
  const venue = await setClosed(on.venueId.venue, { at: now, reason }, now)
  const closed = venue.closed ?? { at: now, reason }
  // By the moment of closing: it may be opened and closed again. A repeat writes the row that a death has left out.
  await noteDeed({
    _id: `close-venue_${venueId}_${ms(closed.at)}`,
    actorId: personId,
    deed: 'close-venue',
    orgId: venueId,
    subject: null,
    detail: closed.reason,
    at: closed.at,
  })
  // The directory follows once, when all are cancelled. What a death leaves out of either the minute's job does.
  await cancelToCome({ venueId, reason: closed.reason }, { now, hasTime: () => true })
  await freeVenueName(venue)
  await relist(venueId, now)
  return presentVenue({ ...on.venueId, venue }, context)
}
