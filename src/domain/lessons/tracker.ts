import { MAX_RATE, SPAN_JOIN_SECONDS } from '../limits'
import { subtract, union, type Span } from './spans'

/**
 * Turns a player's position reports into played spans. Reports come every 250 ms or so, sometimes sparsely, and jump when
 * the member drags: a step forward counts only as far as the clock allows, a step back or a jump counts nothing.
 */
export class PlayTracker {
  private last: { position: number; at: number } | null = null
  private played: Span[] = []

  /** `position` in seconds of the video, `at` in epoch ms of the phone's clock. */
  report(position: number, at: number): void {
    const from = this.last
    this.last = { position, at }
    if (!from || position <= from.position) return
    const elapsed = (at - from.at) / 1000
    if (elapsed < 0 || position - from.position > elapsed * MAX_RATE + SPAN_JOIN_SECONDS / 2) return
    this.played = union([...this.played, [from.position, position]])
  }

  /** After a pause, a seek or coming back from the background, the next report starts anew. */
  interrupt(): void {
    this.last = null
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
