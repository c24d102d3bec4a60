import * as v from 'valibot'
import type { Standing } from '../domain/people/standing'
import type { RoleName } from '../domain/permissions/roles'
import type { Deed } from '../domain/permissions/table'
import { action } from './define'
import { grantId, id, inviteCode, personName, signed } from './fields'

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
  /** A request to be added by the secretary that has not been answered. */
  pendingBranch: OrgName | null
  /** The display typeface in storage; null where none is stored. Nothing depends on it. */
  serifFontUrl: string | null
  /** The server's clock, ISO. */
  now: string
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
  outcome: 'one' | 'several' | 'none' | 'taken'
  candidate: {
    standing: Standing
    /** 'YYYY-MM' of joining the League; null for youth. */
    joinedLeague: string | null
    /** Such as '2023******': the first four, never any of the last four. Empty where the number is too short to show any. */
    maskedNumber: string
    /** Digits that stay unknown to the phone but for the two that are asked, such as '2023__**0417'. */
    pattern: string
  } | null
  triesLeft: number
}

export interface JoinTicket {
  ticket: string
  branch: OrgName
  name: string
}

export const identity = {
  /** Who the caller is. Never fails for a stranger: answers with nulls. */
  whoAmI: action<WhoAmI>()({ input: v.strictObject({}), may: 'anyone', on: 'anyone' }),

  /** The branch behind an invite code, with its full path, before anything personal is asked. NOT_FOUND · EXPIRED · TOO_MANY after 20 wrong codes an hour. */
  lookUpInvite: action<InvitedBranch>()({ input: v.strictObject({ code: inviteCode }), may: 'anyone', on: 'anyone' }),

  /** Whether a name stands on the branch's roster. Homonyms (`several`), unknown names (`none`) and rows already joined (`taken`) go to the secretary. NOT_FOUND · EXPIRED · TOO_MANY */
  matchRoster: action<RosterMatch>()({
    input: v.strictObject({ code: inviteCode, name: personName }),
    may: 'anyone',
    on: 'anyone',
  }),

  /**
   * Proves that the caller is the person on the roster by two masked digits of the number. Three different wrong pairs close the row
   * to this caller. Answers with a ticket good for 30 minutes. CONFLICT wrong digits or not exactly one row · TOO_MANY · NOT_FOUND · EXPIRED
   */
  checkRoster: action<JoinTicket>()({
    input: v.strictObject({ code: inviteCode, name: personName, digits: v.pipe(v.string(), v.regex(/^\d{2}$/)) }),
    may: 'anyone',
    on: 'anyone',
  }),

  /** Asks the secretary to add the caller by hand. Repeating it changes nothing. NOT_FOUND · EXPIRED · CONFLICT already a member */
  requestToJoin: action<{ branch: OrgName }>()({
    input: v.strictObject({ code: inviteCode, name: personName }),
    may: 'anyone',
    on: 'anyone',
  }),

  /** Takes back what the caller has asked of secretaries, of whichever branch. Repeating it changes nothing; never fails for a stranger. */
  withdrawRequest: action<WhoAmI>()({ input: v.strictObject({}), may: 'anyone', on: 'anyone' }),

  /**
   * Joins with the ticket and the consents. Who has left another branch under the same name brings the records along: from then on
   * both branches' live numbers are without and with the person, what is frozen stays. Repeating it answers the same.
   * BAD_TOKEN · EXPIRED · CONFLICT the row was taken, or member elsewhere
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
}
