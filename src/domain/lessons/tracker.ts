import { MAX_RATE, SPAN_JOIN_SECONDS } from '../limits'
import { subtract, union, type Span } from './spans'

/** So long a rate is measured: reports lie up to half a second beside the truth. */
const RATE_SECONDS = 4
/** What lies over it within the measure is no other speed. */
const RATE_TOLERANCE = 0.2
/** No player plays faster: a longer step is a jump. */
const FASTEST_PLAYER = 16

/** Whether a film is being played faster than counts. */
export const isTooFast = (rate: number | null, maxRate: number): boolean =>
  rate !== null && rate > maxRate + RATE_TOLERANCE

/**
 * Turns a player's position reports into played spans. Reports come every 250 ms or so, sometimes sparsely, and jump when
 * the member drags: a step forward counts only as far as the clock allows, a step back or a jump counts nothing.
 */
export class PlayTracker {
  private last: { position: number; at: number } | null = null
  private played: Span[] = []
  /** Where the present measure of the rate began. */
  private measured: { position: number; at: number } | null = null
  private lastRate: number | null = null

  /** `position` in seconds of the video, `at` in epoch ms of the phone's clock. */
  report(position: number, at: number): void {
    const from = this.last
    this.last = { position, at }
    this.measure(position, at)
    if (!from || position <= from.position) return
    const elapsed = (at - from.at) / 1000
    if (elapsed < 0 || position - from.position > elapsed * MAX_RATE + SPAN_JOIN_SECONDS / 2) return
    this.played = union([...this.played, [from.position, position]])
  }

  /** After a pause, a seek or coming back from the background, the next report starts anew. */
  interrupt(): void {
    this.last = null
    this.measured = null
    this.lastRate = null
  }

  /** How many seconds of the film pass in one of the clock, by the last few seconds of playing in one go; null while that is not known. */
  get rate(): number | null {
    return this.lastRate
  }

  private measure(position: number, at: number): void {
    const from = this.measured
    const elapsed = from ? (at - from.at) / 1000 : 0
    const step = from ? position - from.position : -1
    if (from && elapsed >= 0 && step >= 0 && step <= elapsed * FASTEST_PLAYER + SPAN_JOIN_SECONDS) {
      if (elapsed < RATE_SECONDS) return
      this.lastRate = step / elapsed
    } else this.lastRate = null
    this.measured = { position, at }
  }

  /** Whole seconds played so far that the cloud has not credited yet. */
  pending(credited: readonly Span[]): Span[] {
    return subtract(wholeSeconds(this.played), credited)
  }

  /** Takes over what an earlier visit kept on the phone. */
  restore(spans: readonly Span[]): void {
    this.played = union([...this.played, ...spans])
  }
}

/** Seconds of which at least the bulk was played: rounding to the nearest keeps neighbouring spans joined. */
function wholeSeconds(spans: readonly Span[]): Span[] {
  return union(spans.map(([from, to]): Span => [Math.round(from), Math.round(to)]))
}
