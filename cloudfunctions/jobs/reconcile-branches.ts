import { isOver } from '../../src/domain/assignments/late'
import { sameCounts } from '../../src/domain/counting/counts'
import { leafId, leafIds, placeOf } from '../../src/domain/counting/ids'
import { partOf } from '../../src/domain/counting/leaf'
import { liftOfLeaf } from '../../src/domain/counting/lift'
import { doneOf, setFaults, versionAbove, type SetFault } from '../../src/domain/counting/reconcile'
import { pinned } from '../../src/domain/orgs/tree'
import { inLots } from '../kit/batches'
import { needTime } from '../kit/run'
import { completionsIn, type Completion } from '../shared/assignments/completions.repo'
import { findLeaves, findLeavesById, prepareLeaves, type LeafDocument } from '../shared/counting/leaves.repo'
import { correctDone, putDone } from '../shared/counting/marks'
import { findNodesById, getNode } from '../shared/counting/nodes.repo'
import type { Org } from '../shared/orgs/orgs.repo'
import {
  checkLink,
  hadParent,
  raiseOfLeaf,
  restoreFrozen,
  restoreNode,
  type Child,
  type Night,
} from './reconcile-links'
import { judgeUnbacked } from './unbacked'

/** Branches looked at at once. */
const TOGETHER = 10

/** Holds the sets of some branches against their completions, and the leaves against their nodes. */
export async function reconcileBranches(branches: readonly Org[], night: Night): Promise<void> {
  const { findings } = night
  const look = { together: TOGETHER, before: () => needTime(night.run) }
  const leaves = (await inLots(branches, look, (branch) => checkBranch(branch, night))).flat()
  await findings.repair()
  await checkLeaves(leaves, night)
  await findings.repair()
}

/** The branch's leaves that are as they should be; those with a difference are repaired, and go up with the next roll-up. */
async function checkBranch(branch: Org, night: Night): Promise<LeafDocument[]> {
  const { assignment, findings, run } = night
  const completions = await completionsIn(assignment._id, branch._id)
  const leaves = await findLeaves(assignment, branch)
  const { checked } = findings.report
  checked.branches += 1
  checked.completions += completions.length
  const there = new Map(leaves.map((leaf) => [leaf._id, leaf]))
  const kept: LeafDocument[] = []
  const place = pinned(branch, assignment.pinnedAt)
  for (const [part, id] of leafIds(assignment._id, place).entries()) {
    const finished = completions.filter(({ memberId }) => partOf(memberId, place.parts) === part)
    const leaf = there.get(id)
    if (!leaf) await checkMissing(branch, { part, finished }, night)
    else {
      const faults = setFaults(leaf.done, finished, run.now)
      for (const fault of faults) await addFault(fault, { leaf, branch }, night)
      kept.push(leaf)
    }
  }
  return kept
}

interface Part {
  part: number
  finished: readonly Completion[]
}

/** A leaf is lost if somebody has finished in it or a node knows of it. A branch founded since the assignment was prepared has none yet. */
async function checkMissing(branch: Org, { part, finished }: Part, night: Night): Promise<void> {
  const { assignment, findings, run } = night
  const pin = pinned(branch, assignment.pinnedAt)
  const id = leafId(assignment._id, pin, part)
  const place = placeOf(assignment._id, pin, part)
  const kept = (await getNode(place.parentId))?.c[place.key]
  if (finished.length === 0 && !kept) {
    if (assignment.prepared && !isOver(assignment, run.now)) await prepareLeaves(assignment, branch)
    return
  }
  findings.add('lost-leaf', id, async () => {
    await prepareLeaves(assignment, branch)
    await restoreFrozen(id, place)
    for (const one of finished) {
      needTime(run)
      await putDone({ assignment, branch, memberId: one.memberId }, doneOf(one))
    }
    // Made anew it begins with a low version, of which its node would take nothing.
    const [leaf] = await findLeavesById([id])
    if (leaf) await raiseOfLeaf(id)(leaf.ver, versionAbove(leaf.ver, kept))
  })
}

async function addFault(
  fault: SetFault,
  { leaf, branch }: { leaf: LeafDocument; branch: Org },
  night: Night,
): Promise<void> {
  const { assignment, findings } = night
  const { memberId } = fault
  const what = `${leaf._id} ${memberId}`
  if (fault.kind === 'lost') {
    findings.add('lost-done', what, () => putDone({ assignment, branch, memberId }, fault.done))
  } else if (fault.kind === 'differs') {
    findings.add('wrong-done', what, () => correctDone(leaf._id, memberId, fault))
  } else {
    needTime(night.run)
    const judged = await judgeUnbacked({ leaf, memberId, found: fault.found }, night)
    if (judged) findings.add(judged.kind, what, judged.repair)
  }
}

/** Leaves against their nodes. They are read anew: some have just been repaired. */
async function checkLeaves(looked: readonly LeafDocument[], night: Night): Promise<void> {
  if (looked.length === 0) return
  const leaves = night.findings.report.stirred ? await findLeavesById(looked.map(({ _id }) => _id)) : looked
  const parents = new Map(
    (await findNodesById([...new Set(leaves.map(({ parentId }) => parentId))])).map((node) => [node._id, node]),
  )
  const lost = new Set<string>()
  for (const leaf of leaves) {
    const child = childOf(leaf)
    const parent = parents.get(leaf.parentId)
    if (!parent) {
      if (hadParent(child)) lost.add(leaf.parentId)
    } else if (!(await checkLink(child, parent, night)) && !leaf.dirty && !isSummed(leaf, child)) {
      night.findings.add('stale-sum', leaf._id, () => child.raise(leaf.ver, leaf.ver + 1))
    }
  }
  for (const id of lost) night.findings.add('lost-node', id, () => restoreNode(id, night))
}

const isSummed = ({ sum }: LeafDocument, { lift }: Child): boolean => sum !== null && sameCounts(sum, lift.counts)

function childOf(leaf: LeafDocument): Child {
  const again = async () => {
    const [now] = await findLeavesById([leaf._id])
    return now ? childOf(now) : null
  }
  return { lift: liftOfLeaf(leaf), dirty: leaf.dirty, again, raise: raiseOfLeaf(leaf._id) }
}
