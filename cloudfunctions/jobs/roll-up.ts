import { orgOfNode } from '../../src/domain/counting/ids'
import { tally } from '../../src/domain/counting/leaf'
import { packCounts, sumOf, type PackedCounts } from '../../src/domain/counting/roll-up'
import {
  clearLeaf,
  clearNode,
  dirtyLeafIds,
  dirtyNodes,
  findLeavesById,
  prepareNode,
  raiseNode,
  type LeafDocument,
  type NodeDocument,
} from '../kit/counting.repo'
import { getOrg } from '../kit/orgs.repo'

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

/** What a parent takes from one child, and how the child is told that it was taken. */
interface Lift {
  lessonId: string
  sequence: number
  parentId: string
  /** Whether the parent is below the root. */
  goesOn: boolean
  key: string
  packed: PackedCounts
  clear: () => Promise<boolean>
}

async function liftLeaves(run: Run): Promise<number> {
  const ids = await dirtyLeafIds()
  const lifts: Lift[] = []
  for (let i = 0; i < ids.length && run.hasTime(); i += BATCH) {
    lifts.push(...(await findLeavesById(ids.slice(i, i + BATCH))).map(liftOfLeaf))
  }
  await hand(lifts, run)
  return lifts.length
}

function liftOfLeaf(leaf: LeafDocument): Lift {
  const counts = tally(leaf)
  const { _id, lessonId, sequence, parentId, key, ver } = leaf
  const clear = () => clearLeaf(_id, ver, counts)
  return { lessonId, sequence, parentId, key, packed: packCounts(ver, counts), goesOn: true, clear }
}

async function liftNodes(level: readonly NodeDocument[], run: Run): Promise<number> {
  const lifts = level.flatMap(({ _id, lessonId, sequence, parentId, orgId, ver, c, isBranch, depth }) => {
    if (parentId === null) return []
    const packed = packCounts(ver, sumOf(c, isBranch))
    return [{ lessonId, sequence, parentId, key: orgId, packed, goesOn: depth > 2, clear: () => clearNode(_id, ver) }]
  })
  await hand(lifts, run)
  // A branch right under the root marks it without knowing; the root has nobody to hand to.
  for (const root of level.filter(({ parentId }) => parentId === null)) await clearNode(root._id, root.ver)
  return level.length
}

/** One write a parent with all its children's numbers; only then are the children clean, and only if they have not changed. */
async function hand(lifts: readonly Lift[], { now, hasTime }: Run): Promise<void> {
  const families = new Map<string, Lift[]>()
  for (const lift of lifts) families.set(lift.parentId, [...(families.get(lift.parentId) ?? []), lift])
  for (const [parentId, family] of families) {
    if (!hasTime()) return
    const children = Object.fromEntries(family.map(({ key, packed }) => [key, packed]))
    const raise = { children, goesOn: family.some(({ goesOn }) => goesOn), now }
    if (!(await raiseNode(parentId, raise))) {
      await prepareParent(parentId, family, now)
      await raiseNode(parentId, raise)
    }
    for (let i = 0; i < family.length; i += TOGETHER) {
      await Promise.all(family.slice(i, i + TOGETHER).map(({ clear }) => clear()))
    }
  }
}

async function prepareParent(parentId: string, [first]: readonly Lift[], now: Date): Promise<void> {
  if (!first) return
  const { lessonId, sequence } = first
  await prepareNode({ _id: lessonId, sequence }, await getOrg(orgOfNode(parentId, lessonId)), now)
}
