import * as v from 'valibot'
import { BRANCH_SIGN_UPS_MAX, SIGN_UPS_MAX } from '../domain/limits'
import { WISHES } from '../domain/homes/wishes'
import { action } from './define'
import { grantId, id, personName } from './fields'
import { district, spot, wanted } from './home-fields'
import type {
  ActivityCard,
  ActivityDetail,
  BranchSignedUp,
  BranchSignUp,
  DrawSheet,
  Mine,
  MySignUp,
  Pin,
  VenueDetail,
  VenueList,
} from './home-replies'
import { cursor, type Page } from './paging'

export type * from './home-replies'

/** How often the reader had signed up for it, as they were told: what comes after they have changed their mind again changes nothing. */
const times = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(SIGN_UPS_MAX)))

/** How a list runs: a district's venues as the committee lists them (null: the first that has any), or all by how far they are from a place. */
const order = v.variant('by', [
  v.strictObject({ by: v.literal('district'), district: v.nullable(district) }),
  // Rounded to about a kilometre by the phone; compared and forgotten.
  v.strictObject({ by: v.literal('distance'), from: spot }),
])

/** Finding a Youth Home, and taking a place in what happens there: for everyone, joined or not. */
export const homes = {
  /**
   * Venues that fit what is wanted. Of a district the first page has 3 rows and each further one 20; by distance each has 20. One query
   * a page. Nothing of a place that is asked from is kept or logged.
   */
  venues: action<VenueList>()({ input: v.strictObject({ wanted, order, cursor }), may: 'anyone', on: 'anyone' }),

  /** The same venues as pins in a part of the map: at most 100 pins and groups. Numbers are those of the list. */
  map: action<{ pins: Pin[]; total: number; now: string }>()({
    input: v.strictObject({ wanted, order, from: spot, to: spot }),
    may: 'anyone',
    on: 'anyone',
  }),

  /** One venue. One that was closed for good is told as such. NOT_FOUND */
  venue: action<VenueDetail>()({ input: v.strictObject({ venueId: id }), may: 'anyone', on: 'anyone' }),

  /** What takes place at a venue: what is still to come, the next first; or what is over, the last first; 20 a page. NOT_FOUND */
  activities: action<Page<ActivityCard> & { now: string }>()({
    input: v.strictObject({ venueId: id, which: v.picklist(['coming', 'past']), cursor }),
    may: 'anyone',
    on: 'anyone',
  }),

  /** One activity and where the reader stands in it. Drafts are nobody's but the keeper's: NOT_FOUND */
  activity: action<ActivityDetail>()({ input: v.strictObject({ activityId: id }), may: 'anyone', on: 'anyone' }),

  /**
   * Takes a place, or the next one in the waiting list, in one conditional update; of a draw, a ticket. Asked again it answers with where
   * the person stands. Who has joined no branch says what the keeper shall call them; of others the name is known and this is null.
   * NOT_FOUND · CONFLICT not open (yet, any more), full without a waiting list, cancelled, not for the person's standing, or given back
   * since it was asked · INVALID_INPUT no name · TOO_MANY signed up 5 times before, or the line is full
   */
  signUp: action<Mine>()({
    input: v.strictObject({ activityId: id, name: v.nullable(personName), times }),
    may: 'anyone',
    on: 'anyone',
  }),

  /** Gives the place back, or leaves the waiting list; whoever is next has it in the same update. Repeating it changes nothing, also where they have signed up again since. NOT_FOUND · CONFLICT too late, where no change of time or room waits for an answer: the keeper can be told */
  cancel: action<{ gone: true }>()({ input: v.strictObject({ activityId: id, times }), may: 'anyone', on: 'anyone' }),

  /** Tells the keeper, after the last moment to cancel, that one can't come: the place stays. NOT_FOUND · CONFLICT it can still be cancelled, or is over */
  cannotCome: action<Mine>()({ input: v.strictObject({ activityId: id }), may: 'anyone', on: 'anyone' }),

  /** Keeps the place after a change of time or room. NOT_FOUND */
  keepPlace: action<Mine>()({ input: v.strictObject({ activityId: id }), may: 'anyone', on: 'anyone' }),

  /** The reader's own sign-ups that are not over, the next first, then those of the last 30 days. 20 a page */
  mine: action<Page<MySignUp> & { now: string }>()({ input: v.strictObject({ cursor }), may: 'anyone', on: 'anyone' }),

  /** Keeps one consent to one message about an activity; repeating it keeps one. NOT_FOUND */
  wish: action<{ kept: true }>()({
    input: v.strictObject({ activityId: id, wish: v.picklist(WISHES), grantId }),
    may: 'anyone',
    on: 'anyone',
    queued: true,
  }),

  /** What a draw is made of, for whoever wants to compute it. NOT_FOUND also where places are not drawn, and 30 days after the activity, when its tickets are gone */
  draw: action<DrawSheet>()({ input: v.strictObject({ activityId: id }), may: 'anyone', on: 'anyone' }),

  /** The people of the reader's branch for signing them up. FORBIDDEN · NOT_FOUND */
  branchPeople: action<BranchSignUp>()({
    input: v.strictObject({ branchId: id, activityId: id }),
    may: 'sign-up-branch',
    on: { branchId: 'org' },
  }),

  /**
   * Signs people of the branch up, in the order given: as many as there are places have one, the others wait. Each is told and can
   * leave alone; whom no message can reach sees it in the app, and is counted. Who is in already stays where they are; repeating it changes nothing.
   * FORBIDDEN · NOT_FOUND the activity, or somebody is not on the branch's roster · CONFLICT not open, or nobody more can wait
   */
  signUpBranch: action<BranchSignedUp>()({
    input: v.strictObject({
      branchId: id,
      activityId: id,
      memberIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(BRANCH_SIGN_UPS_MAX)),
    }),
    may: 'sign-up-branch',
    on: { branchId: 'org' },
  }),
}
