import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { findOrg } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { getAppointment } from '../appointment'
import type { Loaders } from '../targets'

type LookUpAppointment = Handler<Contract['keeping']['lookUpAppointment'], Context, Loaders>

export const lookUpAppointment: LookUpAppointment = async ({ code }, context) => {
  const { appointment, venue } = await getAppointment(code, context)
  return {
    venueId: venue._id,
    venue: venue.name,
    org: (await findOrg(venue.orgId))?.name ?? '',
    expiresAt: appointment.expiresAt.toISOString(),
  }
}
