import * as v from 'valibot'
import type { Hours } from '../domain/assignments/quiet'
import type { HistoryState } from '../domain/assignments/history'
import type { ReminderState } from '../domain/assignments/reminder'
import type { Standing } from '../domain/people/standing'
import type { Deed } from '../domain/permissions/table'
import { REASON_MAX, REMIND_MAX } from '../domain/limits'
import { action } from './define'
import { freeText, id, kind } from './fields'
import type { AppealState } from '../domain/assignments/appeal'
import { cursor, type Page } from './paging'

/** What a branch's secretary does for its members. Every reply here names people, so all of it is the secretary's and the deputy's alone. */

/** A member's word that something was not recorded; open until it is answered. */
export interface OpenAppeal {
  assignmentId: string
  label: string
  memberId: string
  /** As on the board: who shares a name is told apart. */
  name: string
  text: string
  /** ISO: when it was first made. */
  at: string
}

/** One that was answered, by the secretary or the deputy of then. */
export interface AnsweredAppeal extends OpenAppeal {
  state: Exclude<AppealState, 'open'>
  /** Who answered; null where nobody of that account is left. */
  by: string | null
  /** ISO. */
  answeredAt: string
  reason: string
}

export interface HistoryRow {
  assignmentId: string
  label: string
  order: number
  title: string
  state: HistoryState
  /** ISO of finishing; null where it was not. */
  doneAt: string | null
  /** Counted apart (更正): put right by the secretary, or arrived after the deadline's numbers were taken. */
  corrected: boolean
  /** Why the member is excused; null where they are not. */
  excuse: string | null
  appeal: { text: string; at: string; state: AppealState; answer: string | null } | null
}

/** How far a person is with the newest assignment, whatever page is in sight, and whether they can be reminded of it. */
export interface NewestOf {
  assignmentId: string
  /** ISO; with `now` it tells when nobody is reminded. */
  deadline: string
  /** 0..100 while in progress; null otherwise. */
  percent: number | null
  /** Null for who has finished or is excused, and where the assignment is not counted here. */
  reminder: ReminderState | null
}

/** One person of the branch, with a page of the assignments of one kind. Without account, and of the number never the end: that proves who joins. */
export interface MemberHistory extends Page<HistoryRow> {
  /** What the reader may do about this person. */
  may: Deed[]
  memberId: string
  branchId: string
  /** As on the board: who shares a name is told apart. */
  name: string
  standing: Standing
  /** 'YYYY-MM'; null for who is not in the League. */
  joinedLeague: string | null
  /** Such as '2023******'; null for numbers under eight. */
  maskedNumber: string | null
  /** Null while there is none. */
  newest: NewestOf | null
  /** Between which hours nobody is reminded here. */
  quiet: Hours
  /** Joined on the phone. */
  joined: boolean
  certificates: number
  now: string
}

/** What became of each one asked for. Nobody is in two lists. */
export interface Reminding {
  sent: string[]
  /** Have not joined, or have not agreed to a message. */
  notSubscribed: string[]
  /** For this assignment, now or before, by whomever. */
  alreadyReminded: string[]
  /** Finished or excused meanwhile. */
  done: string[]
  /** WeChat refused the message, mostly because the member has switched messages off. It is not sent again. */
  failed: string[]
}

const reason = freeText(REASON_MAX)

export const tending = {
  /**
   * Excuses a member from an assignment, or takes the excuse back where the reason is null; the rate's denominator follows. Also for
   * members who have not joined. Repeating it changes nothing; each change stands in the audit log.
   * FORBIDDEN on nobody's roster here · NOT_FOUND no such assignment, or none that is counted here or addresses the member · CONFLICT finished on time already
   */
  excuse: action<{ excused: boolean }>()({
    input: v.strictObject({ assignmentId: id, memberId: id, reason: v.nullable(reason) }),
    may: 'change-record',
    on: { memberId: 'person' },
  }),

  /** Members' appeals that are not answered yet, oldest first, up to 100. FORBIDDEN */
  appeals: action<{ appeals: OpenAppeal[] }>()({
    input: v.strictObject({ branchId: id }),
    may: 'see-names',
    on: { branchId: 'org' },
  }),

  /** Appeals that were answered, the newest answer first, 20 a page; whoever has left the roster is another secretary's. FORBIDDEN */
  answeredAppeals: action<Page<AnsweredAppeal>>()({
    input: v.strictObject({ branchId: id, cursor }),
    may: 'see-names',
    on: { branchId: 'org' },
  }),

  /**
   * Answers an appeal, or corrects a record without one. Accepting records it once, dated by when the appeal was made, or by
   * now where there is none, and makes a late record right: on time for the person, counted apart as corrected; what is frozen never
   * moves. A refused member can still be accepted; an accepted one stays. Repeating it changes nothing; both stand in the audit log.
   * FORBIDDEN on nobody's roster here · NOT_FOUND no such assignment, or nothing to refuse · CONFLICT accepted already
   */
  correct: action<{ recorded: boolean }>()({
    input: v.strictObject({
      assignmentId: id,
      memberId: id,
      reason,
      outcome: v.picklist(['accept', 'refuse']),
    }),
    may: 'change-record',
    on: { memberId: 'person' },
  }),

  /** One member's assignments of a kind, newest first, 40 a page. FORBIDDEN on nobody's roster here */
  member: action<MemberHistory>()({
    input: v.strictObject({
      kind,
      memberId: id,
      cursor,
    }),
    may: 'see-record',
    on: { memberId: 'person' },
  }),

  /**
   * Sends each one who can receive it the one reminder of the assignment. Who was asked for twice, or by two secretaries at once, gets one
   * message; a request that died half-way is safe to send again and sends nobody a second one.
   * FORBIDDEN · NOT_FOUND no such assignment or none that is counted here, or someone is not on this branch's roster · CONFLICT from 21:00 to 08:00 Asia/Shanghai, after the deadline, or without a message template
   */
  remind: action<Reminding>()({
    input: v.strictObject({
      branchId: id,
      assignmentId: id,
      memberIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(REMIND_MAX)),
    }),
    may: 'remind',
    on: { branchId: 'org' },
  }),
}
