import { AppError } from '../../src/contract/errors'
import type { Appointed } from '../../src/contract/keeping-replies'
import { APPOINTMENT_TRIES_PER_HOUR } from '../../src/domain/limits'
import { HOUR_MS } from '../../src/domain/time'
import { findVenue } from '../shared/homes/venues.repo'
import { findOrg } from '../shared/orgs/orgs.repo'
import { appointmentBy, type Appointment } from '../shared/people/appointments.repo'
import type { Context } from '../shared/people/context'
import { findLecturer } from '../shared/talks/lecturers.repo'
import { takeTry, type Gate } from '../shared/tries/tries.repo'

const codesOf = (callerKey: string): Gate => ({
  id: `appointments_${callerKey}`,
  most: APPOINTMENT_TRIES_PER_HOUR,
  withinMs: HOUR_MS,
})

/** What somebody becomes. */
export type Office = Omit<Appointed, 'expiresAt'> & { orgId: string; closed: string | null }

/**
 * An appointment by its code, for somebody who may take it, or has. TOO_MANY after 10 different codes within an hour, right or wrong ·
 * NOT_FOUND · EXPIRED · CONFLICT taken by somebody else
 */
export async function getAppointment(
  code: string,
  { callerKey, personId, now }: Context,
): Promise<{ appointment: Appointment; office: Office }> {
  if ((await takeTry(codesOf(callerKey()), code, now)) === 'full')
    throw new AppError('TOO_MANY', '试过的任命码太多了，请过一小时再试，或请团委重新发一个')
  const appointment = await appointmentBy(code)
  const office = appointment && (await officeOf(appointment))
  if (!appointment || !office) throw new AppError('NOT_FOUND', '没有这个任命码，请核对后再输入')
  if (appointment.takenBy !== null) {
    if (appointment.takenBy === personId) return { appointment, office }
    throw taken()
  }
  if (appointment.expiresAt <= now) throw new AppError('EXPIRED', '这个任命码已过期，请团委重新发一个')
  if (office.closed !== null) throw new AppError('NOT_FOUND', office.closed)
  return { appointment, office }
}

function officeOf({ _id, office }: Appointment): Promise<Office | null> {
  if (office?.as === 'lecturer') return asLecturer(office.id)
  return office ? asOrganiser(office.id) : asKeeper(_id)
}

async function asKeeper(id: string): Promise<Office | null> {
  const venue = await findVenue(id)
  if (!venue) return null
  const org = (await findOrg(venue.orgId))?.name ?? ''
  const closed = venue.closed === null ? null : '这个青年之家已经停用'
  return { as: 'keeper', placeId: id, place: venue.name, org, says: [], orgId: id, closed }
}

async function asOrganiser(id: string): Promise<Office | null> {
  const org = await findOrg(id)
  const closed = org?.closedAt === undefined ? null : '这个组织已经撤销'
  return org && { as: 'organiser', placeId: id, place: org.name, org: org.name, says: [], orgId: id, closed }
}

async function asLecturer(id: string): Promise<Office | null> {
  const lecturer = await findLecturer(id)
  if (!lecturer) return null
  const { name, unit, topics, orgId } = lecturer
  const org = (await findOrg(orgId))?.name ?? ''
  const closed = lecturer.state === 'ended' ? '这位讲师的工作已经结束' : null
  const says = [unit, ...topics.map(({ title }) => title)]
  return { as: 'lecturer', placeId: id, place: name, org, says, orgId, closed }
}

export const taken = (): AppError => new AppError('CONFLICT', '这个任命码已经有人用过了，请团委重新发一个')
