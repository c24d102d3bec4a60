import { ms, type Instant } from '../time'
import { isOver } from './late'

/**
 * How one assignment stands in a member's record, the same for the member and the secretary. `before` was over when the member came: it
 * is not missed. `current` is still open.
 */
export type HistoryState = 'done' | 'late' | 'missed' | 'before' | 'current' | 'excused'

export interface HistoryRecord {
  done: { late: boolean } | undefined
  excused: boolean
  /** Since when something can have been missed, see `memberSince`; null for who has not come yet. */
  since: Instant | null
}

/** Who is excused and finished on time all the same is on time, as in the rate. */
export function historyState(
  assignment: { deadline: Instant },
  { done, excused, since }: HistoryRecord,
  now: Instant,
): HistoryState {
  if (excused && (!done || done.late)) return 'excused'
  if (done) return done.late ? 'late' : 'done'
  if (!isOver(assignment, now)) return 'current'
  return since !== null && !isOver(assignment, since) ? 'missed' : 'before'
}

/**
 * Since when somebody can have missed anything: since joining or, where they had joined before and came again, since the first that they
 * finished. A roster does not say when a name came onto it; these are what there is to go by. Null where there is neither.
 */
export function memberSince(joinedAt: Instant | null, firstDoneAt: Instant | null): Date | null {
  const known = [joinedAt, firstDoneAt].flatMap((instant) => (instant === null ? [] : [ms(instant)]))
  return known.length === 0 ? null : new Date(Math.min(...known))
}

/** How each state is told in a count; those that are rare only where there are any. */
const COUNTED: readonly { state: HistoryState; word: string; always: boolean }[] = [
  { state: 'done', word: '按时', always: true },
  { state: 'late', word: '补学', always: true },
  { state: 'missed', word: '缺', always: true },
  { state: 'excused', word: '请假', always: false },
  { state: 'before', word: '加入前', always: false },
  { state: 'current', word: '进行中', always: false },
]

/** 近 9 期，按时 5，补学 2，缺 1，进行中 1: the parts add up to the whole. */
export function historyWords(states: readonly HistoryState[]): string {
  const parts = COUNTED.map(({ state, word, always }) => ({
    word,
    always,
    n: states.filter((one) => one === state).length,
  }))
  const shown = parts.filter(({ always, n }) => always || n > 0).map(({ word, n }) => `${word} ${n}`)
  return [`近 ${states.length} 期`, ...shown].join('，')
}
