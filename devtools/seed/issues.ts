import type { LeafDocument, NodeDocument } from '../../cloudfunctions/kit/counting.repo'
import type { Lesson } from '../../cloudfunctions/kit/lessons.repo'
import type { Org } from '../../cloudfunctions/kit/orgs.repo'
import type { RosterRow } from '../../cloudfunctions/kit/people.repo'
import type { Completion } from '../../cloudfunctions/kit/completions.repo'
import { certificateNumber } from '../../cloudfunctions/lessons/certificate-number'
import { completionId, leafIds, nodeId, placeOf } from '../../src/domain/counting/ids'
import { partOf, tally, type Leaf } from '../../src/domain/counting/leaf'
import { packCounts, sumOf, type PackedCounts } from '../../src/domain/counting/roll-up'
import { groupOf } from '../../src/domain/identity/standing'
import type { Attendance } from './turnout'

export interface Branch {
  org: Org
  rows: readonly RosterRow[]
}

/** The counting documents of one issue in one branch, as the functions would have left them. */
export function leavesOf(lesson: Lesson, { org, rows }: Branch, attendance: readonly Attendance[]): LeafDocument[] {
  return leafIds(lesson._id, org).map((_id, part) => {
    const roster = { member: 0, youth: 0 }
    if (part === 0) for (const row of rows) roster[groupOf(row.standing)] += 1
    const leaf: Leaf = { done: {}, seen: {}, excused: {}, roster, branches: part === 0 ? 1 : 0 }
    for (const [i, row] of rows.entries()) {
      if (partOf(row._id, org.parts) !== part) continue
      const { doneAt, late, seen } = attendance[i] ?? {}
      if (doneAt) leaf.done[row._id] = { at: doneAt, late: late === true, group: groupOf(row.standing) }
      if (seen) leaf.seen[row._id] = seen
    }
    return {
      ...{ _id, lessonId: lesson._id, branchId: org._id, sequence: lesson.sequence, ...placeOf(lesson._id, org, part) },
      ...{ ver: 1, dirty: false, sum: tally(leaf), ...leaf },
    }
  })
}

export function completionsOf(lesson: Lesson, { org, rows }: Branch, attendance: readonly Attendance[]): Completion[] {
  return rows.flatMap((row, i) => {
    const { doneAt, late } = attendance[i] ?? {}
    if (!doneAt) return []
    const _id = completionId(lesson._id, row._id)
    return [
      {
        ...{ _id, number: certificateNumber(lesson, _id), lessonId: lesson._id, sequence: lesson.sequence },
        ...{
          memberId: row._id,
          branchId: org._id,
          standing: row.standing,
          doneAt,
          receivedAt: doneAt,
          late: late === true,
        },
        ...{ score: i % 5 === 0 ? 100 : 80, redoneAt: null, classHours: lesson.classHours, mode: 'watch' as const },
      },
    ]
  })
}

interface City {
  orgs: readonly Org[]
  now: Date
}

/** Every node of an issue, summed from the leaves as the roll-up would have done. */
export function nodesOf(lesson: Lesson, leaves: readonly LeafDocument[], { orgs, now }: City): NodeDocument[] {
  const children = new Map<string, Record<string, PackedCounts>>()
  const hand = (parentId: string, key: string, packed: PackedCounts) => {
    const family = children.get(parentId) ?? {}
    family[key] = packed
    children.set(parentId, family)
  }
  for (const leaf of leaves) hand(leaf.parentId, leaf.key, packCounts(leaf.ver, tally(leaf)))
  const deepestFirst = orgs
    .filter((org) => org.kind === 'above' || org.parts > 1)
    .sort((a, b) => b.path.length - a.path.length)
  return deepestFirst.map((org) => {
    const _id = nodeId(lesson._id, org._id)
    const parentId = org.parentId === null ? null : nodeId(lesson._id, org.parentId)
    const isBranch = org.kind === 'branch'
    const c = children.get(_id) ?? {}
    if (parentId !== null) hand(parentId, org._id, packCounts(1, sumOf(c, isBranch)))
    return {
      ...{ _id, lessonId: lesson._id, orgId: org._id, isBranch, parentId, depth: org.path.length },
      ...{ sequence: lesson.sequence, ver: 1, dirty: false, c, updatedAt: now },
    }
  })
}
