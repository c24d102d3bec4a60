import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { deedsOn } from '../../../src/domain/permissions/can'
import { fileUrls } from '../../kit/files'
import type { Handler } from '../../kit/serve'
import { comingAt, countComing } from '../../shared/homes/activities.repo'
import { ownPlacesAt } from '../../shared/homes/own-places'
import { presentActivity } from '../../shared/homes/present-activity'
import { inOrder, rowOf } from '../../shared/homes/directory-row'
import { COMING_LISTED } from '../../shared/homes/relist'
import { findVenue } from '../../shared/homes/venues.repo'
import { findOrg, orgName } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { presentRow } from '../listed'
import type { Loaders } from '../targets'

type OneVenue = Handler<Contract['homes']['venue'], Context, Loaders>

/** Activities on the venue's own page; the others are a tap away. */
const SHOWN = 3

export const venue: OneVenue = async ({ venueId }, { personId, actor, now }) => {
  const found = await findVenue(venueId)
  if (!found) throw new AppError('NOT_FOUND', '没有找到这个青年之家')
  const [first, org, places, urls, asking] = await Promise.all([
    comingAt(venueId, now, COMING_LISTED),
    findOrg(found.orgId),
    ownPlacesAt(venueId, personId, now),
    fileUrls(Object.fromEntries(found.pictures.map(({ id, file }) => [id, file]))),
    actor(),
  ])
  const coming = first.length < COMING_LISTED ? first.length : await countComing(venueId, now)
  return {
    venueId,
    ...presentRow(rowOf(found, first), found.district, now),
    text: found.text,
    contact: found.contact,
    phone: found.phone,
    pictures: found.pictures.flatMap(({ id }) => urls[id] ?? []),
    activities: inOrder(first)
      .slice(0, SHOWN)
      .map((one) => presentActivity(one, { venue: found, mine: places.get(one._id) ?? null, now })),
    coming,
    closed: found.closed && { at: found.closed.at.toISOString(), reason: found.closed.reason },
    org: org ? orgName(org) : { id: found.orgId, name: '' },
    may: deedsOn(asking, { path: found.path, ownerId: null }),
    now: now.toISOString(),
  }
}
