import { PREPARED_AHEAD_MINUTES } from '../../src/domain/limits'
import { prepareLeaves } from '../kit/counting.repo'
import { markPrepared, unpreparedIssues, type Issue } from '../kit/lessons.repo'
import { branchesAfter } from '../kit/orgs.repo'

/** Before an issue opens its counting documents are made, so that Monday morning finds them there. */
const AHEAD_MS = PREPARED_AHEAD_MINUTES * 60_000
const BRANCHES_AT_ONCE = 50
/** Branches whose documents are made at the same time: one after another, a million people's would not be there in an hour. */
const TOGETHER = 10

/**
 * Makes a counting document for every branch of an issue that is about to open: denominators of branches where nobody has begun
 * count as well. Goes on where it stopped; repeating it changes nothing. Answers with the number of branches done.
 */
export async function prepareIssues(run: { now: Date; hasTime: () => boolean }): Promise<number> {
  let branches = 0
  for (const issue of await unpreparedIssues(new Date(run.now.getTime() + AHEAD_MS))) {
    branches += await prepareIssue(issue, run.hasTime)
  }
  return branches
}

async function prepareIssue(issue: Issue, hasTime: () => boolean): Promise<number> {
  let branches = 0
  for (let after = issue.preparedTo; hasTime();) {
    const page = await branchesAfter(after, BRANCHES_AT_ONCE)
    const concerned = page.filter(({ path }) => path.includes(issue.scope))
    for (let i = 0; i < concerned.length; i += TOGETHER) {
      await Promise.all(concerned.slice(i, i + TOGETHER).map((branch) => prepareLeaves(issue, branch)))
    }
    branches += page.length
    after = page[page.length - 1]?._id ?? after
    await markPrepared(issue._id, { prepared: page.length < BRANCHES_AT_ONCE, preparedTo: after })
    if (page.length < BRANCHES_AT_ONCE) break
  }
  return branches
}
