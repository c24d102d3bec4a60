import { percentOf, skipped, union, type Span } from './spans'

/** What was really played of a video, as a bar shows it. */
export interface Watched {
  played: readonly Span[]
  skipped: readonly Span[]
  /** The same in a sentence: 已看 62%，漏看 2 段. */
  words: string
}

/** The played spans of a video of so many seconds, what was skipped before the furthest of them, and both in words. */
export function watchedOf(spans: readonly Span[], length: number): Watched {
  const missed = skipped(spans, length)
  const gaps = missed.length > 0 ? `，漏看 ${missed.length} 段` : ''
  return { played: union(spans), skipped: missed, words: `已看 ${percentOf(spans, length)}%${gaps}` }
}
