import * as v from 'valibot'
import type { Hours } from '../domain/assignments/quiet'
import type { ReminderState } from '../domain/assignments/reminder'
import type { PersonState } from '../domain/assignments/state'
import type { Deed } from '../domain/permissions/table'
import { committee, type Ranking } from './committee'
import { action } from './define'
import { id, kind, which } from './fields'
import type { OrgName, PathStep } from './identity'
import type { Together } from '../domain/assignments/together'
import type { Coverage, Participation } from '../domain/assignments/rate'
import { cursor, type Page } from './paging'
import { settings } from './settings'
import { tending } from './tending'

/** Named rows leave only to the branch's own secretary and deputy. */
export interface BoardPerson {
  memberId: string
  /** Nobody else's in the branch: who shares a name is told apart, such as 张伟（青年）. */
  name: string
  standing: 'member' | 'youth' | 'applicant'
  state: PersonState
  /** 0..100 while in progress; null otherwise. */
  percent: number | null
  /** ISO of the last thing that happened: finished, or last seen watching. */
  lastAt: string | null
  /** Joined on the phone; false means that the row only stands on the roster. */
  joined: boolean
  /** Whether a reminder can reach the person; null for who has finished or is excused. */
  reminder: ReminderState | null
  /** ISO; of who was reminded, and has not finished since, when. */
  remindedAt: string | null
}

export interface BoardAssignment {
  assignmentId: string
  /** Such as 'lesson'; tells how it is called. */
  kind: string
  label: string
  order: number
  title: string
  opensAt: string
  deadline: string
  /** How long it takes; 0 where that is not known. */
  seconds: number
  /** Of what is asked for a reason: who asks, and why. Null for other kinds. */
  about: { source: string; reason: string } | null
}

/** The numbers of the deadline, kept for good: later moves, late ones and corrections never change them. */
export interface Frozen {
  rate: Participation
  /** Members and youth as one. */
  all: Together
  /** Null for a branch. */
  coverage: Coverage | null
}

export interface BranchBoard {
  branch: OrgName
  assignment: BoardAssignment
  /** League members. */
  rate: Participation
  /** Non-member youth, counted apart. */
  youthRate: Participation
  /** Null until it is frozen. */
  frozen: Frozen | null
  /** How many had done the one that this took the place of, such as a notice before it was corrected; null where it took none's. */
  before: number | null
  counts: { done: number; corrected: number; late: number; inProgress: number; notStarted: number; excused: number }
  /** Points above or below the last one of the kind at the same hour after opening; null without one. */
  againstLast: number | null
  /** Of the same kind, oldest first, up to eight, this one last. */
  trend: { assignmentId: string; label: string; order: number; percent: number | null }[]
  /** What the reader may do here, and about the people listed. */
  may: Deed[]
  /** Empty for who may not see names. */
  people: BoardPerson[]
  /** Within which nobody is reminded here. */
  quiet: Hours
  /** Appeals that wait for an answer, of all assignments; 0 for who may not see names. */
  openAppeals: number
  /** Rows of the roster that nobody can join until they are unlocked; 0 for who may not see names. */
  lockedRows: number
  /** Requests to be added that wait for an answer, and how many of them fit the roster. */
  requests: { open: number; matching: number }
  /** Another one once anything that is shown has changed. */
  version: string
  now: string
}

export interface OverviewRow {
  org: OrgName
  isBranch: boolean
  rate: Participation
  coverage: Coverage
  /** Branches in which everyone expected has done it, in time or corrected. */
  complete: number
  /** Members and youth as one. */
  all: Together
  /** Participation in the last one as frozen, 0..100; null without one. */
  last: number | null
}

/** How far a branch is, in numbers alone: what a caption beside the way to its board says. */
export interface Unfinished {
  /** League members who are expected and have not finished. */
  people: number
}

/** Any level of the tree above branches: numbers only, one document read. */
export interface Overview {
  org: OrgName
  path: PathStep[]
  /** What the reader may do here. */
  may: Deed[]
  assignment: BoardAssignment
  rate: Participation
  youthRate: Participation
  coverage: Coverage
  complete: number
  all: Together
  /** How many did it on each day of Shanghai, of the last week in which anybody did, oldest first; 'YYYY-MM-DD'. Empty where nobody has. */
  days: { day: string; done: number }[]
  /** How many had done the one that this took the place of; null where it took none's. */
  before: number | null
  /** Within which nobody below is reminded. */
  quiet: Hours
  /** Null until it is frozen. */
  frozen: Frozen | null
  /** Points above or below the last one at the same time after its opening; null where that is not known. */
  againstLast: number | null
  coverageAgainstLast: number | null
  /** Participation in the last one as frozen; null without one. */
  last: number | null
  ranking: Ranking
  /** In tree order. */
  children: OverviewRow[]
  /** Another one once its numbers have changed. */
  version: string
  now: string
}

/** What is shown of an organisation's numbers, without them. */
export interface ShownVersion {
  version: string
}

/** One to choose a board by. */
export interface PickableAssignment {
  assignmentId: string
  label: string
  order: number
  title: string
  deadline: string
  /** Another took its place, or it was withdrawn. */
  ended: boolean
}

export const boards = {
  /** The open assignments of a kind that address an organisation, newest first, 20 a page. FORBIDDEN */
  assignments: action<Page<PickableAssignment>>()({
    input: v.strictObject({ orgId: id, kind, cursor }),
    may: 'see-branch-numbers',
    on: { orgId: 'org' },
  }),

  /** A branch's board of an assignment, or of the newest of a kind. Names only to its secretary and deputy; an officer above it gets the numbers. FORBIDDEN · NOT_FOUND */
  board: action<BranchBoard>()({
    input: v.union([v.strictObject({ branchId: id, ...which.one }), v.strictObject({ branchId: id, ...which.newest })]),
    may: 'see-branch-numbers',
    on: { branchId: 'org' },
  }),

  /** How many league members of a branch have not finished the newest assignment of a kind. Names nobody, and costs the phone no roster. FORBIDDEN · NOT_FOUND */
  unfinished: action<Unfinished>()({
    input: v.strictObject({ branchId: id, ...which.newest }),
    may: 'see-branch-numbers',
    on: { branchId: 'org' },
  }),

  /** The numbers of a node and its children, rolled up each minute. FORBIDDEN outside the officer's subtree · NOT_FOUND */
  overview: action<Overview>()({
    input: v.union([v.strictObject({ orgId: id, ...which.one }), v.strictObject({ orgId: id, ...which.newest })]),
    may: 'see-node',
    on: { orgId: 'org' },
  }),

  /** Whether a board or an overview that is open has anything new: its version, at a fraction of its reads. FORBIDDEN · NOT_FOUND */
  version: action<ShownVersion>()({
    input: v.union([v.strictObject({ orgId: id, ...which.one }), v.strictObject({ orgId: id, ...which.newest })]),
    may: 'see-branch-numbers',
    on: { orgId: 'org' },
  }),

  // What the secretary does for members.
  ...tending,

  // What a committee asks of its subtree.
  ...committee,

  // What it has chosen for it.
  ...settings,
}
