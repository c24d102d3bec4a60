import * as v from 'valibot'
import type { ReminderState } from '../domain/assignments/reminder'
import type { PersonState } from '../domain/assignments/state'
import { committee, type Ranking } from './committee'
import { action } from './define'
import { id } from './fields'
import type { OrgName } from './identity'
import type { Coverage, Participation } from '../domain/assignments/rate'
import { tending } from './tending'

/** Named rows leave only to the branch's own secretary. */
export interface BoardPerson {
  memberId: string
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
}

export interface BoardIssue {
  lessonId: string
  label: string
  sequence: number
  title: string
  opensAt: string
  deadline: string
  durationSeconds: number
}

/** The numbers of the deadline, kept for good: later moves, late ones and corrections never change them. */
export interface Frozen {
  rate: Participation
  /** Null for a branch. */
  coverage: Coverage | null
}

export interface BranchBoard {
  branch: OrgName
  path: OrgName[]
  issue: BoardIssue
  /** League members. */
  rate: Participation
  /** Non-member youth, counted apart. */
  youthRate: Participation
  /** Null until the issue is frozen. */
  frozen: Frozen | null
  counts: { done: number; late: number; inProgress: number; notStarted: number; excused: number }
  /** Points above or below the last issue at the same hour after opening; null without a last issue. */
  againstLast: number | null
  /** Oldest first, up to eight, this issue last. */
  trend: { lessonId: string; label: string; sequence: number; percent: number | null }[]
  /** Null unless the reader is the branch's secretary. */
  people: BoardPerson[] | null
  /** Appeals that wait for an answer, of all issues; null unless the reader is the branch's secretary. */
  openAppeals: number | null
  now: string
}

export interface OverviewRow {
  org: OrgName
  isBranch: boolean
  rate: Participation
  coverage: Coverage
  /** Participation in the last issue as frozen, 0..100; null without one. */
  last: number | null
}

/** Any level of the tree above branches: numbers only, one document read. */
export interface Overview {
  org: OrgName
  path: OrgName[]
  issue: BoardIssue
  rate: Participation
  youthRate: Participation
  coverage: Coverage
  /** Null until the issue is frozen. */
  frozen: Frozen | null
  /** Points above or below the last issue at the same time after its opening; null where that is not known. */
  againstLast: number | null
  coverageAgainstLast: number | null
  ranking: Ranking
  /** In tree order. */
  children: OverviewRow[]
  now: string
}

export const boards = {
  /** A branch's board of an issue (this week's where null). Names only to its secretary; an officer above it gets the numbers. FORBIDDEN · NOT_FOUND */
  board: action<BranchBoard>()(v.strictObject({ branchId: id, lessonId: v.nullable(id) })),

  /** The numbers of a node and its children, rolled up each minute. FORBIDDEN outside the officer's subtree · NOT_FOUND */
  overview: action<Overview>()(v.strictObject({ orgId: id, lessonId: v.nullable(id) })),

  // What the secretary does for members.
  ...tending,

  // What a committee asks of its subtree.
  ...committee,
}
