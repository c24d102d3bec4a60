import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { newVenue } from '../../shared/homes/new-venue'
import { relist } from '../../shared/homes/relist'
import { takeVenueName } from '../../shared/homes/venue-names'
import { findVenue, insertVenue } from '../../shared/homes/venues.repo'
import { findOrg } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type AddVenue = Handler<Contract['keeping']['addVenue'], Context, Loaders>

export const addVenue: AddVenue = async ({ orgId, venueId, about }, { personId, now }, on) => {
  if ((await findVenue(venueId)) === null) {
    // Roles are held by id: what is an organisation's would be the venue's, too.
    if ((await findOrg(venueId)) !== null) throw usedUp()
    await takeVenueName({ _id: venueId, name: about.name, district: about.district }, now)
    // The log first: no change stands without its row.
    await noteDeed({
      _id: `add-venue_${venueId}`,
      actorId: personId,
      deed: 'add-venue',
      orgId,
      subject: venueId,
      detail: '',
      at: now,
    })
    // Of those that come together, the order in which they came.
    await insertVenue(newVenue(about, { venueId, org: on.orgId.org, order: now.getTime(), now }))
  }
  // What this very request has added before, or another of the same id.
  if ((await findVenue(venueId))?.orgId !== orgId) throw usedUp()
  await relist(venueId, now)
  return { venueId }
}

const usedUp = (): AppError => new AppError('CONFLICT', '编号已经用过了，请重新新增')
