import type { LeafDocument, NodeDocument } from '../../cloudfunctions/shared/counting/counting.repo'
import type { Lesson } from '../../cloudfunctions/shared/lessons/lessons.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/people.repo'
import type { Completion } from '../../cloudfunctions/shared/assignments/completions.repo'
import { certificateNumber } from '../../cloudfunctions/shared/assignments/certificate-number'
import { hourOf } from '../../src/domain/assignments/same-hour'
import { flatten, type FlatCounts } from '../../src/domain/counting/counts'
import { frozenTally, sumOfFrozen } from '../../src/domain/counting/frozen'
import { completionId, leafIds, nodeId, placeOf } from '../../src/domain/counting/ids'
import { partOf, tally, type Leaf } from '../../src/domain/counting/leaf'
import { packCounts, sumOf, type PackedCounts } from '../../src/domain/counting/roll-up'
import { groupOf } from '../../src/domain/people/standing'
import { lastHour } from './hours'
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
      frozen: lesson.frozenAt && frozenTally(leaf, lesson.deadline),
    }
  })
}

/** A branch's records of an issue; `taken` are the certificate numbers of this issue so far, and grows. */
export function completionsOf(
  lesson: Lesson,
  { org, rows }: Branch,
  { attendance, taken }: { attendance: readonly Attendance[]; taken: Set<string> },
): Completion[] {
  return rows.flatMap((row, i) => {
    const { doneAt, late } = attendance[i] ?? {}
    if (!doneAt) return []
    const _id = completionId(lesson._id, row._id)
    return [
      {
        ...{ _id, number: freeNumber(lesson, _id, taken), lessonId: lesson._id, sequence: lesson.sequence },
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

function freeNumber(lesson: Lesson, completion: string, taken: Set<string>): string {
  for (let draw = 0; ; draw++) {
    const number = certificateNumber(lesson, completion, draw)
    if (taken.has(number)) continue
    taken.add(number)
    return number
  }
}

interface City {
  orgs: readonly Org[]
  now: Date
}

/** Every node of an issue, summed from the leaves as the roll-up would have done. */
export function nodesOf(lesson: Lesson, leaves: readonly LeafDocument[], { orgs, now }: City): NodeDocument[] {
  const children = new Map<string, Record<string, PackedCounts>>()
  const frozen = new Map<string, Record<string, FlatCounts>>()
  for (const { parentId, key, ver, sum, frozen: kept } of leaves) {
    if (sum) hand(children, { parentId, key, counts: packCounts(ver, sum) })
    if (kept) hand(frozen, { parentId, key, counts: flatten(kept) })
  }
  const hour = lesson.frozenAt ? lastHour(lesson, leaves) : hourOf(lesson.opensAt, now)
  const deepestFirst = orgs
    .filter((org) => org.kind === 'above' || org.parts > 1)
    .sort((a, b) => b.path.length - a.path.length)
  return deepestFirst.map((org) => {
    const _id = nodeId(lesson._id, org._id)
    const parentId = org.parentId === null ? null : nodeId(lesson._id, org.parentId)
    const isBranch = org.kind === 'branch'
    const c = children.get(_id) ?? {}
    const f = lesson.frozenAt && (frozen.get(_id) ?? {})
    const kept = sumOfFrozen(f, isBranch)
    if (parentId !== null) {
      hand(children, { parentId, key: org._id, counts: packCounts(1, sumOf(c, isBranch)) })
      if (kept) hand(frozen, { parentId, key: org._id, counts: flatten(kept) })
    }
    return {
      ...{ _id, lessonId: lesson._id, orgId: org._id, isBranch, parentId, depth: org.path.length },
      ...{ sequence: lesson.sequence, ver: 1, dirty: false, c, f, hour, updatedAt: now },
    }
  })
}

/** Puts a child's numbers among those of its parent's children. */
function hand<T>(
  families: Map<string, Record<string, T>>,
  { parentId, key, counts }: { parentId: string; key: string; counts: T },
): void {
  const family = families.get(parentId) ?? {}
  family[key] = counts
  families.set(parentId, family)
}
