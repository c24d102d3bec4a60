import * as v from 'valibot'
import { WAITING_ROWS } from '../domain/limits'
import type { RoleName } from '../domain/permissions/roles'
import { action } from './define'
import type { OrgName } from './identity'

/** What waits for somebody of one sort: how many, and the first of them, the nearest limit first. */
export interface Group<Row> {
  count: number
  rows: Row[]
}

/** A member's appeal, with what phone and server know of it. Only for who may answer it. */
export interface WaitingAppeal {
  branch: OrgName
  assignmentId: string
  label: string
  memberId: string
  /** As on the board: who shares a name is told apart. */
  name: string
  text: string
  /** ISO: when it was first made, and by when it is to be answered. */
  at: string
  until: string
  /** Of the assignment. */
  deadline: string
  /** ISO: when it was finished by the phone, and when the server got it; null where it never was. */
  doneAt: string | null
  receivedAt: string | null
  /** What is recorded of it now; null for nothing. */
  record: 'done' | 'late' | null
  /** Whether the numbers of the deadline are kept already: an answer does not move those. */
  frozen: boolean
}

/** Somebody who asks to be let into a branch. */
export interface WaitingRequest {
  branch: OrgName
  /** Which asking is meant. */
  askId: string
  name: string
  at: string
}

/** A text that was handed in and that the reader may decide about. */
export interface WaitingReview {
  noticeId: string
  org: OrgName
  title: string
  /** Whether something of it is out, which it is to take the place of. */
  correcting: boolean
  /** Who handed it in; empty for somebody who has left. */
  by: string
  at: string
  /** ISO: when it is to come out; null for as soon as it is approved. */
  until: string | null
}

/** What was said unsigned below a level, and nobody has reviewed. Whose it is nobody knows, nor when it came. */
export interface WaitingSayings {
  org: OrgName
  count: number
  /** ISO: since when the first can be reviewed. */
  at: string
}

/** Check-ins of a Youth Home that came late. Who they are of is asked for where they are answered. */
export interface WaitingClaims {
  venue: { venueId: string; name: string }
  count: number
  /** ISO: since when the earliest waits, and when it lapses. */
  at: string
  until: string
}

/** A star self-check that was handed in, and that the reader may decide about. */
export interface WaitingStars {
  checkId: string
  /** The level that the reader decides for. */
  orgId: string
  venue: { venueId: string; name: string }
  /** ISO: when it was handed in, and by when it is to be decided. */
  at: string
  until: string
}

/** A Youth Home that somebody offers to hand over to the reader. */
export interface WaitingOffer {
  venue: { venueId: string; name: string }
  from: string
  at: string
  until: string
}

/** A role of the reader's that ends soon. */
export interface EndingRole {
  role: RoleName
  org: OrgName
  until: string
}

/** Everything that waits for the reader, and nothing else. Groups in the order in which they are shown. */
export interface Waiting {
  count: number
  /** ISO: since when the earliest waits; null where nothing does. A role that ends waits for nobody. */
  since: string | null
  appeals: Group<WaitingAppeal>
  requests: Group<WaitingRequest>
  reviews: Group<WaitingReview>
  sayings: Group<WaitingSayings>
  claims: Group<WaitingClaims>
  stars: Group<WaitingStars>
  offers: Group<WaitingOffer>
  roles: Group<EndingRole>
  /** What waits at other places of the rail, which are worked through there: it is in none of the groups. */
  places: { talks: number }
  now: string
}

export const desk = {
  /**
   * What waits for the caller (工作台), by nothing but the roles that they hold: appeals and requests of branches whose people are theirs,
   * texts that they may review, signed or not, late check-ins of Youth Homes that they keep, star self-checks to decide about, what is
   * offered to them, own roles that end within 30 days, and how much waits at other places. Counts of all, and of each
   * group so many rows. Never fails for a stranger, for whom nothing waits.
   */
  waiting: action<Waiting>()({
    input: v.strictObject({ rows: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(WAITING_ROWS)) }),
    may: 'anyone',
    on: 'anyone',
  }),
}
