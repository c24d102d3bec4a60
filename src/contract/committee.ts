import * as v from 'valibot'
import { LACKS } from '../domain/people/health'
import type { Deed } from '../domain/permissions/table'
import { action } from './define'
import { id, which } from './fields'
import type { OrgName, PathStep } from './identity'
import { cursor, type Page } from './paging'
import type { Together } from '../domain/assignments/together'
import type { Coverage, Participation } from '../domain/assignments/rate'

/** What a committee asks of its subtree. Numbers only: no reply here names a person. */

/** Whether the children of a node are numbered by their rate. Off until a committee turns it on. */
export interface Ranking {
  on: boolean
  /** The committee whose choice it is; null where none has chosen. */
  by: OrgName | null
}

export interface ReportRow {
  org: OrgName
  isBranch: boolean
  rate: Participation
  coverage: Coverage
  /** Branches in which everyone expected has done it, added up as branches are. */
  complete: number
  /** Members and youth as one. */
  all: Together
}

/**
 * 周调度 (one frozen assignment, or those of a kind that were due in the same week as one) or 月考核 (a month's frozen ones of a kind,
 * weighted by members: Σ done ÷ Σ expected).
 */
export interface Report {
  org: OrgName
  path: PathStep[]
  /** What the reader may do here. */
  may: Deed[]
  /** 'YYYY-MM' of Asia/Shanghai; null for one assignment and for a week's. */
  month: string | null
  /** The frozen ones that are counted, oldest first. */
  assignments: { assignmentId: string; label: string; deadline: string }[]
  /** Those of the month or week that are not frozen yet and not counted. */
  waiting: number
  rate: Participation
  youthRate: Participation
  coverage: Coverage
  complete: number
  all: Together
  /** In tree order; those that left the node since come last. */
  children: ReportRow[]
  now: string
}

/** A branch that lacks something, where it is, and how many league members were on its roster that night. */
export interface LackingBranch {
  org: OrgName
  /** The levels between the node and the branch, from the top. */
  path: OrgName[]
  members: number
}

/** Branches of a kind: how many, and the first few. The others come by the page. */
export interface HealthList {
  count: number
  first: LackingBranch[]
}

/** What the branches below a node lack, as counted last night. Who has not joined is told to no level above the branch. */
export interface Health {
  org: OrgName
  /** ISO; null before the first night. */
  asOf: string | null
  branches: number
  noSecretary: HealthList
  /** With fewer than three league members. */
  small: HealthList
  /** Whose roster nobody has changed for more than so many days. */
  staleRoster: HealthList & { days: number }
  /** The levels right below that have branches of their own, in tree order, each with how many of its branches lack what. */
  below: HealthBelow[]
}

export interface HealthBelow {
  org: OrgName
  branches: number
  noSecretary: number
  small: number
  staleRoster: number
}

export const committee = {
  /**
   * A node and its children over frozen assignments, for those who may see the node: one, a kind's of a month, or a kind's that were due in
   * the week (Shanghai, from Monday) in which another assignment is. FORBIDDEN · NOT_FOUND · TOO_EARLY the one is not frozen yet
   */
  report: action<Report>()({
    input: v.union([
      v.strictObject({ orgId: id, ...which.one }),
      v.strictObject({ orgId: id, ...which.ofMonth }),
      v.strictObject({ orgId: id, ...which.ofWeek }),
    ]),
    may: 'see-node',
    on: { orgId: 'org' },
  }),

  /** Branches below without a secretary, too small, or with a stale roster, as of last night. FORBIDDEN */
  health: action<Health>()({ input: v.strictObject({ orgId: id }), may: 'see-node', on: { orgId: 'org' } }),

  /** All the branches below that lack one of these, 15 a page, a level's own before those of the levels below it. FORBIDDEN · EXPIRED counted anew since the page before */
  lacking: action<Page<LackingBranch>>()({
    input: v.strictObject({ orgId: id, lack: v.picklist(LACKS), cursor }),
    may: 'see-node',
    on: { orgId: 'org' },
  }),
}
