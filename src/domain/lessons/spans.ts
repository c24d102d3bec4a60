import { percentSoFar } from '../assignments/rate'
import { SPAN_JOIN_SECONDS } from '../limits'

/** Played seconds [from, to). Lists of spans are kept sorted, disjoint, whole seconds. */
export type Span = readonly [from: number, to: number]

/** The union of any spans: sorted and disjoint; touching ones become one. `join` closes gaps up to that many seconds. */
export function union(spans: readonly Span[], join = 0): Span[] {
  const sorted = spans.filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0])
  const merged: [number, number][] = []
  for (const [from, to] of sorted) {
    const last = merged[merged.length - 1]
    if (last && from <= last[1] + join) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

/** Seconds covered, each counted once. */
export const covered = (spans: readonly Span[]): number =>
  union(spans).reduce((seconds, [from, to]) => seconds + to - from, 0)

/** What of `spans` is not in `known`. */
export function subtract(spans: readonly Span[], known: readonly Span[]): Span[] {
  return union(spans).flatMap((span) =>
    known.reduce<Span[]>((pieces, hole) => pieces.flatMap((p) => without(p, hole)), [span]),
  )
}

function without([from, to]: Span, [holeFrom, holeTo]: Span): Span[] {
  const pieces: Span[] = [
    [from, Math.min(to, holeFrom)],
    [Math.max(from, holeTo), to],
  ]
  return holeTo <= from || holeFrom >= to ? [[from, to]] : pieces.filter(([a, b]) => b > a)
}

/** The longest of them, so many at most, in their order; of equal ones the earlier. */
export function longestOf(spans: readonly Span[], most: number): Span[] {
  if (spans.length <= most) return [...spans]
  const longestFirst = [...spans].sort((a, b) => b[1] - b[0] - (a[1] - a[0]) || a[0] - b[0])
  return longestFirst.slice(0, most).sort((a, b) => a[0] - b[0])
}

/** The first so many seconds of them. */
export function firstOf(spans: readonly Span[], seconds: number): Span[] {
  let left = seconds
  return spans.flatMap(([from, to]): Span[] => {
    const taken = Math.min(left, to - from)
    left -= taken
    return taken > 0 ? [[from, from + taken]] : []
  })
}

/** Unplayed stretches of a video, shortest ones that players make by themselves left out. */
export const gaps = (spans: readonly Span[], length: number): Span[] =>
  subtract([[0, length]], union(spans, SPAN_JOIN_SECONDS)).filter(([from, to]) => to - from > 0)

/** Unplayed stretches before the furthest played second: what was skipped, against what is still to come. */
export function skipped(spans: readonly Span[], length: number): Span[] {
  const furthest = Math.max(0, ...spans.map(([, to]) => to))
  return gaps(spans, length).filter(([from]) => from < furthest)
}

/** 0..100, rounded down, so that 100 means all of it; 1 as soon as anything was played. */
export const percentOf = (spans: readonly Span[], length: number): number => percentSoFar(covered(spans), length)
