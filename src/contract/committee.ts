import * as v from 'valibot'
import type { Deed } from '../domain/permissions/table'
import { action } from './define'
import { id, which } from './fields'
import type { OrgName, PathStep } from './identity'
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
}

/** 周调度 (one frozen assignment) or 月考核 (a month's frozen ones of a kind, weighted by members: Σ done ÷ Σ expected). */
export interface Report {
  org: OrgName
  path: PathStep[]
  /** What the reader may do here. */
  may: Deed[]
  /** 'YYYY-MM' of Asia/Shanghai; null for one assignment. */
  month: string | null
  /** The frozen ones that are counted, oldest first. */
  assignments: { assignmentId: string; label: string; deadline: string }[]
  /** Those of the month that are not frozen yet and not counted. */
  waiting: number
  rate: Participation
  youthRate: Participation
  coverage: Coverage
  /** In tree order; those that left the node since come last. */
  children: ReportRow[]
  now: string
}

/** Branches of a kind: how many, and the names of the first few. */
export interface HealthList {
  count: number
  first: OrgName[]
}

/** What the branches below a node lack, as counted last night. */
export interface Health {
  org: OrgName
  /** ISO; null before the first night. */
  asOf: string | null
  branches: number
  noSecretary: HealthList
  /** With fewer than three league members. */
  small: HealthList
  /** With people on the roster who have not joined. */
  notJoined: HealthList & { people: number }
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
  notJoined: number
  staleRoster: number
}

export const committee = {
  /** A node and its children over frozen assignments, for those who may see the node. FORBIDDEN · NOT_FOUND · TOO_EARLY it is not frozen yet */
  report: action<Report>()({
    input: v.union([v.strictObject({ orgId: id, ...which.one }), v.strictObject({ orgId: id, ...which.ofMonth })]),
    may: 'see-node',
    on: { orgId: 'org' },
  }),

  /** Branches below without a secretary, too small, with people not joined, or with a stale roster, as of last night. FORBIDDEN */
  health: action<Health>()({ input: v.strictObject({ orgId: id }), may: 'see-node', on: { orgId: 'org' } }),
}
