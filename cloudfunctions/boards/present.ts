import type { BoardAssignment, BoardPerson, BranchBoard } from '../../src/contract/boards'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { reminderState } from '../../src/domain/assignments/reminder'
import { stateOf } from '../../src/domain/assignments/state'
import type { Leaf } from '../../src/domain/counting/leaf'
import type { RosterRow } from '../shared/people/roster.repo'

export const presentAssignment = (assignment: Assignment, about: BoardAssignment['about']): BoardAssignment => ({
  assignmentId: assignment._id,
  kind: assignment.kind,
  label: assignment.label,
  order: assignment.order,
  title: assignment.title,
  opensAt: assignment.opensAt.toISOString(),
  deadline: assignment.deadline.toISOString(),
  seconds: assignment.seconds,
  about,
})

/** The sets of all parts of a branch as one. */
export const joined = (leaves: readonly Leaf[]): Required<Pick<Leaf, 'done' | 'seen' | 'excused' | 'reminded'>> => ({
  done: Object.assign({}, ...leaves.map(({ done }) => done)) as Leaf['done'],
  seen: Object.assign({}, ...leaves.map(({ seen }) => seen)) as Leaf['seen'],
  excused: Object.assign({}, ...leaves.map(({ excused }) => excused)) as Leaf['excused'],
  reminded: Object.assign({}, ...leaves.map(({ reminded }) => reminded ?? {})) as NonNullable<Leaf['reminded']>,
})

export type Sets = ReturnType<typeof joined>

interface About {
  sets: Sets
  /** How many consents to a message are left. */
  subscriptions: number
  expects: Assignment['expects']
}

/** One row of the board. */
export function presentPerson(row: RosterRow, { sets, subscriptions, expects }: About): BoardPerson {
  const state = stateOf(row._id, sets)
  const seen = sets.seen[row._id]
  const hasJoined = row.personId !== null
  const last = sets.done[row._id]?.at ?? seen?.at
  const reminded = sets.reminded[row._id]
  const reminder = reminderState({ state, expects, joined: hasJoined, reminded, subscriptions })
  return {
    memberId: row._id,
    name: row.name,
    standing: row.standing,
    state,
    percent: state === 'in-progress' ? (seen?.percent ?? 0) : null,
    lastAt: last?.toISOString() ?? null,
    joined: hasJoined,
    reminder,
    remindedAt: reminder === 'reminded' && reminded ? reminded.at.toISOString() : null,
  }
}

/** How many league members stand where; who has begun and neither finished nor is excused is in progress. */
export function memberCounts(sets: Sets, roster: number): BranchBoard['counts'] {
  const ids = new Set([...Object.keys(sets.done), ...Object.keys(sets.seen), ...Object.keys(sets.excused)])
  const counts = { done: 0, corrected: 0, late: 0, inProgress: 0, notStarted: 0, excused: 0 }
  for (const id of ids) {
    const group = (sets.done[id] ?? sets.excused[id] ?? sets.seen[id])?.group
    if (group !== 'member') continue
    const state = stateOf(id, sets)
    if (state === 'in-progress') counts.inProgress += 1
    else if (state !== 'not-started') counts[state] += 1
  }
  counts.notStarted = Math.max(
    0,
    roster - counts.done - counts.corrected - counts.late - counts.inProgress - counts.excused,
  )
  return counts
}
