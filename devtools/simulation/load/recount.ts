import type { Completion } from '../../../cloudfunctions/shared/assignments/completions.repo'
import type { LeafDocument, NodeDocument } from '../../../cloudfunctions/shared/counting/counting.repo'
import type { Org } from '../../../cloudfunctions/shared/orgs/orgs.repo'
import type { RosterRow } from '../../../cloudfunctions/shared/people/people.repo'
import { COUNT_FIELDS, emptyCounts, flatten, type Counts } from '../../../src/domain/counting/counts'
import { nodeId } from '../../../src/domain/counting/ids'
import { sumOf } from '../../../src/domain/counting/roll-up'
import { groupOf } from '../../../src/domain/people/standing'
import type { Engine } from '../../cloud'

export interface Difference {
  /** A leaf's member or a node's number. */
  what: string
  counted: unknown
  right: unknown
}

/**
 * Counts everything anew from completions, roster and tree, one person at a time, and holds the sets of all leaves and every
 * number of all nodes against it. Empty where all is exact.
 */
export function differences(database: Engine, lessonId: string): Difference[] {
  const orgs = new Map(all<Org>(database, 'orgs').map((org) => [org._id, org]))
  const right = new Map<string, Counts>()
  const each = (branchId: string, change: (counts: Counts) => void): void => {
    for (const id of orgs.get(branchId)?.path ?? []) {
      const counts = right.get(id) ?? emptyCounts()
      change(counts)
      right.set(id, counts)
    }
  }
  for (const { branchId, standing } of all<RosterRow>(database, 'roster')) {
    each(branchId, (counts) => (counts[groupOf(standing)].roster += 1))
  }
  const completions = all<Completion>(database, 'completions', { lessonId })
  for (const { branchId, standing, late } of completions) {
    each(branchId, (counts) => (counts[groupOf(standing)][late ? 'late' : 'onTime'] += 1))
  }
  const covered = new Set(completions.map(({ branchId }) => branchId))
  for (const { _id, kind } of orgs.values()) {
    if (kind === 'branch') each(_id, (counts) => (counts.branches += 1))
    if (covered.has(_id)) each(_id, (counts) => (counts.covered += 1))
  }
  return [...setDifferences(database, lessonId, completions), ...nodeDifferences(database, lessonId, { orgs, right })]
}

function setDifferences(database: Engine, lessonId: string, completions: readonly Completion[]): Difference[] {
  const entry = (branchId: string, memberId: string, done: { at: Date; late: boolean; group: string }): string =>
    `${branchId} ${memberId} ${done.at.toISOString()} ${done.late} ${done.group}`
  const wanted = new Set(
    completions.map((one) =>
      entry(one.branchId, one.memberId, { at: one.doneAt, late: one.late, group: groupOf(one.standing) }),
    ),
  )
  const extra: Difference[] = []
  for (const leaf of all<LeafDocument>(database, 'leaves', { lessonId })) {
    for (const [memberId, done] of Object.entries(leaf.done)) {
      const found = entry(leaf.branchId, memberId, done)
      if (!wanted.delete(found)) extra.push({ what: leaf._id, counted: found, right: null })
    }
  }
  return [...extra, ...[...wanted].map((lost) => ({ what: 'lost', counted: null, right: lost }))]
}

function nodeDifferences(
  database: Engine,
  lessonId: string,
  { orgs, right }: { orgs: Map<string, Org>; right: Map<string, Counts> },
): Difference[] {
  const nodes = new Map(all<NodeDocument>(database, 'nodes', { lessonId }).map((node) => [node._id, node]))
  const found: Difference[] = []
  for (const { _id, kind, parts } of orgs.values()) {
    if (kind === 'branch' && parts === 1) continue
    const counted = flatten(sumOf(nodes.get(nodeId(lessonId, _id))?.c ?? {}, kind === 'branch'))
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
