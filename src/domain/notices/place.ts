/**
 * Where a notice stands in the feed: pinned ones first, then the newest. One number, so that a list that is read by the page has no gap
 * and brings nothing twice while new ones arrive: all but what is pinned anew comes before or after what was read.
 */
export const placeOf = ({ publishAt, pinned }: { publishAt: Date; pinned: boolean }): number =>
  publishAt.getTime() + (pinned ? ABOVE_ALL : 0)

/** More than any instant in milliseconds (at most 8.64e15 are instants at all, and this year's are 1.8e12); still exact in a double. */
const ABOVE_ALL = 4e15

/** Whether a place is one of pinned ones. */
export const isAbove = (place: number): boolean => place >= ABOVE_ALL

/** Up to where somebody has read a feed, and when they had come out of what is pinned, or so far in it. */
export interface ReadUpTo {
  place: number
  id: string
  since: Date
}

/**
 * Whether a row further down was read already, when it was pinned: a newer one of its source has come meanwhile and taken its pin, so that
 * it went to where its day is, and would be met a second time.
 */
export function wasReadPinned(
  { _id, publishAt, unpinnedAt }: { _id: string; publishAt: Date; unpinnedAt?: Date },
  { place, id, since }: ReadUpTo,
): boolean {
  if (unpinnedAt === undefined || unpinnedAt <= since) return false
  const before = placeOf({ publishAt, pinned: true })
  return before > place || (before === place && _id >= id)
}

/** The greatest place that there can be. */
export const PLACE_MAX = Number.MAX_SAFE_INTEGER

/**
 * Which of the rows of a feed, in their order, are shown as pinned: at most one a source, its newest. An older one of the same source,
 * which its scheduled successor has overtaken, is pinned no more.
 */
export function pinnedAmong<T extends { sourceId: string; pinned: boolean }>(rows: readonly T[]): Set<T> {
  const shown = new Map<string, T>()
  for (const row of rows) if (row.pinned && !shown.has(row.sourceId)) shown.set(row.sourceId, row)
  return new Set(shown.values())
}
