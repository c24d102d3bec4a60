import * as v from 'valibot'
import type { RequestState } from '../domain/people/join-request'
import type { Standing } from '../domain/people/standing'
import type { RoleName } from '../domain/permissions/roles'
import type { Deed } from '../domain/permissions/table'
import { action } from './define'
import { grantId, id, inviteCode, lastFour, personName, signed } from './fields'
import { invites } from './invites'
import { joinings } from './joinings'
import { requests } from './requests'

export interface OrgName {
  id: string
  name: string
}

/** An organisation above another. */
export interface PathStep extends OrgName {
  /** Whether the reader may open its overview. */
  open: boolean
}

export interface Role {
  name: RoleName
  org: OrgName
  /** What the role allows there. */
  may: Deed[]
  /** ISO instant when the role ends; null while open. */
  until: string | null
}

/** What the app knows of its user. Visitors have no membership and can still read. */
export interface WhoAmI {
  /** Tells people apart who share a phone; means nothing elsewhere. */
  personKey: string
  name: string | null
  standing: Standing | null
  branch: OrgName | null
  /** What the caller may do with what is their own; nothing before joining. */
  may: Deed[]
  /** From the root of the tree to the branch's parent, for showing the full path. */
  path: OrgName[]
  roles: Role[]
  /** ISO instant of consent; null before joining. */
  consentedAt: string | null
  /** What has become of asking a secretary to be added: one that was passed, else the newest; null for members. */
  request: OwnRequest | null
  /** The display typeface in storage; null where none is stored. Nothing depends on it. */
  serifFontUrl: string | null
  /** The server's clock, ISO. */
  now: string
}

export interface OwnRequest {
  /** Which asking it is. */
  askId: string
  branch: OrgName
  state: RequestState
  /** ISO: when it was asked. */
  at: string
  /** Why it was refused, in the secretary's words. */
  reason: string | null
}

export interface InvitedBranch {
  code: string
  branch: OrgName
  path: OrgName[]
  /** The secretary's name, as the paper roster on the wall shows it; null where the post is open. */
  secretary: string | null
  /** ISO instant. */
  expiresAt: string
}

/** Nothing more than this is shown before the roster check is passed. */
export interface RosterMatch {
  /** `no-number`: the row has none of four letters or digits to ask for. All but `one` go to the secretary. */
  outcome: 'one' | 'several' | 'none' | 'taken' | 'no-number'
  /** Answers that the caller may still give; 0 for a row that is locked. */
  triesLeft: number
}

export interface JoinTicket {
  ticket: string
  branch: OrgName
  name: string
  /** Such as '2023******': the first four characters, never one of the last four; null for numbers under eight. */
  maskedNumber: string | null
}

export const identity = {
  /** Who the caller is. Never fails for a stranger: answers with nulls. */
  whoAmI: action<WhoAmI>()({ input: v.strictObject({}), may: 'anyone', on: 'anyone' }),

  /** The branch behind an invite code, with its full path, before anything personal is asked. NOT_FOUND · EXPIRED · TOO_MANY after 20 different codes an hour. */
  lookUpInvite: action<InvitedBranch>()({ input: v.strictObject({ code: inviteCode }), may: 'anyone', on: 'anyone' }),

  /**
   * Whether a name stands on the branch's roster, however it is written. Homonyms (`several`), unknown names (`none`), rows already
   * joined (`taken`) and rows without a number to ask for go to the secretary. NOT_FOUND · EXPIRED · TOO_MANY after 10 different names an hour
   */
  matchRoster: action<RosterMatch>()({
    input: v.strictObject({ code: inviteCode, name: personName }),
    may: 'anyone',
    on: 'anyone',
  }),

  /**
   * Proves that the caller is the person on the roster by the last four letters or digits of the number, however they are typed. Three
   * different answers are taken of a caller in a day, and three about a row from all callers together: then it is locked and its
   * secretary is told. Answers with a ticket good for 30 minutes. CONFLICT name and number do not fit, whichever of the two · TOO_MANY ·
   * NOT_FOUND · EXPIRED
   */
  checkRoster: action<JoinTicket>()({
    input: v.strictObject({ code: inviteCode, name: personName, lastFour }),
    may: 'anyone',
    on: 'anyone',
  }),

  /**
   * Asks the secretary to add the caller by hand, and answers with what has become of it. Repeating it changes nothing; one that was
   * answered is asked anew by naming it as `after`.
   * NOT_FOUND · EXPIRED · CONFLICT already a member · TOO_MANY after 5 branches, or askings anew, a day
   */
  requestToJoin: action<OwnRequest>()({
    input: v.strictObject({ code: inviteCode, name: personName, after: v.nullable(id) }),
    may: 'anyone',
    on: 'anyone',
  }),

  /** Takes back what the caller has asked of secretaries, of whichever branch. Repeating it changes nothing; never fails for a stranger. */
  withdrawRequest: action<WhoAmI>()({ input: v.strictObject({}), may: 'anyone', on: 'anyone' }),

  /**
   * A ticket good for 30 minutes for whoever a secretary has passed, in place of the check: consent stays their own act. NOT_FOUND none was
   * passed there · CONFLICT a member already, or the row was taken or changed since
   */
  takeUpRequest: action<JoinTicket>()({ input: v.strictObject({ branchId: id }), may: 'anyone', on: 'anyone' }),

  /**
   * Joins with the ticket and the consents. Who has left another branch under the same name brings the records along: from then on
   * both branches' live numbers are without and with the person, what is frozen stays. Repeating it answers the same. Of two tickets
   * at once one joins. BAD_TOKEN · EXPIRED · CONFLICT the row was taken, a secretary has undone a joining since, or member by another row ·
   * TOO_MANY after 5 joinings a day
   */
  join: action<WhoAmI>()({
    input: v.strictObject({
      ticket: signed,
      /** At least 14 years old, and has read and agrees to the terms. Anything else is refused by the schema. */
      agreed: v.literal(true),
    }),
    may: 'anyone',
    on: 'anyone',
  }),

  /** Leaves the branch and withdraws consent. The roster and what was counted stay until another branch is joined; repeating it changes nothing. NOT_JOINED never: leaving twice is fine. */
  leave: action<WhoAmI>()({ input: v.strictObject({ branchId: id }), may: 'anyone', on: 'anyone' }),

  /**
   * Keeps one consent to one reminder message. The id is made on the phone for each consent, so repeating it keeps one. Answers with
   * how many are not used yet (at most 20 are kept). NOT_JOINED
   */
  subscribed: action<{ waiting: number }>()({
    input: v.strictObject({ grantId }),
    may: 'agree-to-reminders',
    on: 'self',
    queued: true,
  }),

  // What a branch's secretary sees and does of joining.
  ...joinings,
  ...requests,
  ...invites,
}
