import { familiesOf, liftOfLeaf, liftOfNode, raiseOf, type Lift } from '../../src/domain/counting/lift'
import { inLots, slices } from '../kit/batches'
import { PAGE } from '../kit/paging'
import { needTime } from '../kit/run'
import { clearLeaf, dirtyFamilies, findLeavesById } from '../shared/counting/leaves.repo'
import { clearNode, deepestDirty, dirtyNodesAfter, type NodeDocument } from '../shared/counting/nodes.repo'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'
import { raiserAt } from './raise'

/** Leaves read at once: one of 500 people is about 60 KB, a reply at most 16 MB. */
const BATCH = 100
/** Clearing requests under way at once. */
const TOGETHER = 10

/**
 * Moves changed counts from the leaves to the root, level by level, so that each node is written once a run. State moves, not
 * deltas: a run that dies anywhere, runs twice or reads stale documents leaves what the next run completes.
 */
export async function rollUp(run: JobRun): Promise<{ leaves: number; nodes: number }> {
  const leaves = await liftLeaves(run)
  let nodes = 0
  // Each level once: what has failed there stays dirty, and must not keep the levels above waiting.
  for (let depth = await deepestDirty(null); depth !== null; depth = await deepestDirty(depth)) {
    run.failures.beginAnew()
    if (!run.hasTime()) break
    nodes += await liftLevel(depth, run)
  }
  return { leaves, nodes }
}

/** A lift of one assignment, and how the child is told that it was taken. */
interface Handed extends Lift {
  assignmentId: string
  clear: () => Promise<boolean>
}

/**
 * Batch by batch, so that even a run that can't read all of them gets some of them up. Families stand together; the last of a
 * batch waits for the next one, which may hold the rest of it.
 */
async function liftLeaves(run: JobRun): Promise<number> {
  const ids = fromElsewhere(await dirtyFamilies(), run.now).flat()
  let lifted = 0
  let waiting: Handed[] = []
  for (const slice of slices(ids, BATCH)) {
    if (!run.hasTime()) break
    const some = await run.failures.apart(() => liftBatch(slice, run))
    const batch = [...waiting, ...(some ?? [])]
    lifted += batch.length - waiting.length
    const last = batch[batch.length - 1]?.parentId
    waiting = batch.filter(({ parentId }) => parentId === last)
    await hand(
      batch.filter(({ parentId }) => parentId !== last),
      run,
    )
  }
  await hand(waiting, run)
  return lifted
}

/** In the order of the ids, which the database does not keep. */
async function liftBatch(ids: readonly string[], { failures }: JobRun): Promise<Handed[]> {
  const found = new Map((await findLeavesById(ids)).map((leaf) => [leaf._id, leaf]))
  const lifts: Handed[] = []
  for (const id of ids) {
    const leaf = found.get(id)
    const lift = leaf && (await failures.apart(() => liftOfLeaf(leaf)))
    if (!lift) continue
    const { assignmentId } = leaf
    lifts.push({ ...lift, assignmentId, clear: () => clearLeaf(lift.id, lift.ver, lift.counts) })
  }
  return lifts
}

/** The changed nodes of a depth, a page at a time. */
async function liftLevel(depth: number, run: JobRun): Promise<number> {
  let lifted = 0
  for (let after = ''; run.hasTime(); run.failures.beginAnew()) {
    const page = await dirtyNodesAfter({ depth, after })
    await liftNodes(page, run)
    lifted += page.length
    const last = page[page.length - 1]
    if (!last || page.length < PAGE) break
    after = last._id
  }
  return lifted
}

async function liftNodes(page: readonly NodeDocument[], run: JobRun): Promise<void> {
  const lifts: Handed[] = []
  for (const node of page) {
    const lift = await run.failures.apart(() => liftOfNode(node))
    const { assignmentId } = node
    if (lift) lifts.push({ ...lift, assignmentId, clear: () => clearNode(lift.id, lift.ver) })
  }
  await hand(lifts, run)
  // A branch right under the root marks it without knowing; the root has nobody to hand to.
  for (const root of page.filter(({ parentId }) => parentId === null)) {
    if (run.hasTime()) await run.failures.apart(() => clearNode(root._id, root.ver))
  }
}

async function hand(lifts: readonly Handed[], run: JobRun): Promise<void> {
  const raise = raiserAt(run.now)
  for (const [parentId, family] of fromElsewhere([...familiesOf(lifts)], run.now)) {
    if (!run.hasTime()) return
    await run.failures.apart(() => handFamily(parentId, family, { run, raise }))
  }
}

/** One write a parent with all its children's numbers; only then are the children clean, and only if they have not changed. */
async function handFamily(
  parentId: string,
  family: readonly Handed[],
  { run, raise }: { run: JobRun; raise: ReturnType<typeof raiserAt> },
): Promise<void> {
  const [first] = family
  if (first) await raise(parentId, first.assignmentId, raiseOf(family))
  await inLots(family, { together: TOGETHER, before: () => needTime(run) }, ({ clear }) => clear())
}
