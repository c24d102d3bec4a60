import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { relist } from '../../shared/homes/relist'
import { takeVenueName } from '../../shared/homes/venue-names'
import type { Context } from '../../shared/people/context'
import { setClosed } from '../close-one'
import { presentVenue } from '../present-venue'
import type { Loaders } from '../targets'

type ReopenVenue = Handler<Contract['keeping']['reopenVenue'], Context, Loaders>

export const reopenVenue: ReopenVenue = async ({ venueId }, context, on) => {
  const { personId, now } = context
  const { venue: read } = on.venueId
  if (read.closed !== null) {
    await takeVenueName(read, now)
    await noteDeed({
      _id: `reopen-venue_${venueId}_${read.version}`,
      actorId: personId,
      deed: 'reopen-venue',
      orgId: venueId,
      subject: null,
      detail: '',
      at: now,
    })
  }
  const venue = await setClosed(read, null, now)
  await relist(venueId, now)
  return presentVenue({ ...on.venueId, venue }, context)
}
