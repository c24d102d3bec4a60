import { stripState, type IssueWeek, type StripState } from '../lessons/streak'
import type { Instant } from '../time'

export type HistoryState = StripState | 'excused'

/** How one issue stands in a member's history. Who is excused and finished on time all the same is on time, as in the rate. */
export function historyState(
  issue: IssueWeek,
  record: { done: { late: boolean } | undefined; excused: boolean },
  now: Instant,
): HistoryState {
  const { done, excused } = record
  if (excused && (!done || done.late)) return 'excused'
  return stripState(issue, done, now)
}
