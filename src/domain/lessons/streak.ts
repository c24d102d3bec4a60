import { justBefore, weekNumber, type Instant } from '../time'

export interface IssueWeek {
  /** The assignment's. */
  id: string
  opensAt: Instant
  deadline: Instant
}

/**
 * Weeks in a row. Newest issue first. An issue keeps the streak when it was finished by its deadline, is taken for that because a secretary
 * has put the record right, or was made up before the end of the following week; weeks without an issue neither add nor break; the running
 * issue can't break it yet.
 */
export function streakWeeks(
  issues: readonly IssueWeek[],
  finished: ReadonlyMap<string, { doneAt: Instant; late: boolean }>,
  now: Instant,
): number {
  let weeks = 0
  for (const issue of issues) {
    const done = finished.get(issue.id)
    const lastWeek = weekNumber(justBefore(issue.deadline)) + 1
    const open = weekNumber(now) <= lastWeek
    if (done !== undefined && (!done.late || weekNumber(done.doneAt) <= lastWeek)) weeks += 1
    else if (done === undefined && open) continue
    else break
  }
  return weeks
}
