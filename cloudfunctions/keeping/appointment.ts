import { AppError } from '../../src/contract/errors'
import { APPOINTMENT_TRIES_PER_HOUR } from '../../src/domain/limits'
import { HOUR_MS } from '../../src/domain/time'
import { findVenue, type Venue } from '../shared/homes/venues.repo'
import type { Context } from '../shared/people/context'
import { takeTry, type Gate } from '../shared/tries/tries.repo'
import { appointmentBy, type Appointment } from './appointments.repo'

const codesOf = (callerKey: string): Gate => ({
  id: `appointments_${callerKey}`,
  most: APPOINTMENT_TRIES_PER_HOUR,
  withinMs: HOUR_MS,
})

/**
 * An appointment by its code, for somebody who may take it, or has. TOO_MANY after 10 different codes within an hour, right or wrong ·
 * NOT_FOUND · EXPIRED · CONFLICT taken by somebody else
 */
export async function getAppointment(
  code: string,
  { callerKey, personId, now }: Context,
): Promise<{ appointment: Appointment; venue: Venue }> {
  if ((await takeTry(codesOf(callerKey()), code, now)) === 'full')
    throw new AppError('TOO_MANY', '试过的任命码太多了，请过一小时再试，或请团委重新发一个')
  const appointment = await appointmentBy(code)
  const venue = appointment && (await findVenue(appointment._id))
  if (!appointment || !venue) throw new AppError('NOT_FOUND', '没有这个任命码，请核对后再输入')
  if (appointment.takenBy !== null) {
    if (appointment.takenBy === personId) return { appointment, venue }
    throw taken()
  }
  if (appointment.expiresAt <= now) throw new AppError('EXPIRED', '这个任命码已过期，请团委重新发一个')
  if (venue.closed !== null) throw new AppError('NOT_FOUND', '这个青年之家已经停用')
  return { appointment, venue }
}

export const taken = (): AppError => new AppError('CONFLICT', '这个任命码已经有人用过了，请团委重新发一个')
