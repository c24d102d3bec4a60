import { frozenFamily, frozenTally, sumOfFrozen } from '../../src/domain/counting/frozen'
import { orgOfNode } from '../../src/domain/counting/ids'
import {
  depthOf,
  freezeLeaf,
  freezeNode,
  frozenLeavesOf,
  frozenNodesOf,
  knownNodes,
  leavesAfter,
  nodesAfter,
  prepareNode,
  type NodeDocument,
} from '../shared/counting/counting.repo'
import { keepFreezing, markFrozen, unfrozenIssues, type Freezing, type Issue } from '../shared/lessons/lessons.repo'
import { getOrg } from '../shared/orgs/orgs.repo'
import { needTime, type Run } from '../kit/run'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'

/** Leaves read at once: one of 500 people is about 60 KB, a reply at most 16 MB. */
const BATCH = 100
/** Writing requests under way at once. */
const TOGETHER = 10

/**
 * Keeps the numbers of the deadline apart from the live ones. First every leaf keeps its counts, once; only when all have, the
 * nodes take them, the deepest first. What a node takes never changes again, so a run that dies, runs twice or meets another one
 * ends the same. How far it has come stands on the lesson. Answers with the number of issues that were completed.
 */
export async function freezeIssues(run: JobRun): Promise<number> {
  let completed = 0
  for (const issue of fromElsewhere(await unfrozenIssues(run.now), run.now)) {
    if (!run.hasTime()) break
    if (await run.failures.apart(() => freezeIssue(issue, run))) completed += 1
  }
  return completed
}

async function freezeIssue(issue: Issue, run: Run): Promise<boolean> {
  let at: Freezing | null = issue.freezing ?? { at: 'leaves', after: '' }
  while (at && run.hasTime()) {
    at = at.at === 'leaves' ? await freezeLeaves(issue, at.after, run) : await freezeLevel(issue, at, run)
    needTime(run)
    if (at) await keepFreezing(issue._id, at)
  }
  return at === null && (await markFrozen(issue._id, run.now))
}

/** One batch of leaves, and what comes next. */
async function freezeLeaves(issue: Issue, after: string, run: Run): Promise<Freezing | null> {
  const page = await leavesAfter(issue._id, after, BATCH)
  const waiting = page.filter(({ frozen }) => !frozen)
  await inTurn(waiting, (leaf) => freezeLeaf(leaf._id, frozenTally(leaf, issue.deadline)), run)
  await makeNodes(
    issue,
    page.map(({ parentId }) => parentId),
    run,
  )
  const last = page[page.length - 1]
  if (last && page.length === BATCH) return { at: 'leaves', after: last._id }
  const depth = await depthOf(issue._id)
  return depth > 0 ? { at: 'nodes', depth, after: '' } : null
}

/** One batch of the nodes of a depth, and what comes next; null when the root has all. */
async function freezeLevel(issue: Issue, at: Extract<Freezing, { at: 'nodes' }>, run: Run): Promise<Freezing | null> {
  const page = await nodesAfter(issue._id, at, BATCH)
  await inTurn(page, freezeOne, run)
  await makeNodes(
    issue,
    page.flatMap(({ parentId }) => parentId ?? []),
    run,
  )
  const last = page[page.length - 1]
  if (last && page.length === BATCH) return { ...at, after: last._id }
  return at.depth > 1 ? { at: 'nodes', depth: at.depth - 1, after: '' } : null
}

/** Sums up what lies right below a node. */
export async function freezeOne({ _id }: NodeDocument): Promise<void> {
  const [leaves, nodes] = await Promise.all([frozenLeavesOf(_id), frozenNodesOf(_id)])
  const sums = nodes.map(({ orgId, isBranch, f }) => ({ key: orgId, frozen: sumOfFrozen(f, isBranch) }))
  await freezeNode(_id, frozenFamily([...leaves, ...sums]))
}

/** A level above is made by the first that is handed up to it: where nothing was yet, it must not be passed over. */
async function makeNodes(issue: Issue, wanted: readonly string[], run: Run): Promise<void> {
  const ids = [...new Set(wanted)]
  if (ids.length === 0) return
  const known = new Set((await knownNodes(ids)).map(({ _id }) => _id))
  for (const id of ids.filter((id) => !known.has(id))) {
    needTime(run)
    await prepareNode(issue, await getOrg(orgOfNode(id, issue._id)), run.now)
  }
}

async function inTurn<T>(items: readonly T[], act: (item: T) => Promise<unknown>, run: Run): Promise<void> {
  for (let i = 0; i < items.length; i += TOGETHER) {
    needTime(run)
    await Promise.all(items.slice(i, i + TOGETHER).map(act))
  }
}
