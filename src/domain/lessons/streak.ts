import { justBefore, weekNumber, type Instant } from '../time'

export interface IssueWeek {
  /** The assignment's. */
  id: string
  opensAt: Instant
  deadline: Instant
}

/**
 * Weeks in a row. Newest issue first. An issue keeps the streak when it was finished by its deadline or made up before the
 * end of the following week; weeks without an issue neither add nor break; the running issue can't break it yet.
 */
export function streakWeeks(issues: readonly IssueWeek[], doneAt: ReadonlyMap<string, Instant>, now: Instant): number {
  let weeks = 0
  for (const issue of issues) {
    const done = doneAt.get(issue.id)
    const lastWeek = weekNumber(justBefore(issue.deadline)) + 1
    const open = weekNumber(now) <= lastWeek
    if (done !== undefined && weekNumber(done) <= lastWeek) weeks += 1
    else if (done === undefined && open) continue
    else break
  }
  return weeks
}
