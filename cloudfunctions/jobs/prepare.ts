import type { Assignment, Cursor } from '../../src/domain/assignments/assignment'
import { isCountedIn } from '../../src/domain/assignments/audience'
import { isOver } from '../../src/domain/assignments/late'
import { PREPARED_AHEAD_MINUTES } from '../../src/domain/limits'
import { slices } from '../kit/batches'
import { keepPreparing, unpreparedBy } from '../shared/assignments/assignments.repo'
import { prepareLeaves } from '../shared/counting/leaves.repo'
import { branchesBelow, findOrgs, getOrg, levelsWithin, noteSize, type Org } from '../shared/orgs/orgs.repo'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'

/** Before an assignment opens its counting documents are made, so that Monday morning finds them there. */
const AHEAD_MS = PREPARED_AHEAD_MINUTES * 60_000
const BRANCHES_AT_ONCE = 50
/** How far it has come is noted after so many: departments are small, and a write each would be many. */
const NOTED_EVERY = 25
/** Branches whose documents are made at the same time: one after another, a million people's would not be there in an hour. */
const TOGETHER = 10

/**
 * Makes a counting document for every branch of an assignment's audience that is about to open: denominators of branches where
 * nobody has begun count as well. Goes on where it stopped; repeating it changes nothing. Answers with the number of branches done.
 */
export async function prepare(run: JobRun): Promise<number> {
  let branches = 0
  const waiting = await unpreparedBy(new Date(run.now.getTime() + AHEAD_MS))
  for (const assignment of fromElsewhere(waiting, run.now)) {
    if (!run.hasTime()) break
    branches += (await run.failures.apart(() => prepareOne(assignment, run))) ?? 0
  }
  return branches
}

/** How far an assignment has come: all branches up to there have their documents but those that failed. */
interface Way {
  assignment: Assignment
  cursor: Reached
  missed: string[]
}

type Reached = Extract<Cursor, { at: 'branches' }>

async function prepareOne(assignment: Assignment, run: JobRun): Promise<number> {
  const scope = await getOrg(assignment.scope)
  const begun = assignment.cursor?.at === 'branches' ? assignment.cursor : null
  const way: Way = { assignment, cursor: begun ?? { at: 'branches', level: '', after: '' }, missed: [] }
  const again = await tryAgain(way, run)
  run.failures.beginAnew()
  const first = await (scope.kind === 'branch' ? prepareBranch : prepareBelow)(scope, way, run)
  return again + first
}

/** An assignment of a single branch. */
async function prepareBranch(branch: Org, way: Way, run: JobRun): Promise<number> {
  const reached = await prepareSome([branch], way, run)
  await keepPreparing(way.assignment._id, {
    prepared: reached === 1 && isDone(way, run.now),
    cursor: null,
    missed: way.missed,
  })
  return reached
}

/** The branches below a level: level by level in the order of their ids, in each those right below it. */
async function prepareBelow(scope: Org, way: Way, run: JobRun): Promise<number> {
  const levels = (await levelsWithin(scope._id)).sort().filter((id) => id >= way.cursor.level)
  let branches = 0
  let unnoted = 0
  for (const [nth, level] of levels.entries()) {
    if (level !== way.cursor.level) way.cursor = { at: 'branches', level, after: '' }
    for (let through = false; !through;) {
      if (!run.hasTime()) return branches
      const page = await branchesBelow(level, way.cursor.after, BRANCHES_AT_ONCE)
      const reached = await prepareSome(page, way, run)
      branches += reached
      unnoted += reached
      way.cursor = { ...way.cursor, after: page[reached - 1]?._id ?? way.cursor.after }
      through = reached === page.length && page.length < BRANCHES_AT_ONCE
      const last = through && nth === levels.length - 1
      if (!last && unnoted < NOTED_EVERY) continue
      unnoted = 0
      const prepared = last && isDone(way, run.now)
      await keepPreparing(way.assignment._id, { prepared, cursor: prepared ? null : way.cursor, missed: way.missed })
    }
  }
  return branches
}

/** The branches that failed before, ahead of all others. Those that fail once more come last the next time. */
async function tryAgain(way: Way, run: JobRun): Promise<number> {
  const missed = way.assignment.missed ?? []
  const some = missed.slice(0, BRANCHES_AT_ONCE)
  // One that is gone by now needs no document.
  const branches = some.length > 0 ? await findOrgs(some) : []
  const reached = await prepareSome(branches, way, run)
  way.missed = [...missed.slice(BRANCHES_AT_ONCE), ...branches.slice(reached).map(({ _id }) => _id), ...way.missed]
  return reached
}

/** Answers with how many were reached while there was time. */
async function prepareSome(branches: readonly Org[], way: Way, run: JobRun): Promise<number> {
  const { assignment } = way
  let reached = 0
  for (const some of slices(branches, TOGETHER)) {
    if (!run.hasTime()) break
    const prepareOf = async (branch: Org): Promise<void> => {
      const done = await run.failures.apart(() => prepareIn(assignment, branch, run.now).then(() => true))
      if (!done) way.missed.push(branch._id)
    }
    await Promise.all(some.map(prepareOf))
    reached += some.length
  }
  return reached
}

async function prepareIn(assignment: Assignment, branch: Org, now: Date): Promise<void> {
  if (!isCountedIn(assignment, branch)) return
  const people = await prepareLeaves(assignment, branch)
  await noteSize(branch, people, now)
}

/** A branch that fails again and again must not keep the others' numbers of the deadline from being kept. */
function isDone({ assignment, missed }: Way, now: Date): boolean {
  return (
    missed.length === 0 || (isOver(assignment, now) && missed.every((id) => assignment.missed?.includes(id) === true))
  )
}
