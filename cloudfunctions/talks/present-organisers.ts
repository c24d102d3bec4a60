import type { Organisers } from '../../src/contract/talk-replies'
import { orgName, type Org } from '../shared/orgs/orgs.repo'
import { nameOf } from '../shared/people/accounts.repo'
import { findAppointment, organiserAppointmentId } from '../shared/people/appointments.repo'
import { holdingAt } from '../shared/people/roles.repo'

/** Who organises the lecturers of a committee, and the code that waits. */
export async function presentOrganisers(org: Org, now: Date): Promise<Organisers> {
  const [held, appointment] = await Promise.all([
    holdingAt(org._id, 'organiser', now),
    findAppointment(organiserAppointmentId(org._id)),
  ])
  const organisers = await Promise.all(
    held.map(async ({ _id, holderId, until }) => ({
      organiserId: _id,
      name: (await nameOf(holderId)) ?? '已退出的成员',
      until: until?.toISOString() ?? null,
    })),
  )
  const waits = appointment !== null && appointment.takenBy === null && appointment.expiresAt > now
  return {
    org: orgName(org),
    organisers,
    appointment: waits ? { code: appointment.code, expiresAt: appointment.expiresAt.toISOString() } : null,
    now: now.toISOString(),
  }
}
