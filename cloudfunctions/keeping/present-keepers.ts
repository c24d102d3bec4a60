import type { Keepers } from '../../src/contract/keeping-replies'
import type { Venue } from '../shared/homes/venues.repo'
import { nameOf } from '../shared/people/accounts.repo'
import { keepersAt, type RoleRow } from '../shared/people/roles.repo'
import { findAppointment } from '../shared/people/appointments.repo'

/** Who keeps a venue, each once, and the code that waits. */
export async function presentKeepers({ _id, name }: Pick<Venue, '_id' | 'name'>, now: Date): Promise<Keepers> {
  const [held, appointment] = await Promise.all([keepersAt([_id], now), findAppointment(_id)])
  // Of several that one person holds, the one that ends last.
  const byHolder = new Map<string, RoleRow>(held.map((role) => [role.holderId, role]))
  const keepers = await Promise.all(
    [...byHolder.values()].map(async (role) => ({
      keeperId: role._id,
      name: (await nameOf(role.holderId)) ?? '已退出的成员',
      until: role.until?.toISOString() ?? null,
    })),
  )
  const waits = appointment !== null && appointment.takenBy === null && appointment.expiresAt > now
  return {
    venueId: _id,
    name,
    keepers,
    appointment: waits ? { code: appointment.code, expiresAt: appointment.expiresAt.toISOString() } : null,
    now: now.toISOString(),
  }
}
