import type { Stars } from '../domain/homes/services'
import type { AttachedKind } from '../domain/notices/attached-kind'
import type { Deed } from '../domain/permissions/table'
import type { CriteriaText, Item, Level } from '../domain/stars/criteria'
import type { ActivityKind } from '../domain/homes/activity'
import type { CheckState, Keeping } from '../domain/stars/deciding'
import type { Figure } from '../domain/stars/figures'
import type { Judged, Standing, Verdict } from '../domain/stars/standing'
import type { Page } from './paging'

/** A version of the criteria as it is named where something goes by it. */
export interface CriteriaName {
  criteriaId: string
  name: string
  /** 示例 where it is what is shipped; empty where the city has written it. */
  mark: string
}

/** A file that the keeper has handed in: for keepers and committees alone. Its address ends soon. */
export interface StarFile {
  fileId: string
  name: string
  kind: AttachedKind
  bytes: number
  /** Where it was taken, of when it is; may be empty. */
  note: string
  /** A day; null where it does not run out. */
  expiresAt: string | null
  at: string
  url: string
}

/** What the keeper has said of a figure, and what was answered. */
export interface StarDoubt {
  text: string
  at: string
  answer: { text: string; at: string } | null
}

/** One of the criteria with how it stands. */
export interface CheckItem extends Item {
  /** Of a figure: as it is counted; null where there is nothing to count it of. */
  value: number | null
  /** What it was when it was handed in, where it is another by now. */
  submitted: number | null
  changed: boolean
  standing: Standing
  judged: Judged
  verdict: Verdict | null
  /** What the committee says of it; may be empty. */
  reason: string
  files: StarFile[]
  doubt: StarDoubt | null
}

/** A venue's self-check by one version of the criteria. */
export interface StarCheck {
  checkId: string
  venue: { venueId: string; name: string }
  criteria: CriteriaName &
    Pick<CriteriaText, 'submitUntil' | 'decideUntil' | 'validUntil'> & { levels: readonly Level[] }
  state: CheckState
  version: number
  items: CheckItem[]
  /** ISO: as of when the figures are. */
  figuresAt: string
  submittedAt: string | null
  returned: { at: string; reason: string } | null
}

/** For its keeper. */
export interface KeptCheck {
  venue: { venueId: string; name: string }
  /** Null where no version of the criteria is out, or its time is over and nothing was handed in. */
  check: StarCheck | null
  now: string
}

/** A visit to a venue: how many were there who may decide about it now, and whether the reader was there. */
export interface StarVisit {
  visitId: string
  day: string
  announced: boolean
  people: number
  mine: boolean
  note: string
}

/** An item as it was decided by. */
export interface DecidedItem extends Pick<Item, 'id' | 'area' | 'kind' | 'title' | 'figure' | 'need' | 'asks'> {
  value: number | null
  submitted: number | null
  met: boolean
  /** Of evidence: how many files there were. */
  files: number
  /** What it lacked, as the committee said; empty where it is met or was not said. */
  lacks: string
}

/** A decision as everybody may read it; by whom is told by the committee's name. */
export interface StarDecision {
  decisionId: string
  criteria: CriteriaName
  /** Null where no stars were given. */
  stars: Stars | null
  reason: string
  items: DecidedItem[]
  visits: { day: string; people: number; announced: boolean }[]
  submittedAt: string
  decidedAt: string
  by: string
  validUntil: string
  /** Whether it was made to put right an earlier one. */
  correcting: boolean
}

/** An activity that a figure was counted of. */
export interface CountedRow {
  activityId: string
  title: string
  kind: ActivityKind
  startsAt: string
  /** How many were there. */
  here: number
}

/** What a figure was counted of, the newest first. */
export interface CountedList extends Page<CountedRow> {
  /** All of them, and of visits those apart from any activity; null where visits are not asked for. */
  activities: number
  apart: number | null
}

/** For the committee that decides. */
export interface DecidingCheck {
  check: StarCheck
  /** What the criteria give as things stand. */
  computed: Stars | null
  visits: StarVisit[]
  /** Of the venue, the newest first. */
  decisions: StarDecision[]
  /** Whether the reader keeps the venue or has kept it: then somebody else decides. */
  own: Keeping | null
  may: Deed[]
  now: string
}

/** A self-check in a list. */
export interface CheckRow {
  checkId: string
  venue: { venueId: string; name: string }
  criteria: string
  state: CheckState
  submittedAt: string | null
  decideUntil: string
  /** Items of which nothing is said yet, and figures that the keeper doubts without an answer. */
  open: number
  doubts: number
  /** What was decided last about it; null before, and where no stars were given. Whether it is still good is told by the day. */
  stars: Stars | null
  validUntil: string
}

export interface CheckRows {
  rows: CheckRow[]
  next: string | null
  /** How many wait for a decision in all. */
  waiting: number
  may: Deed[]
  now: string
}

/** How a Youth Home was rated, for everybody. */
export interface PublicStars {
  venue: { venueId: string; name: string }
  /** What is asked for, or the newest; null where nothing was decided yet. */
  decision: StarDecision | null
  /** Without a decision: what will be looked at; null where no version is out. */
  criteria: (CriteriaName & { items: readonly Item[] }) | null
  /** Others, the newest first. */
  others: { decisionId: string; decidedAt: string; stars: Stars | null; correcting: boolean }[]
  now: string
}

export interface CriteriaRow extends CriteriaName {
  state: 'draft' | 'published'
  items: number
  publishedAt: string | null
  submitUntil: string
}

/** The versions of a city, the newest first. */
export interface CriteriaRows {
  rows: CriteriaRow[]
  /** The id with which the first one is begun, from the example, where there is none. */
  cityId: string
  /** What the reader may do with those of the city. */
  may: Deed[]
}

/** A version to be read or written. */
export interface Criteria extends CriteriaName {
  state: 'draft' | 'published'
  version: number
  text: CriteriaText
  publishedAt: string | null
  may: Deed[]
}

export type { Figure }
