import * as v from 'valibot'
import type { Deed } from '../domain/permissions/table'
import { action } from './define'
import { id } from './fields'
import { cursor, type Page } from './paging'

/** What a branch's secretary sees and does of joining. Every reply here names people, so all of it is the secretary's and the deputy's alone. */

export interface JoiningRow {
  joiningId: string
  memberId: string
  /** As on the board: who shares a name is told apart. */
  name: string
  /** ISO. */
  at: string
  /** `joined`: the person has the row by this joining. `left`: they have left since. `undone`: a secretary has undone it. */
  state: 'joined' | 'left' | 'undone'
  /** The reader's own, which is left and not undone. */
  own: boolean
}

export interface LockedRow {
  memberId: string
  /** As on the board: who shares a name is told apart. */
  name: string
  /** ISO. */
  at: string
  /** `tries`: three answers did not fit. `undone`: to the one account whose joining was undone; others may join as the row. */
  why: 'tries' | 'undone'
}

export interface Joinings extends Page<JoiningRow> {
  /** Rows that nobody joins, or one account does not, until they are unlocked; the newest first, up to 100. */
  locked: LockedRow[]
  /** What the reader may do about the branch's people. */
  may: Deed[]
  now: string
}

export const joinings = {
  /** Who has joined a branch and when, newest first, 20 a page, and its locked rows. People who have moved on to another roster are not told. FORBIDDEN */
  joinings: action<Joinings>()({
    input: v.strictObject({ branchId: id, cursor }),
    may: 'see-joinings',
    on: { branchId: 'org' },
  }),

  /**
   * Undoes a joining: the account is no member any more and has withdrawn its consent, the row is free for somebody else, and stays locked
   * to that account until it is unlocked; what was recorded stays with the row. Who has left already only loses the way back. Repeating
   * it changes nothing; it stands in the audit log. FORBIDDEN on nobody's roster here · NOT_FOUND no such joining of this row · CONFLICT
   * one's own, or somebody who holds an office of the branch
   */
  undoJoining: action<{ undone: true }>()({
    input: v.strictObject({ memberId: id, joiningId: id }),
    may: 'undo-joining',
    on: { memberId: 'person' },
  }),

  /** Opens a locked row again, with all its tries. Repeating it changes nothing; it stands in the audit log. FORBIDDEN on nobody's roster here */
  unlockRow: action<{ unlocked: true }>()({
    input: v.strictObject({ memberId: id }),
    may: 'unlock-row',
    on: { memberId: 'person' },
  }),
}
