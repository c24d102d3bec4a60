import { SUGGESTING_DAYS } from '../../src/domain/limits'
import { DAY_MS } from '../../src/domain/time'
import { venuesOf } from '../shared/checkins/attendances.repo'
import type { Context } from '../shared/people/context'

/** Whether somebody may suggest something at a venue: they have joined a branch, or were there within the year. */
export async function isWelcomed(venueId: string, { member, personId, now }: Context): Promise<boolean> {
  if (member !== null) return true
  if (personId === null) return false
  const since = new Date(now.getTime() - SUGGESTING_DAYS * DAY_MS)
  return (await venuesOf(personId, since)).some((visit) => visit.venueId === venueId)
}
