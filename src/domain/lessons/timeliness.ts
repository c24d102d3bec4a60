import { OFFLINE_GRACE_HOURS } from '../limits'
import { ms, type Instant } from '../time'

/**
 * When a lesson counts as finished. Answers given without a network count from when they were given, if that can be true:
 * not in the future, not before the watching can have ended, at most 48 hours before they arrived. Otherwise from their arrival.
 */
export function finishedAt(claimed: Instant | null, earliest: number, receivedAt: Date): Date {
  if (claimed === null) return receivedAt
  const at = ms(claimed)
  const believable =
    at <= receivedAt.getTime() && at >= earliest && receivedAt.getTime() - at <= OFFLINE_GRACE_HOURS * 3_600_000
  return believable ? new Date(at) : receivedAt
}
