import { familiesOf, liftOfLeaf, liftOfNode, raiseOf, type Lift } from '../../src/domain/counting/lift'
import { clearLeaf, clearNode, dirtyLeafIds, dirtyNodes, findLeavesById, type NodeDocument } from '../kit/counting.repo'
import { raiserAt } from './raise'

/** Leaves read at once: one of 500 people is about 60 KB, a reply at most 16 MB. */
const BATCH = 100
/** Clearing requests under way at once. */
const TOGETHER = 10

interface Run {
  now: Date
  /** Whether there is time for more: a function may be stopped after a minute, and what is left waits for the next one. */
  hasTime: () => boolean
}

/**
 * Moves changed counts from the leaves to the root, level by level, so that each node is written once a run. State moves, not
 * deltas: a run that dies anywhere, runs twice or reads stale documents leaves what the next run completes.
 */
export async function rollUp(run: Run): Promise<{ leaves: number; nodes: number }> {
  const leaves = await liftLeaves(run)
  let nodes = 0
  for (let level = await dirtyNodes(); level.length > 0 && run.hasTime(); level = await dirtyNodes()) {
    nodes += await liftNodes(level, run)
  }
  return { leaves, nodes }
}

/** A lift of one issue, and how the child is told that it was taken. */
interface Handed extends Lift {
  lessonId: string
  sequence: number
  clear: () => Promise<boolean>
}

/**
 * Batch by batch, so that even a run that can't read all of them gets some of them up. Families stand together; the last of a
 * batch waits for the next one, which may hold the rest of it.
 */
async function liftLeaves(run: Run): Promise<number> {
  const ids = await dirtyLeafIds()
  let lifted = 0
  let waiting: Handed[] = []
  for (let i = 0; i < ids.length && run.hasTime(); i += BATCH) {
    const batch = [...waiting, ...(await liftBatch(ids.slice(i, i + BATCH)))]
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
async function liftBatch(ids: readonly string[]): Promise<Handed[]> {
  const found = new Map((await findLeavesById(ids)).map((leaf) => [leaf._id, leaf]))
  return ids.flatMap((id): Handed[] => {
    const leaf = found.get(id)
    if (!leaf) return []
    const lift = liftOfLeaf(leaf)
    const { lessonId, sequence } = leaf
    return [{ ...lift, lessonId, sequence, clear: () => clearLeaf(lift.id, lift.ver, lift.counts) }]
  })
}

async function liftNodes(level: readonly NodeDocument[], run: Run): Promise<number> {
  const lifts = level.flatMap((node): Handed[] => {
    const lift = liftOfNode(node)
    const { lessonId, sequence } = node
    return lift ? [{ ...lift, lessonId, sequence, clear: () => clearNode(lift.id, lift.ver) }] : []
  })
  await hand(lifts, run)
  // A branch right under the root marks it without knowing; the root has nobody to hand to.
  for (const root of level.filter(({ parentId }) => parentId === null)) await clearNode(root._id, root.ver)
  return level.length
}

/** One write a parent with all its children's numbers; only then are the children clean, and only if they have not changed. */
async function hand(lifts: readonly Handed[], { now, hasTime }: Run): Promise<void> {
  const raise = raiserAt(now)
  for (const [parentId, family] of familiesOf(lifts)) {
    if (!hasTime()) return
    const [first] = family
    if (first) await raise(parentId, { ...first, ...raiseOf(family) })
    for (let i = 0; i < family.length; i += TOGETHER) {
      await Promise.all(family.slice(i, i + TOGETHER).map(({ clear }) => clear()))
    }
  }
}
