/** Where a notice stands among those that have a pair: the newest first, and of one instant in the order of their ids. */
export interface Spot {
  noticeId: string
  publishAt: Date
  /** Of a re-post the notice that says what it shows: it is read beside it. Missing or null for the others, and where nobody asks. */
  original?: string | null
}

/** The notices that have a pair, from some place on. */
export interface PairList {
  places: readonly Spot[]
  /** No more follow. */
  ended: boolean
}

/** Negative where `a` comes before `b`. */
export const compare = (a: Spot, b: Spot): number =>
  b.publishAt.getTime() - a.publishAt.getTime() || (a.noticeId < b.noticeId ? 1 : a.noticeId > b.noticeId ? -1 : 0)

/**
 * Of some lists from one place on the one that is gone through: as it has the fewest in the same stretch of time, its rows lead over the
 * longest one. Every notice with all the pairs is in each of them.
 */
export const rarest = (lists: readonly PairList[]): PairList =>
  lists.reduce((best, list) => (reachesFurther(list, best) ? list : best))

function reachesFurther(a: PairList, b: PairList): boolean {
  if (a.ended || b.ended) return a.ended && (!b.ended || a.places.length < b.places.length)
  const [last, other] = [a.places[a.places.length - 1], b.places[b.places.length - 1]]
  return last !== undefined && other !== undefined && compare(last, other) > 0
}

/** Which places of a list may be in all the others: what another has passed by without naming it is not. */
export const mayBeInAll = (places: readonly Spot[], others: readonly PairList[]): Spot[] =>
  places.filter((place) => others.every((list) => mayBeIn(place, list)))

function mayBeIn(place: Spot, { places, ended }: PairList): boolean {
  const last = places[places.length - 1]
  const passed = ended || (last !== undefined && compare(place, last) <= 0)
  return !passed || places.some(({ noticeId }) => noticeId === place.noticeId)
}

/** At most so many pairs are asked, spread over the words: the first, the last and between. */
export function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all]
  const step = (all.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, nth) => all[Math.round(nth * step)]).filter((one) => one !== undefined)
}
