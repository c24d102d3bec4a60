import type { Assignment } from '../../src/domain/assignments/assignment'
import { isCountedIn } from '../../src/domain/assignments/audience'
import { isOver } from '../../src/domain/assignments/late'
import { PREPARED_AHEAD_MINUTES, SCHEDULED_AHEAD_DAYS } from '../../src/domain/limits'
import { DAY_MS } from '../../src/domain/time'
import { slices } from '../kit/batches'
import { keepPreparing, unpreparedBy } from '../shared/assignments/assignments.repo'
import { prepareLeaves } from '../shared/counting/leaves.repo'
import { findOrgs, noteSize, type Org } from '../shared/orgs/orgs.repo'
import { walkBranches } from './branch-walk'
import { charged } from './charge'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'

/** Before an assignment opens its counting documents are made, so that Monday morning finds them there. */
const AHEAD_MS = PREPARED_AHEAD_MINUTES * 60_000
/** Branches that failed before and are tried again at once. */
const AGAIN_AT_ONCE = 50
/** How far it has come is noted after so many branches. */
const NOTED_EVERY = 25
/** Branches whose documents are made at the same time: one after another, a million people's would not be there in an hour. */
const TOGETHER = 10

/**
 * Makes a counting document for every branch of an assignment's audience that is about to open: denominators of branches where
 * nobody has begun count as well. Of a kind that a branch bears only so many of, it is first decided which branches are asked, however far
 * ahead. Goes on where it stopped; repeating it changes nothing. Answers with the number of branches done.
 */
export async function prepare(run: JobRun): Promise<number> {
  let branches = 0
  const waiting = await unpreparedBy(new Date(run.now.getTime() + SCHEDULED_AHEAD_DAYS * DAY_MS))
  const soon = run.now.getTime() + AHEAD_MS
  for (const found of fromElsewhere(waiting, run.now)) {
    if (!run.hasTime()) break
    const assignment = await run.failures.apart(() => charged(found, run))
    if (!assignment || assignment.opensAt.getTime() > soon) continue
    branches += (await run.failures.apart(() => prepareOne(assignment, run))) ?? 0
  }
  return branches
}

/** How far an assignment has come. */
interface Way {
  assignment: Assignment
  missed: string[]
}

async function prepareOne(assignment: Assignment, run: JobRun): Promise<number> {
  const way: Way = { assignment, missed: [] }
  const again = await tryAgain(way, run)
  run.failures.beginAnew()
  const first = await walkBranches(assignment, run, {
    every: NOTED_EVERY,
    some: (branches) => prepareSome(branches, way, run),
    note: (reached, last) => {
      const prepared = last && isDone(way, run.now)
      return keepPreparing(assignment._id, { prepared, cursor: prepared ? null : reached, missed: way.missed })
    },
  })
  return again + first
}

/** The branches that failed before, ahead of all others. Those that fail once more come last the next time. */
async function tryAgain(way: Way, run: JobRun): Promise<number> {
  const missed = way.assignment.missed ?? []
  const some = missed.slice(0, AGAIN_AT_ONCE)
  // One that is gone by now needs no document.
  const branches = some.length > 0 ? await findOrgs(some) : []
  const reached = await prepareSome(branches, way, run)
  way.missed = [...missed.slice(AGAIN_AT_ONCE), ...branches.slice(reached).map(({ _id }) => _id), ...way.missed]
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
