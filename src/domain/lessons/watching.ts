import { WATCH_SLACK_SECONDS, WATCH_TOKEN_DAYS } from '../limits'
import { DAY_MS } from '../time'
import { covered, percentOf, subtract, union, type Span } from './spans'

/** What the server signs and the phone hands back: nothing is written while a lesson is being watched. */
export interface Watch {
  lessonId: string
  memberId: string
  mode: 'watch' | 'read'
  /** Epoch ms of `start`. */
  startedAt: number
  /** Seconds that were already credited before this start. */
  before: number
  /** All credited spans. */
  spans: Span[]
  /** Counts the checkpoints. */
  sequence: number
}

export interface WatchRules {
  /** Seconds of video; for reading, the seconds that careful reading takes. */
  length: number
  coverageNeeded: number
  maxRate: number
}

export type Refusal = 'expired' | 'outside' | 'too-fast' | 'nothing-new'

/**
 * Credits newly played spans. All that was credited since `start` may not exceed the wall-clock time since then times the
 * allowed rate: replaying or forking old tokens gains nothing, and time without a network is not lost.
 * It proves elapsed time and coverage, not attention.
 */
export function credit(
  watch: Watch,
  claim: readonly Span[],
  { now, ...rules }: WatchRules & { now: number },
): Watch | Refusal {
  if (now > watch.startedAt + WATCH_TOKEN_DAYS * DAY_MS) return 'expired'
  if (claim.some(([from, to]) => from >= to || to > Math.ceil(rules.length))) return 'outside'
  const fresh = subtract(claim, watch.spans)
  if (claim.length > 0 && fresh.length === 0) return 'nothing-new'

  const spans = union([...watch.spans, ...fresh])
  const allowed = ((now - watch.startedAt) / 1000) * rules.maxRate + WATCH_SLACK_SECONDS
  if (covered(spans) - watch.before > allowed) return 'too-fast'
  return { ...watch, spans, sequence: watch.sequence + 1 }
}

/** Epoch ms before which the rest can't have been watched, even at the highest rate. */
export function earliestFinish(watch: Watch, rules: WatchRules): number {
  const needed = watch.mode === 'read' ? rules.length : rules.length * rules.coverageNeeded
  const rate = watch.mode === 'read' ? 1 : rules.maxRate
  return watch.startedAt + (Math.max(0, needed - watch.before) / rate) * 1000
}

export type Completeness = 'complete' | 'not-covered' | 'too-early'

/** Whether a lesson may be finished at `now`: enough of it covered, and the time for it has passed. */
export function completeness(watch: Watch, rules: WatchRules, now: number): Completeness {
  if (watch.mode === 'watch' && covered(watch.spans) < rules.length * rules.coverageNeeded) return 'not-covered'
  return now + WATCH_SLACK_SECONDS * 1000 < earliestFinish(watch, rules) ? 'too-early' : 'complete'
}

export const watchedPercent = (watch: Watch, rules: WatchRules): number => percentOf(watch.spans, rules.length)
