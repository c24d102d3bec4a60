import {
  CHECKPOINT_SECONDS_MAX,
  CHECKPOINT_SECONDS_MIN,
  SPANS_KEPT,
  WATCH_SLACK_SECONDS,
  WATCH_TOKEN_DAYS,
} from '../limits'
import { DAY_MS } from '../time'
import { covered, longestOf, percentOf, subtract, union, type Span } from './spans'

/** What the server signs and the phone hands back: nothing is written while a lesson is being watched. */
export interface Watch {
  lessonId: string
  memberId: string
  mode: 'watch' | 'read'
  /** Epoch ms of `start`. */
  startedAt: number
  /** Epoch ms of the last signing, from which its life is counted. */
  signedAt: number
  /** Seconds that were already credited before this start. */
  before: number
  /** Seconds of the clock in which these were watched, on whatever device. */
  sat: number
  /** All credited spans. */
  spans: Span[]
  /** Counts the checkpoints. */
  sequence: number
  /** Epoch ms at which the server first saw that it was enough; null before. */
  enoughAt: number | null
}

export interface WatchRules {
  /** Seconds of video; for reading, the seconds that careful reading takes. */
  length: number
  coverageNeeded: number
  maxRate: number
}

export type Refusal = 'expired' | 'outside' | 'too-fast' | 'nothing-new'

/** Whole seconds of a film that have to be watched. Decimals of a share that has none in the computer are not asked for. */
export const secondsNeeded = ({ length, coverageNeeded }: Pick<WatchRules, 'length' | 'coverageNeeded'>): number =>
  Math.ceil(Math.round(length * coverageNeeded * 1000) / 1000)

/** Seconds of playing from one checkpoint to the next. Of a film of up to half an hour at most one comes before it is enough. */
export const checkpointEvery = ({ length }: Pick<WatchRules, 'length'>): number =>
  Math.min(CHECKPOINT_SECONDS_MAX, Math.max(CHECKPOINT_SECONDS_MIN, Math.ceil(length / 2)))

/** Seconds of a film that can have been watched within so many seconds of the clock. The slack is given once a lesson. */
export const allowedWithin = (clockSeconds: number, { maxRate }: Pick<WatchRules, 'maxRate'>): number =>
  clockSeconds * maxRate + WATCH_SLACK_SECONDS

/**
 * Credits newly played spans. All that was credited since `start` may not exceed the wall-clock time since then times the
 * allowed rate: replaying or forking an old token gains nothing, and time without a network is not lost. What several tokens
 * may credit together is held by `together.ts`. It proves elapsed time and coverage, not attention.
 */
export function credit(
  watch: Watch,
  claim: readonly Span[],
  { now, ...rules }: WatchRules & { now: number },
): Watch | Refusal {
  if (now > watch.signedAt + WATCH_TOKEN_DAYS * DAY_MS) return 'expired'
  if (claim.some(([from, to]) => from >= to || to > Math.ceil(rules.length))) return 'outside'
  const fresh = subtract(claim, watch.spans)
  if (claim.length > 0 && fresh.length === 0) return 'nothing-new'

  const spans = union([...watch.spans, ...fresh])
  const allowed = ((now - watch.startedAt) / 1000) * rules.maxRate + WATCH_SLACK_SECONDS
  if (covered(spans) - watch.before > allowed) return 'too-fast'
  const next: Watch = { ...watch, spans, signedAt: now, sequence: watch.sequence + 1 }
  // Judged before anything is dropped from a list that has become too long to be signed.
  const enoughAt = watch.enoughAt ?? (isEnough(next, rules, now) ? now : null)
  return { ...next, enoughAt, spans: longestOf(spans, SPANS_KEPT) }
}

/** Whether what a token holds is enough by itself. */
function isEnough(watch: Watch, rules: WatchRules, now: number): boolean {
  if (watch.mode === 'watch' && covered(watch.spans) < secondsNeeded(rules)) return false
  return now >= earliestFinish(watch, rules)
}

/** Epoch ms before which the rest can't have been watched, even at the highest rate, as far as this token knows. */
export function earliestFinish({ mode, startedAt, before, sat }: Watch, rules: WatchRules): number {
  if (mode === 'read') return startedAt + rules.length * 1000
  const needed = secondsNeeded(rules) - WATCH_SLACK_SECONDS
  const [ofToken, together] = [(needed - before) / rules.maxRate, needed / rules.maxRate - sat]
  return startedAt + Math.ceil(Math.max(0, ofToken, together) * 1000)
}

export const watchedPercent = ({ spans }: { spans: readonly Span[] }, rules: Pick<WatchRules, 'length'>): number =>
  percentOf(spans, rules.length)
