import type { Assignment, Cursor } from '../../src/domain/assignments/assignment'
import { FREEZE_AFTER_HOURS } from '../../src/domain/assignments/late'
import { frozenFamily, frozenTally, sumOfFrozen } from '../../src/domain/counting/frozen'
import { frozenPeople } from '../../src/domain/counting/frozen-people'
import { orgOfNode } from '../../src/domain/counting/ids'
import { HOUR_MS } from '../../src/domain/time'
import { inLots } from '../kit/batches'
import { needTime, type Run } from '../kit/run'
import { keepFreezing, markFrozen, unfrozenBy } from '../shared/assignments/assignments.repo'
import { freezeLeaf, leavesAfter, leavesBelow } from '../shared/counting/leaves.repo'
import {
  freezeNode,
  knownNodes,
  nodesAfter,
  nodesBelow,
  prepareNode,
  type NodeDocument,
} from '../shared/counting/nodes.repo'
import { getOrg } from '../shared/orgs/orgs.repo'
import { rosterOf } from '../shared/people/roster.repo'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'
import { deepestLevel, levelAfter, nextPage, type Level } from './levels'

/** Leaves read at once: one of 500 people is about 60 KB, a reply at most 16 MB. */
const BATCH = 100
/** Writing requests under way at once. */
const TOGETHER = 10

/**
 * Keeps the numbers of the deadline apart from the live ones. First every leaf keeps its counts, once; only when all have, the
 * nodes take them, the deepest first. What a node takes never changes again, so a run that dies, runs twice or meets another one
 * ends the same. How far it has come stands on the assignment. Answers with the number of those that were completed.
 */
export async function freeze(run: JobRun): Promise<number> {
  let completed = 0
  for (const assignment of fromElsewhere(await unfrozenBy(dueBy(run.now)), run.now)) {
    if (!run.hasTime()) break
    if (await run.failures.apart(() => freezeAssignment(assignment, run))) completed += 1
  }
  return completed
}

/** What was due by then is frozen by now: answers that were under way are in. */
const dueBy = (now: Date): Date => new Date(now.getTime() - FREEZE_AFTER_HOURS * HOUR_MS)

type Freezing = Exclude<Cursor, { at: 'branches' }>

async function freezeAssignment(assignment: Assignment, run: Run): Promise<boolean> {
  const { cursor } = assignment
  let at: Freezing | null = cursor === null || cursor.at === 'branches' ? { at: 'leaves', after: '' } : cursor
  while (at && run.hasTime()) {
    at = at.at === 'leaves' ? await freezeLeaves(assignment, at.after, run) : await freezeLevel(assignment, at, run)
    needTime(run)
    if (at) await keepFreezing(assignment._id, at)
  }
  return at === null && (await markFrozen(assignment._id, run.now))
}

/** One batch of leaves, and what comes next. */
async function freezeLeaves(assignment: Assignment, after: string, run: Run): Promise<Freezing | null> {
  const page = await leavesAfter(assignment._id, after, BATCH)
  const waiting = page.filter(({ frozen }) => !frozen)
  await inTurn(waiting, run, async (leaf) => {
    // A branch's people stand where its roster is counted.
    const roster = leaf.branches === 1 ? await rosterOf(leaf.branchId) : []
    needTime(run)
    const people = frozenPeople(leaf, { assignment, roster })
    await freezeLeaf(leaf._id, { frozen: frozenTally(leaf, assignment.deadline), people })
  })
  await makeNodes(
    assignment,
    page.map(({ parentId }) => parentId),
    run,
  )
  const next = nextPage(page, BATCH)
  return next === null ? deepestLevel(assignment._id) : { at: 'leaves', after: next }
}

/** One batch of the nodes of a depth, and what comes next; null when the root has all. */
async function freezeLevel(assignment: Assignment, at: Level, run: Run): Promise<Freezing | null> {
  const page = await nodesAfter(assignment._id, at, { limit: BATCH, fields: ['orgId', 'parentId', 'isBranch'] })
  await inTurn(page, run, freezeOne)
  await makeNodes(
    assignment,
    page.flatMap(({ parentId }) => parentId ?? []),
    run,
  )
  return levelAfter(at, nextPage(page, BATCH))
}

/** Sums up what lies right below a node. */
export async function freezeOne({ _id }: NodeDocument): Promise<void> {
  const [leaves, nodes] = await Promise.all([
    leavesBelow(_id, ['key', 'frozen']),
    nodesBelow(_id, ['orgId', 'isBranch', 'f']),
  ])
  const sums = nodes.map(({ orgId, isBranch, f }) => ({ key: orgId, frozen: sumOfFrozen(f, isBranch) }))
  await freezeNode(_id, frozenFamily([...leaves, ...sums]))
}

/** A level above is made by the first that is handed up to it: where nothing was yet, it must not be passed over. */
async function makeNodes(assignment: Assignment, wanted: readonly string[], run: Run): Promise<void> {
  const ids = [...new Set(wanted)]
  if (ids.length === 0) return
  const known = new Set((await knownNodes(ids)).map(({ _id }) => _id))
  for (const id of ids.filter((id) => !known.has(id))) {
    needTime(run)
    await prepareNode(assignment, await getOrg(orgOfNode(id, assignment._id)), run.now)
  }
}

async function inTurn<T>(items: readonly T[], run: Run, act: (item: T) => Promise<unknown>): Promise<void> {
  await inLots(items, { together: TOGETHER, before: () => needTime(run) }, act)
}
