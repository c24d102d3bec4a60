import { SITTINGS_KEPT, SPANS_KEPT } from '../limits'
import type { LeftOff } from './kept'
import { covered, firstOf, longestOf, subtract, union, type Span } from './spans'
import { allowedWithin, earliestFinish, secondsNeeded, type Watch, type WatchRules } from './watching'

/**
 * What was watched on all devices together. Whatever tokens there are and however they were come by: the seconds of a film that count
 * never exceed the seconds of the clock in which any of them ran, times the allowed rate. A hundred tokens begun at one moment share
 * one stretch of the clock.
 */

interface Moment {
  /** Epoch ms of the server's clock. */
  now: number
}

/** All sittings with that of a token until now, in epoch seconds. */
const sittingsWith = (left: Pick<LeftOff, 'sittings'>, { startedAt }: Watch, { now }: Moment): Span[] =>
  union([...left.sittings, [startedAt / 1000, now / 1000]])

/** Whole seconds of the film that the clock allows to be kept by now. */
const allowedBy = (sittings: readonly Span[], rules: WatchRules): number =>
  Math.floor(allowedWithin(covered(sittings), rules))

/**
 * What is kept once a token's spans are added: nothing that was kept is lost. What the clock does not allow yet is left out, without a
 * refusal: the phone has it still, and hands it in again when more time has passed.
 */
export function keepTogether(
  left: LeftOff,
  watch: Watch,
  { now, position, ...rules }: WatchRules & Moment & { position: number },
): LeftOff {
  const sittings = sittingsWith(left, watch, { now })
  const fresh = subtract(watch.spans, left.spans)
  const room = Math.max(0, allowedBy(sittings, rules) - covered(left.spans))
  const spans = union([...left.spans, ...firstOf(fresh, room)])
  // Of a request that comes late, after one that knew more, the position is older too.
  const older = fresh.length === 0 && subtract(left.spans, watch.spans).length > 0
  const enough = covered(spans) >= secondsNeeded(rules) ? now : null
  return {
    spans: longestOf(spans, SPANS_KEPT),
    position: older ? left.position : position,
    sittings: longestOf(sittings, SITTINGS_KEPT),
    enoughAt: earlier(earlier(left.enoughAt, watch.enoughAt), enough),
  }
}

/** The earlier of two instants that may not have come. */
export const earlier = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b)

export type Completeness = 'complete' | 'not-covered' | 'too-early'

/**
 * Whether a lesson may be finished at `now`: with what is kept from other devices enough of it is covered, and the time for it has passed
 * on the clock of all sittings together.
 */
export function completeness(watch: Watch, left: LeftOff, { now, ...rules }: WatchRules & Moment): Completeness {
  if (watch.mode === 'read') return now < earliestFinish(watch, rules) ? 'too-early' : 'complete'
  const needed = secondsNeeded(rules)
  if (covered([...left.spans, ...watch.spans]) < needed) return 'not-covered'
  return allowedBy(sittingsWith(left, watch, { now }), rules) < needed ? 'too-early' : 'complete'
}
