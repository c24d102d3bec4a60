import type { Instant } from '../time'
import { isOver } from './late'

/** How one assignment stands in a member's own record. */
export type StripState = 'done' | 'late' | 'missed' | 'current'

export function stripState(
  assignment: { deadline: Instant },
  done: { late: boolean } | undefined,
  now: Instant,
): StripState {
  if (done) return done.late ? 'late' : 'done'
  return isOver(assignment, now) ? 'missed' : 'current'
}

export type HistoryState = StripState | 'excused'

/** The same with excuses. Who is excused and finished on time all the same is on time, as in the rate. */
export function historyState(
  assignment: { deadline: Instant },
  record: { done: { late: boolean } | undefined; excused: boolean },
  now: Instant,
): HistoryState {
  const { done, excused } = record
  if (excused && (!done || done.late)) return 'excused'
  return stripState(assignment, done, now)
}
