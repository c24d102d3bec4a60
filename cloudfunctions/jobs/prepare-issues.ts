import { PREPARED_AHEAD_MINUTES } from '../../src/domain/limits'
import { prepareLeaves } from '../shared/counting/counting.repo'
import { markPrepared, unpreparedIssues, type Issue } from '../shared/lessons/lessons.repo'
import { branchesAfter, findOrgs, getOrg, type Org } from '../shared/orgs/orgs.repo'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'

/** Before an issue opens its counting documents are made, so that Monday morning finds them there. */
const AHEAD_MS = PREPARED_AHEAD_MINUTES * 60_000
const BRANCHES_AT_ONCE = 50
/** Branches whose documents are made at the same time: one after another, a million people's would not be there in an hour. */
const TOGETHER = 10

/**
 * Makes a counting document for every branch of an issue that is about to open: denominators of branches where nobody has begun
 * count as well. Goes on where it stopped; repeating it changes nothing. Answers with the number of branches done.
 */
export async function prepareIssues(run: JobRun): Promise<number> {
  let branches = 0
  const issues = await unpreparedIssues(new Date(run.now.getTime() + AHEAD_MS))
  for (const issue of fromElsewhere(issues, run.now)) {
    if (!run.hasTime()) break
    branches += (await run.failures.apart(() => prepareIssue(issue, run))) ?? 0
  }
  return branches
}

/** How far an issue has come: all branches up to an id have their documents but those that failed. */
interface Way {
  issue: Issue
  preparedTo: string
  missed: string[]
}

async function prepareIssue(issue: Issue, run: JobRun): Promise<number> {
  await getOrg(issue.scope)
  const way: Way = { issue, preparedTo: issue.preparedTo, missed: [] }
  let branches = await tryAgain(way, run)
  run.failures.beginAnew()
  for (let through = false; !through && run.hasTime();) {
    const page = await branchesAfter(way.preparedTo, BRANCHES_AT_ONCE)
    const reached = await prepareSome(page, way, run)
    branches += reached
    way.preparedTo = page[reached - 1]?._id ?? way.preparedTo
    through = reached === page.length && page.length < BRANCHES_AT_ONCE
    await markPrepared(issue._id, {
      prepared: through && isDone(way, run.now),
      preparedTo: way.preparedTo,
      missed: way.missed,
    })
  }
  return branches
}

/** The branches that failed before, ahead of all others. Those that fail once more come last the next time. */
async function tryAgain(way: Way, run: JobRun): Promise<number> {
  const missed = way.issue.missed ?? []
  const some = missed.slice(0, BRANCHES_AT_ONCE)
  // One that is gone by now needs no document.
  const branches = some.length > 0 ? await findOrgs(some) : []
  const reached = await prepareSome(branches, way, run)
  way.missed = [...missed.slice(BRANCHES_AT_ONCE), ...branches.slice(reached).map(({ _id }) => _id), ...way.missed]
  return reached
}

/** Answers with how many were reached while there was time. */
async function prepareSome(branches: readonly Org[], way: Way, run: JobRun): Promise<number> {
  let reached = 0
  while (reached < branches.length && run.hasTime()) {
    const some = branches.slice(reached, reached + TOGETHER)
    const concerned = some.filter(({ path }) => path.includes(way.issue.scope))
    const prepare = async (branch: Org): Promise<void> => {
      const made = await run.failures.apart(() => prepareLeaves(way.issue, branch).then(() => true))
      if (!made) way.missed.push(branch._id)
    }
    await Promise.all(concerned.map(prepare))
    reached += some.length
  }
  return reached
}

/** A branch that fails again and again must not keep the others' numbers of the deadline from being kept. */
function isDone({ issue, missed }: Way, now: Date): boolean {
  return missed.length === 0 || (now >= issue.deadline && missed.every((id) => issue.missed?.includes(id)))
}
