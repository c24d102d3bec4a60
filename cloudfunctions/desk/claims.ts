import type { WaitingClaims } from '../../src/contract/desk'
import { lapsesAt } from '../../src/domain/desk/waiting'
import { countWaitingAt, waitingClaims } from '../shared/checkins/kept-attendances.repo'
import type { Venue } from '../shared/homes/venues.repo'
import type { Part } from './group'

/** Late check-ins of a Youth Home, as one row: how many, and how long the earliest has waited. */
export async function claimsAt({ _id, name }: Venue): Promise<Part<WaitingClaims>> {
  const [first] = await waitingClaims(_id, null, 1)
  const since = first?.claim?.receivedAt ?? null
  if (since === null) return { count: 0, rows: [], since: null }
  const count = await countWaitingAt(_id)
  const row = {
    venue: { venueId: _id, name },
    count,
    at: since.toISOString(),
    until: lapsesAt(since).toISOString(),
  }
  return { count, rows: [row], since }
}
