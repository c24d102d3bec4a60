import { ms, type Instant } from '../time'
import type { SessionSpan } from './session'

/** When a keeper did something at the door, as it is kept, and why it can't be of this session. */
export interface KeptTime {
  at: Date
  refused: 'not-begun' | 'over' | null
}

/**
 * What a keeper's word of when he scanned is worth. He may send it days later, and it counts as made when it was; it is never in the
 * future and never outside of the session. A phone that has not known the time is off by as much as it likes: what it says refuses
 * nobody then, as long as the session has begun by the server's clock.
 */
export function keptTime(
  { opensAt, closesAt }: SessionSpan,
  { at, sure }: { at: Instant; sure: boolean },
  receivedAt: Instant,
): KeptTime {
  const told = Math.min(ms(at), ms(receivedAt))
  const last = Math.min(ms(receivedAt), ms(closesAt))
  const kept = new Date(Math.max(ms(opensAt), Math.min(told, last)))
  if (ms(receivedAt) < ms(opensAt) || (sure && told < ms(opensAt))) return { at: kept, refused: 'not-begun' }
  return { at: kept, refused: sure && told > ms(closesAt) ? 'over' : null }
}
