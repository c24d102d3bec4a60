import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { NodeDocument } from '../../cloudfunctions/shared/counting/nodes.repo'
import type { LessonCard } from '../../cloudfunctions/shared/lessons/lessons.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import type { Completion } from '../../cloudfunctions/shared/assignments/completions.repo'
import { drawNumber } from '../../cloudfunctions/shared/assignments/draw-number'
import { expectedOf, type Assignment } from '../../src/domain/assignments/assignment'
import { CITY_INITIALS } from '../../src/domain/assignments/receipt-number'
import type { Taken } from '../../src/domain/lessons/kept'
import { pinned } from '../../src/domain/orgs/tree'
import { hourOf } from '../../src/domain/assignments/same-hour'
import { flatten, type FlatCounts } from '../../src/domain/counting/counts'
import { frozenTally, sumOfFrozen } from '../../src/domain/counting/frozen'
import { frozenPeople } from '../../src/domain/counting/frozen-people'
import { completionId, leafIds, nodeId, placeOf } from '../../src/domain/counting/ids'
import { partOf, tally, type Leaf } from '../../src/domain/counting/leaf'
import { packCounts, sumOf, type PackedCounts } from '../../src/domain/counting/roll-up'
import { groupOf } from '../../src/domain/people/standing'
import { lastHour } from './hours'
import type { Attendance } from './turnout'

export interface Branch {
  org: Org
  rows: readonly RosterRow[]
  /** Whether it is kept who stood how at a deadline; only the numbers else. */
  named?: boolean
}

/** The counting documents of one assignment in one branch, as the functions would have left them. */
export function leavesOf(
  assignment: Assignment,
  { org, rows, named = true }: Branch,
  attendance: readonly Attendance[],
): LeafDocument[] {
  const { _id: assignmentId, kind, order, pinnedAt, opensAt, deadline, frozenAt } = assignment
  const place = pinned(org, pinnedAt)
  const people = { member: 0, youth: 0, applicant: 0 }
  for (const { standing } of rows) people[standing] += 1
  return leafIds(assignmentId, place).map((_id, part) => {
    const roster = part === 0 ? expectedOf(assignment, people) : { member: 0, youth: 0 }
    const leaf: Leaf = { done: {}, seen: {}, excused: {}, roster, branches: part === 0 ? 1 : 0 }
    for (const [i, row] of rows.entries()) {
      if (partOf(row._id, place.parts) !== part) continue
      const { doneAt, late, seen, correctedAt } = attendance[i] ?? {}
      const group = groupOf(row.standing)
      if (doneAt)
        leaf.done[row._id] = {
          at: correctedAt ?? doneAt,
          late: late === true,
          corrected: correctedAt !== undefined,
          group,
        }
      if (seen) leaf.seen[row._id] = seen
    }
    const { parentId, key } = placeOf(assignmentId, place, part)
    return {
      _id,
      assignmentId,
      kind,
      order,
      branchId: org._id,
      name: org.name,
      parentId,
      key,
      ver: 1,
      dirty: false,
      changedAt: lastOf(leaf, opensAt),
      sum: tally(leaf),
      ...leaf,
      frozen: frozenAt && frozenTally(leaf, deadline),
      frozenPeople: frozenAt && named ? frozenPeople(leaf, { assignment, roster: part === 0 ? rows : [] }) : null,
    }
  })
}

/** When the last of a set finished; as it opened while nobody has. */
const lastOf = ({ done }: Leaf, opensAt: Date): Date => latest(Object.values(done).map(({ at }) => at)) ?? opensAt

const latest = (moments: readonly Date[]): Date | null =>
  moments.reduce<Date | null>((last, at) => (last === null || at > last ? at : last), null)

/** A branch's records of an issue; `taken` are the receipt numbers of this issue so far, and grows. */
export function completionsOf(
  assignment: Assignment,
  { org, rows }: Branch,
  {
    attendance,
    taken,
    keptOf,
  }: { attendance: readonly Attendance[]; taken: Set<string>; keptOf: (nth: number) => unknown },
): Completion[] {
  const { _id: assignmentId, kind, order } = assignment
  return rows.flatMap((row, i) => {
    const { doneAt, late, correctedAt } = attendance[i] ?? {}
    if (!doneAt) return []
    const _id = completionId(assignmentId, row._id)
    return [
      {
        _id,
        number: freeNumber(assignment, _id, taken),
        assignmentId,
        kind,
        order,
        memberId: row._id,
        branchId: org._id,
        standing: row.standing,
        doneAt,
        receivedAt: correctedAt ?? doneAt,
        late: late === true,
        correctedAt: correctedAt ?? null,
        kept: keptOf(i),
      },
    ]
  })
}

/** What is kept of how the nth of a branch has taken a lesson. */
export const takenBy =
  ({ classHours }: Pick<LessonCard, 'classHours'>) =>
  (nth: number): Taken => ({
    score: nth % 5 === 0 ? 100 : 80,
    answered: true,
    answersKnown: false,
    redoneAt: null,
    classHours,
    mode: 'watch',
  })

function freeNumber(assignment: Assignment, completion: string, taken: Set<string>): string {
  for (let draw = 0; ; draw++) {
    const number = drawNumber(assignment, { completionId: completion, draw, initials: CITY_INITIALS })
    if (taken.has(number)) continue
    taken.add(number)
    return number
  }
}

interface City {
  orgs: readonly Org[]
  now: Date
}

/** Every node of an assignment, summed from the leaves as the roll-up would have done. */
export function nodesOf(assignment: Assignment, leaves: readonly LeafDocument[], { orgs, now }: City): NodeDocument[] {
  const children = new Map<string, Record<string, PackedCounts>>()
  const frozen = new Map<string, Record<string, FlatCounts>>()
  const names = new Map<string, Record<string, string>>()
  const moments = new Map<string, Record<string, Date>>()
  for (const { parentId, key, name, ver, sum, changedAt, frozen: kept } of leaves) {
    hand(names, { parentId, key, told: name })
    hand(moments, { parentId, key, told: changedAt })
    if (sum) hand(children, { parentId, key, told: packCounts(ver, sum) })
    if (kept) hand(frozen, { parentId, key, told: flatten(kept) })
  }
  const { _id: assignmentId, kind, order, frozenAt, opensAt, pinnedAt } = assignment
  const hour = frozenAt ? lastHour(assignment, leaves) : hourOf(opensAt, now)
  const deepestFirst = orgs
    .filter((org) => org.kind === 'above' || pinned(org, pinnedAt).parts > 1)
    .sort((a, b) => b.path.length - a.path.length)
  return deepestFirst.map((org) => {
    const _id = nodeId(assignmentId, org._id)
    const parentId = org.parentId === null ? null : nodeId(assignmentId, org.parentId)
    const isBranch = org.kind === 'branch'
    const c = children.get(_id) ?? {}
    const f = frozenAt && (frozen.get(_id) ?? {})
    const kept = sumOfFrozen(f, isBranch)
    const updatedAt = latest(Object.values(moments.get(_id) ?? {})) ?? opensAt
    if (parentId !== null) {
      hand(moments, { parentId, key: org._id, told: updatedAt })
      hand(names, { parentId, key: org._id, told: org.name })
      hand(children, { parentId, key: org._id, told: packCounts(1, sumOf(c, isBranch)) })
      if (kept) hand(frozen, { parentId, key: org._id, told: flatten(kept) })
    }
    return {
      _id,
      assignmentId,
      kind,
      order,
      orgId: org._id,
      name: org.name,
      isBranch,
      parentId,
      depth: org.path.length,
      ver: 1,
      dirty: false,
      c,
      f,
      names: names.get(_id) ?? {},
      hour,
      updatedAt,
    }
  })
}

/** Puts what a child tells among what its parent's children tell. */
function hand<T>(
  families: Map<string, Record<string, T>>,
  { parentId, key, told }: { parentId: string; key: string; told: T },
): void {
  const family = families.get(parentId) ?? {}
  family[key] = told
  families.set(parentId, family)
}
