import * as v from 'valibot'
import { REASON_MAX, REQUESTS_PAGE } from '../domain/limits'
import type { Comparison, RequestState } from '../domain/people/join-request'
import { STANDINGS, type Standing } from '../domain/people/standing'
import type { Deed } from '../domain/permissions/table'
import { action } from './define'
import { freeText, id } from './fields'
import { cursor, type Page } from './paging'

/** Requests to be added by hand, as a branch's secretary and deputy see and answer them. Nothing of another branch's roster is in any reply. */

export interface RequestRow {
  /** Which asking is meant: whoever asks anew, or under another name, gets another. */
  askId: string
  /** As it was typed. */
  name: string
  /** ISO. */
  at: string
  how: Comparison
  /** How many on the roster bear the name, and how many other requests do. */
  namesakes: number
  rivals: number
  /** The row that it fits, where there is just one of the name that is free; null else. */
  memberId: string | null
  /** How that one row writes the name, where otherwise; null else. */
  writtenAs: string | null
  /** The reader's own, which somebody else answers. */
  own: boolean
}

export interface Requests extends Page<RequestRow> {
  /** How many wait in all. */
  open: number
  /** What the reader may do about the branch. */
  may: Deed[]
  now: string
}

/** A row of the roster that a request can be given to, or bears its name. */
export interface RosterChoice {
  memberId: string
  /** As on the board: who shares a name is told apart. */
  name: string
  standing: Standing
  /** Nobody has joined as it. */
  free: boolean
  /** It bears the name of the request. */
  same: boolean
}

export interface RequestBeside {
  request: RequestRow
  /** Those of the name first, then others that are free; up to 100. */
  choices: RosterChoice[]
  may: Deed[]
  now: string
}

const askId = id

export const requests = {
  /** Requests that wait for an answer, the oldest first, 20 a page, and how each compares with the roster as it is now. FORBIDDEN */
  requests: action<Requests>()({
    input: v.strictObject({ branchId: id, cursor }),
    may: 'see-requests',
    on: { branchId: 'org' },
  }),

  /** One request beside the rows of the roster that it can be given to. FORBIDDEN · NOT_FOUND taken back, asked anew, or answered */
  compareRequest: action<RequestBeside>()({
    input: v.strictObject({ branchId: id, askId }),
    may: 'see-requests',
    on: { branchId: 'org' },
  }),

  /**
   * Passes a request to a row that is free, adds a row of its name to the roster for it, or refuses it with a reason that the person reads.
   * Joining stays the person's own act. Of two answers at once one stands; repeating it changes nothing; it stands in the audit log.
   * FORBIDDEN · NOT_FOUND taken back or asked anew, or no such row here · CONFLICT answered otherwise, one's own, or the row is taken or was
   * passed to somebody else
   */
  answerRequest: action<{ state: RequestState }>()({
    input: v.strictObject({
      branchId: id,
      askId,
      answer: v.variant('by', [
        v.strictObject({ by: v.literal('pass'), memberId: id }),
        v.strictObject({ by: v.literal('add'), standing: v.picklist(STANDINGS) }),
        v.strictObject({ by: v.literal('refuse'), reason: freeText(REASON_MAX) }),
      ]),
    }),
    may: 'answer-request',
    on: { branchId: 'org' },
  }),

  /** Passes those of some requests that fit the roster exactly, and answers with how many; the others wait on. Repeating it changes nothing. FORBIDDEN */
  passMatching: action<{ passed: number }>()({
    input: v.strictObject({
      branchId: id,
      askIds: v.pipe(v.array(askId), v.minLength(1), v.maxLength(REQUESTS_PAGE)),
    }),
    may: 'answer-request',
    on: { branchId: 'org' },
  }),
}
