import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { getAppointment } from '../appointment'
import type { Loaders } from '../targets'

type LookUpAppointment = Handler<Contract['keeping']['lookUpAppointment'], Context, Loaders>

export const lookUpAppointment: LookUpAppointment = async ({ code }, context) => {
  const { appointment, office } = await getAppointment(code, context)
  const { as, placeId, place, org, says } = office
  return { as, placeId, place, org, says, expiresAt: appointment.expiresAt.toISOString() }
}
