import * as v from 'valibot'
import { INVITE_DAYS, type InviteDays } from '../domain/people/invite-days'
import { action } from './define'
import { id, inviteCode } from './fields'
import type { OrgName } from './identity'

/** A branch's invite code, as its secretary and deputy hand it on. */
export interface BranchInvite {
  branch: OrgName
  /** From the root of the tree to the branch's parent. */
  path: OrgName[]
  /** Null where the post is open. */
  secretary: string | null
  /** The newest code, also when its time is over; null before the first. */
  invite: { code: string; days: InviteDays; expiresAt: string } | null
  now: string
}

const days = v.picklist(INVITE_DAYS)

export const invites = {
  /** The branch's invite code. FORBIDDEN · NOT_FOUND no branch */
  invite: action<BranchInvite>()({ input: v.strictObject({ branchId: id }), may: 'invite', on: { branchId: 'org' } }),

  /** Lets a code be good for so many days from now, if it is the branch's newest and not over. It stands in the audit log. FORBIDDEN · CONFLICT it was made anew, or is over */
  setInviteDays: action<BranchInvite>()({
    input: v.strictObject({ branchId: id, code: inviteCode, days }),
    may: 'invite',
    on: { branchId: 'org' },
  }),

  /**
   * Ends the branch's code at once and makes another; with null its first. Of two at once, and repeated, one new code comes of it: where
   * `code` is not the newest any more, the newest is the answer. It stands in the audit log. FORBIDDEN · NOT_FOUND no branch · TOO_MANY after
   * 20 a day
   */
  renewInvite: action<BranchInvite>()({
    input: v.strictObject({ branchId: id, code: v.nullable(inviteCode), days }),
    may: 'invite',
    on: { branchId: 'org' },
  }),
}
