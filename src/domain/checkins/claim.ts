import { SCAN_SLACK_MS } from '../limits'
import { ms, type Instant } from '../time'
import { GRACE_MS, PERSONAL_STEP_MS, STEP_MS, stepStart } from './code'
import type { SessionSpan } from './session'

/** When a phone says that it scanned, by the server's clock as it knows it, and by how much it may be wrong. */
export interface ScanTime {
  at: Instant
  /** Milliseconds to either side, at most SURE_MS: a phone that knows less says nothing. */
  within: number
}

/**
 * What a claim with a true code is worth. `counts`: at once. `waits`: for the keeper, with the code's time; nothing is lost and nothing is
 * given. `expired`: the phone itself says that it scanned what no screen showed any more, so nothing is kept and a new code is a second away.
 */
export type Verdict = 'counts' | 'waits' | 'expired'

/**
 * A claim counts that arrives within its step and the next, 20 s in all, by the server's clock. The next step is there for the
 * network, not for scanning: who scanned later than the code stood was shown a picture of it, as a relay by video does with its delay
 * of ten seconds and more. What the phone says of when it scanned can only take away: who says nothing counts as scanning
 * the moment the claim arrived. So an old code counts for nobody, and one that is late for an honest reason waits for the keeper.
 */
export function judgeClaim(
  code: { step: number; sure: boolean },
  scanned: ScanTime | null,
  receivedAt: Instant,
): Verdict {
  const from = stepStart(code.step, STEP_MS).getTime()
  const shownUntil = from + STEP_MS + SCAN_SLACK_MS
  const received = ms(receivedAt)
  // A scan in the future of its arrival is no evidence.
  const told = scanned !== null && ms(scanned.at) - scanned.within <= received ? scanned : null
  const late = told === null ? received > shownUntil : ms(told.at) > shownUntil + told.within
  if (late && told !== null) return code.sure ? 'expired' : 'waits'
  // A step that is still to come: the clock of the phone that showed it is wrong.
  const early = from - SCAN_SLACK_MS > received
  return !late && !early && received < from + STEP_MS + GRACE_MS ? 'counts' : 'waits'
}

/**
 * Whether a code is of a time at which nobody checks in to the session; null where it is of its time. A phone that did not know the time
 * may have shown it while people came in all the same: then only what arrives before the opening is too early for certain.
 */
export function outside(
  { opensAt, closesAt }: SessionSpan,
  code: { step: number; sure: boolean },
  receivedAt: Instant,
): 'not-begun' | 'over' | null {
  const from = stepStart(code.step, STEP_MS).getTime()
  const early = from + STEP_MS + SCAN_SLACK_MS <= ms(opensAt)
  if (early && (code.sure || ms(receivedAt) < ms(opensAt))) return 'not-begun'
  return code.sure && from - SCAN_SLACK_MS >= ms(closesAt) ? 'over' : null
}

/**
 * Whether a personal code is too old for the scan of a keeper: only where both phones knew the time. Twice its step and
 * the slack is what an honest one never takes.
 */
export function isStale(code: { step: number; sure: boolean }, { at, sure }: { at: Instant; sure: boolean }): boolean {
  if (!code.sure || !sure) return false
  const from = stepStart(code.step, PERSONAL_STEP_MS).getTime()
  return ms(at) > from + 2 * PERSONAL_STEP_MS + SCAN_SLACK_MS || ms(at) < from - PERSONAL_STEP_MS
}
