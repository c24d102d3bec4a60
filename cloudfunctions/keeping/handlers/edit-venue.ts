import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { freeVenueName, takeVenueName } from '../../shared/homes/venue-names'
import type { Context } from '../../shared/people/context'
import { assertUnchanged, editOne } from '../edit-one'
import { leavePictures, picturesOf } from '../../shared/homes/pictures'
import { presentVenue } from '../present-venue'
import type { Loaders } from '../targets'

type EditVenue = Handler<Contract['keeping']['editVenue'], Context, Loaders>

export const editVenue: EditVenue = async ({ venueId, version, about, pictures: ids }, context, on) => {
  const { now } = context
  const before = on.venueId.venue
  // First of all: what is refused takes neither a name nor a picture.
  assertUnchanged(before, version, about)
  const renamed = before.name !== about.name || before.district !== about.district
  const pictures = await picturesOf(ids, venueId, { known: before.pictures, now })
  if (renamed && before.closed === null) await takeVenueName({ _id: venueId, ...about }, now)
  // In its new district it comes last, as one that is added does.
  const order = before.district === about.district ? before.order : now.getTime()
  await leavePictures(before.pictures, pictures, now)
  const venue = await editOne(before, { version, deed: 'edit-venue', ...about, pictures, order }, context)
  if (renamed) await freeVenueName(before)
  return presentVenue({ ...on.venueId, venue }, context)
}
