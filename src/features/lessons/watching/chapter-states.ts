import type { Chapter } from '../../../contract/lessons'
import { SPAN_JOIN_SECONDS } from '../../../domain/limits'
import { covered, subtract, union, type Span } from '../../../domain/lessons/spans'
import { duration } from '../../../domain/time'

export type ChapterState =
  | { kind: 'seen' }
  /** Skipped before the furthest second that was played; what is still to come is not missing. */
  | { kind: 'missing'; seconds: number }
  | { kind: 'here'; at: number }
  /** Played up to there, and nothing after it yet. */
  | { kind: 'reached'; at: number }
  | { kind: 'unseen' }

/** How much of each chapter was really played. The playhead's chapter says how far it got, unless it is complete. */
export function chapterStates(
  chapters: readonly Chapter[],
  played: readonly Span[],
  position: number | null,
): ChapterState[] {
  const joined = union(played, SPAN_JOIN_SECONDS)
  const furthest = Math.max(0, ...joined.map(([, to]) => to))
  return chapters.map(({ startSeconds, endSeconds }) => {
    const unplayed = subtract([[startSeconds, endSeconds]], joined)
    if (covered(unplayed) <= SPAN_JOIN_SECONDS) return { kind: 'seen' }
    if (position !== null && position > startSeconds && position < endSeconds) return { kind: 'here', at: position }
    const skipped = covered(subtract(unplayed, [[furthest, Infinity]]))
    if (skipped > SPAN_JOIN_SECONDS) return { kind: 'missing', seconds: skipped }
    return furthest > startSeconds + SPAN_JOIN_SECONDS ? { kind: 'reached', at: furthest } : { kind: 'unseen' }
  })
}

/** 看完 · 漏看 1:15 · 看到 09:06 · 未看 */
export function chapterWord(state: ChapterState): string {
  switch (state.kind) {
    case 'seen':
      return '看完'
    case 'missing':
      return `漏看 ${duration(state.seconds).replace(/^0/, '')}`
    case 'here':
    case 'reached':
      return `看到 ${duration(state.at)}`
    case 'unseen':
      return '未看'
  }
}
