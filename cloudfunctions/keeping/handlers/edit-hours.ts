import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { flawOfHours } from '../../../src/domain/homes/hours-flaws'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { editOne } from '../edit-one'
import { presentVenue } from '../present-venue'
import type { Loaders } from '../targets'

type EditHours = Handler<Contract['keeping']['editHours'], Context, Loaders>

export const editHours: EditHours = async ({ version, hours }, context, on) => {
  const flaw = flawOfHours(hours)
  if (flaw !== null) throw new AppError('INVALID_INPUT', flaw)
  const venue = await editOne(on.venueId.venue, { version, deed: 'edit-hours', hours }, context)
  return presentVenue({ ...on.venueId, venue }, context)
}
