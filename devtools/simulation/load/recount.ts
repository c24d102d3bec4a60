import type { Completion } from '../../../cloudfunctions/shared/assignments/completions.repo'
import type { LeafDocument } from '../../../cloudfunctions/shared/counting/leaves.repo'
import type { NodeDocument } from '../../../cloudfunctions/shared/counting/nodes.repo'
import type { Org } from '../../../cloudfunctions/shared/orgs/orgs.repo'
import type { RosterRow } from '../../../cloudfunctions/shared/people/roster.repo'
import type { Assignment } from '../../../src/domain/assignments/assignment'
import { isCountedIn } from '../../../src/domain/assignments/audience'
import { finishOf, type Done } from '../../../src/domain/counting/leaf'
import { doneOf } from '../../../src/domain/counting/reconcile'
import { pinned } from '../../../src/domain/orgs/tree'
import { COUNT_FIELDS, emptyCounts, flatten, type Counts } from '../../../src/domain/counting/counts'
import { nodeId } from '../../../src/domain/counting/ids'
import { sumOf } from '../../../src/domain/counting/roll-up'
import { groupOf, type Standing } from '../../../src/domain/people/standing'
import type { Engine } from '../../cloud'

export interface Difference {
  /** A leaf's member or a node's number. */
  what: string
  counted: unknown
  right: unknown
}

/**
 * Counts everything anew from completions, roster and tree, one person at a time, and holds the sets of all leaves and every
 * number of all nodes against it, by the tree of the moment that the assignment was pinned at. Empty where all is exact.
 */
export function differences(database: Engine, assignmentId: string): Difference[] {
  const [assignment] = all<Assignment>(database, 'assignments', { _id: assignmentId })
  if (!assignment) throw new Error(`no assignment ${assignmentId}`)
  const orgs = all<Org>(database, 'orgs')
  const places = new Map(orgs.map((org) => [org._id, pinned(org, assignment.pinnedAt)]))
  const counted = new Set(orgs.filter((org) => isCountedIn(assignment, org)).map(({ _id }) => _id))
  const right = new Map<string, Counts>()
  const each = (branchId: string, change: (counts: Counts) => void): void => {
    if (!counted.has(branchId)) return
    for (const id of places.get(branchId)?.path ?? []) {
      const counts = right.get(id) ?? emptyCounts()
      change(counts)
      right.set(id, counts)
    }
  }
  const expected = (standing: Standing): boolean =>
    assignment.expects === 'roster' && assignment.standings.includes(standing)
  for (const { branchId, standing } of all<RosterRow>(database, 'roster')) {
    if (expected(standing)) each(branchId, (counts) => (counts[groupOf(standing)].roster += 1))
  }
  const completions = all<Completion>(database, 'completions', { assignmentId }).filter(({ branchId }) =>
    counted.has(branchId),
  )
  for (const completion of completions) {
    const { group, ...finish } = doneOf(completion)
    each(completion.branchId, (counts) => (counts[group][finishOf(finish)] += 1))
  }
  const leaves = all<LeafDocument>(database, 'leaves', { assignmentId })
  // Excuses are kept in the leaf alone.
  for (const { branchId, done, excused } of leaves) {
    for (const [memberId, { group }] of Object.entries(excused)) {
      const finished = done[memberId]
      if (!finished || finished.late) each(branchId, (counts) => (counts[group].excused += 1))
    }
  }
  const covered = new Set(completions.map(({ branchId }) => branchId))
  for (const { _id, kind } of orgs) {
    if (kind === 'branch') each(_id, (counts) => (counts.branches += 1))
    if (covered.has(_id)) each(_id, (counts) => (counts.covered += 1))
  }
  for (const { _id, kind } of orgs) {
    const own = right.get(_id)
    if (kind === 'branch' && own && isComplete(own)) each(_id, (counts) => (counts.complete += 1))
  }
  const split = new Set([...places.values()].filter(({ parts }) => parts > 1).map(({ id }) => id))
  const summed = orgs.filter(({ _id, kind }) => kind === 'above' || (split.has(_id) && counted.has(_id)))
  return [...setDifferences(leaves, completions), ...nodeDifferences(database, assignmentId, { orgs: summed, right })]
}

/** Whether everyone of a branch who is expected has done it, one group at a time; not where nobody is. */
function isComplete({ member, youth }: Counts): boolean {
  const missing = ({ roster, excused, onTime, corrected }: Counts['member']): number =>
    Math.max(0, roster - excused - onTime - corrected)
  const expected = member.roster - member.excused + youth.roster - youth.excused
  return expected > 0 && missing(member) === 0 && missing(youth) === 0
}

function setDifferences(leaves: readonly LeafDocument[], completions: readonly Completion[]): Difference[] {
  const entry = (branchId: string, memberId: string, { at, late, corrected, group }: Done): string =>
    `${branchId} ${memberId} ${at.toISOString()} ${late} ${corrected} ${group}`
  const wanted = new Set(completions.map((one) => entry(one.branchId, one.memberId, doneOf(one))))
  const extra: Difference[] = []
  for (const leaf of leaves) {
    for (const [memberId, done] of Object.entries(leaf.done)) {
      const found = entry(leaf.branchId, memberId, done)
      if (!wanted.delete(found)) extra.push({ what: leaf._id, counted: found, right: null })
    }
  }
  return [...extra, ...[...wanted].map((lost) => ({ what: 'lost', counted: null, right: lost }))]
}

function nodeDifferences(
  database: Engine,
  assignmentId: string,
  { orgs, right }: { orgs: readonly Org[]; right: ReadonlyMap<string, Counts> },
): Difference[] {
  const nodes = new Map(all<NodeDocument>(database, 'nodes', { assignmentId }).map((node) => [node._id, node]))
  const found: Difference[] = []
  for (const { _id, kind } of orgs) {
    const counted = flatten(sumOf(nodes.get(nodeId(assignmentId, _id))?.c ?? {}, kind === 'branch'))
    const wanted = flatten(right.get(_id) ?? emptyCounts())
    for (const field of COUNT_FIELDS) {
      if (counted[field] === wanted[field]) continue
      found.push({ what: `${_id}.${field}`, counted: counted[field], right: wanted[field] })
    }
  }
  return found
}

/** The engine hands out what was stored; its shape is the repository's. */
export const all = <T>(database: Engine, collection: string, query = {}): T[] =>
  database.find(collection, query) as unknown as T[]
