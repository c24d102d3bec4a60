import { OFFLINE_GRACE_HOURS } from '../limits'
import { HOUR_MS, ms, type Instant } from '../time'

/**
 * When a lesson counts as finished. Answers given without a network count from when they were given only if the server itself had signed
 * before that the watching was enough (`enoughAt`, epoch ms; null where it had not), not in the future, and at most 48 hours before
 * they arrived. Otherwise from their arrival.
 */
export function finishedAt(claimed: Instant | null, enoughAt: number | null, receivedAt: Date): Date {
  if (claimed === null || enoughAt === null) return receivedAt
  const at = ms(claimed)
  const arrived = receivedAt.getTime()
  const believable = enoughAt <= at && at <= arrived && arrived - at <= OFFLINE_GRACE_HOURS * HOUR_MS
  return believable ? new Date(at) : receivedAt
}
