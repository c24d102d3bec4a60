import type { Assignment } from '../../src/domain/assignments/assignment'
import { unflatten } from '../../src/domain/counting/counts'
import { orgOfNode } from '../../src/domain/counting/ids'
import type { Lift } from '../../src/domain/counting/lift'
import { linkFault, versionAbove, type LinkFault } from '../../src/domain/counting/reconcile'
import { packCounts } from '../../src/domain/counting/roll-up'
import { needTime, type Run } from '../kit/run'
import { freezeLeaf, leavesBelow, raiseLeaf } from '../shared/counting/leaves.repo'
import {
  getNode,
  nodesBelow,
  prepareNode,
  raiseNodeVersion,
  replaceChild,
  type NodeDocument,
} from '../shared/counting/nodes.repo'
import { getOrg } from '../shared/orgs/orgs.repo'
import type { Findings } from './findings'
import { freezeOne } from './freeze'

export interface Night {
  assignment: Assignment
  findings: Findings
  run: Run
}

/** A child as it was read, whichever kind it is. */
export interface Child {
  lift: Lift
  dirty: boolean
  /** Reads it anew. */
  again: () => Promise<Child | null>
  /** Gives it a version, if it has not moved. */
  raise: (from: number, to: number) => Promise<boolean>
}

export const raiseOfLeaf =
  (id: string): Child['raise'] =>
  (from, to) =>
    raiseLeaf(id, from, to)
export const raiseOfNode =
  (id: string): Child['raise'] =>
  (from, to) =>
    raiseNodeVersion(id, from, to)

/** Holds a child against its parent, which was read after it. Whether something was found. */
export async function checkLink(child: Child, parent: NodeDocument, { findings, run }: Night): Promise<boolean> {
  const { lift } = child
  const kept = parent.c[lift.key]
  const fault = await faultOf(child, parent, run)
  if (!fault) return false
  findings.add(fault === 'behind' ? 'lost-change' : 'wrong-number', lift.id, async () => {
    if (fault === 'unsound') await replaceChild(parent, lift.key, packCounts(lift.ver, lift.counts))
    await child.raise(lift.ver, versionAbove(lift.ver, kept))
  })
  return true
}

async function faultOf({ lift, dirty, again }: Child, parent: NodeDocument, run: Run): Promise<LinkFault | null> {
  const kept = parent.c[lift.key]
  const fault = linkFault({ ver: lift.ver, dirty, counts: lift.counts }, kept)
  if (fault !== 'ahead') return fault
  // The child may have gone on, and up, between the two reads: then it has that version by now.
  needTime(run)
  const now = await again()
  return now && linkFault({ ver: now.lift.ver, dirty: now.dirty, counts: now.lift.counts }, kept) === 'ahead'
    ? fault
    : null
}

/** A clean child has handed its numbers to somebody: where the parent is missing, it was lost. A dirty one will make it. */
export const hadParent = ({ lift, dirty }: Child): boolean => !dirty && lift.ver > 0

/** Makes a lost node anew: under a version its own parent will take, its frozen numbers from below, all its children called again. */
export async function restoreNode(id: string, { assignment, run }: Night): Promise<void> {
  await prepareNode(assignment, await getOrg(orgOfNode(id, assignment._id)), run.now)
  const node = await getNode(id)
  if (!node) return
  const above = node.parentId === null ? null : await getNode(node.parentId)
  await raiseNodeVersion(id, node.ver, versionAbove(node.ver, above?.c[node.orgId]))
  if (assignment.frozenAt !== null) await freezeOne(node)
  const [below, between] = await Promise.all([leavesBelow(id, ['ver']), nodesBelow(id, ['ver'])])
  for (const leaf of below) {
    needTime(run)
    await raiseLeaf(leaf._id, leaf.ver, leaf.ver + 1)
  }
  for (const child of between) {
    needTime(run)
    await raiseNodeVersion(child._id, child.ver, child.ver + 1)
  }
}

/** A lost leaf's frozen numbers stand in its parent still. */
export async function restoreFrozen(
  leafId: string,
  { parentId, key }: { parentId: string; key: string },
): Promise<void> {
  const frozen = (await getNode(parentId))?.f?.[key]
  if (frozen) await freezeLeaf(leafId, { frozen: unflatten(frozen), people: null })
}
