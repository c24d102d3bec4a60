import * as v from 'valibot'
import {
  ACTIVITY_PICTURES_MAX,
  ACTIVITY_TEXT_MAX,
  ACTIVITY_TITLE_MAX,
  CANCEL_HOURS_MAX,
  HOST_MAX,
  ID_MAX,
  PART_BYTES,
  PICTURE_BYTES_MAX,
  QUOTA_MAX,
  REASON_MAX,
  ROOM_MAX,
  SEARCH_MAX,
  VENUE_PICTURES_MAX,
  WEEKS_MAX,
} from '../domain/limits'
import { ACTIVITY_KINDS, WAYS, WELCOMES } from '../domain/homes/activity'
import { COUNTS } from '../domain/checkins/hours'
import { isVisitId } from '../domain/checkins/session'
import { isOfWeek, WEEK_ENDING } from '../domain/homes/weeks'
import { talkOfActivity } from '../domain/talks/activity-id'
import { action } from './define'
import { freeText, id, inviteCode } from './fields'
import { handingOver } from './handing-over'
import { aboutVenue, hours, instant, maybeText } from './home-fields'
import type {
  Appointed,
  EditedActivity,
  EditedVenue,
  KeeperToday,
  Keepers,
  KeptActivity,
  SignedUp,
  TendedVenues,
} from './keeping-replies'
import type { WhoAmI } from './identity'
import { cursor, type Page } from './paging'
import { part } from './parts'

export type * from './keeping-replies'
export type { HandingOver, OfferedVenue } from './handing-over'

const version = v.pipe(v.number(), v.integer(), v.minValue(0))
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

/** Of a draft: short enough that those of its further weeks can be made from it, none of those, no session's of 自由到访, and no talk's next date. */
const draftId = v.pipe(
  id,
  v.maxLength(ID_MAX - WEEK_ENDING),
  v.check((text) => !isOfWeek(text) && !isVisitId(text) && talkOfActivity(text) === null, '编号不对'),
)

/** As it is written: a draft may lack what publishing asks for. */
const activityText = v.strictObject({
  kind: v.picklist(ACTIVITY_KINDS),
  title: maybeText(ACTIVITY_TITLE_MAX),
  startsAt: instant,
  endsAt: instant,
  room: maybeText(ROOM_MAX),
  host: maybeText(HOST_MAX),
  quota: whole(1, QUOTA_MAX),
  waits: v.boolean(),
  way: v.picklist(WAYS),
  welcome: v.picklist(WELCOMES),
  opensAt: v.nullable(instant),
  closesAt: v.nullable(instant),
  cancelHours: whole(0, CANCEL_HOURS_MAX),
  ranged: v.boolean(),
  counts: v.picklist(COUNTS),
  text: maybeText(ACTIVITY_TEXT_MAX),
  pictures: v.pipe(v.array(id), v.maxLength(ACTIVITY_PICTURES_MAX)),
})

/** What keepers do at their venue, and committees about the venues below them. */
export const keeping = {
  ...handingOver,

  /** The keeper's day at a venue. FORBIDDEN */
  today: action<KeeperToday>()({
    input: v.strictObject({ venueId: id }),
    may: 'run-activities',
    on: { venueId: 'venue' },
  }),

  /** The venue's activities: drafts, those to come (the next first), or what is over (the last first). 20 a page. FORBIDDEN */
  kept: action<Page<KeptActivity> & { now: string }>()({
    input: v.strictObject({ venueId: id, which: v.picklist(['drafts', 'coming', 'past']), cursor }),
    may: 'run-activities',
    on: { venueId: 'venue' },
  }),

  /** An activity to be changed. FORBIDDEN */
  edited: action<EditedActivity>()({
    input: v.strictObject({ activityId: id }),
    may: 'run-activities',
    on: { activityId: 'activity' },
  }),

  /**
   * Keeps a draft; the phone makes its id, so that a repeated request keeps one. FORBIDDEN · CONFLICT changed by somebody else since
   * `version`, or published · TOO_MANY more than 60 begun within an hour
   */
  saveDraft: action<EditedActivity>()({
    input: v.strictObject({ venueId: id, activityId: draftId, version, text: activityText }),
    may: 'run-activities',
    on: { venueId: 'venue' },
  }),

  /** Throws a draft away. Repeating it changes nothing. FORBIDDEN · CONFLICT published */
  dropDraft: action<{ dropped: true }>()({
    input: v.strictObject({ activityId: id }),
    may: 'run-activities',
    on: { activityId: 'activity' },
  }),

  /**
   * Publishes a draft: as one activity, or one of each of so many weeks. Of a draw the hash of its seed stands there from now on, and
   * neither its way nor its closing changes any more. Repeating it changes nothing. FORBIDDEN · INVALID_INPUT what is missing or wrong,
   * as a sentence · CONFLICT changed since, or published otherwise
   */
  publish: action<{ activityIds: string[] }>()({
    input: v.strictObject({ activityId: id, version, weeks: whole(1, WEEKS_MAX) }),
    may: 'run-activities',
    on: { activityId: 'activity' },
  }),

  /**
   * Changes what is published. Where its time or room changes, all who have signed up are told and asked whether they stay; where it gets
   * more places, who waits moves up in the same update. FORBIDDEN · INVALID_INPUT as a sentence, fewer places than taken too · CONFLICT changed since, cancelled, over, or at another time in a closed venue
   */
  change: action<EditedActivity>()({
    input: v.strictObject({ activityId: id, version, text: activityText }),
    may: 'run-activities',
    on: { activityId: 'activity' },
  }),

  /** Cancels what is published, with the reason that all who have signed up are told. Repeating it changes nothing. FORBIDDEN · CONFLICT over */
  cancelActivity: action<EditedActivity>()({
    input: v.strictObject({ activityId: id, reason: freeText(REASON_MAX) }),
    may: 'run-activities',
    on: { activityId: 'activity' },
  }),

  /** Who has signed up, in the order in which they did; 50 a page. FORBIDDEN */
  signedUp: action<SignedUp>()({
    input: v.strictObject({ activityId: id, cursor }),
    may: 'see-signed-up',
    on: { activityId: 'activity' },
  }),

  /**
   * Takes one part of a picture; the last one that comes stores it and answers with its id. The phone makes the upload's id. Repeating a
   * part changes nothing. One that is not used within a day is thrown away. FORBIDDEN · INVALID_INPUT no picture (JPEG, PNG, WebP), or not
   * as many bytes as were told · TOO_MANY more than 30 begun within an hour
   */
  picture: action<{ pictureId: string | null; url: string | null }>()({
    input: v.strictObject({
      venueId: id,
      uploadId: id,
      bytes: whole(1, PICTURE_BYTES_MAX),
      nth: whole(0, Math.ceil(PICTURE_BYTES_MAX / PART_BYTES) - 1),
      part,
    }),
    may: 'edit-venue',
    on: { venueId: 'venue' },
  }),

  /** A venue to be changed. FORBIDDEN */
  editedVenue: action<EditedVenue>()({
    input: v.strictObject({ venueId: id }),
    may: 'edit-venue',
    on: { venueId: 'venue' },
  }),

  /** What the venue says of itself. FORBIDDEN · INVALID_INPUT · CONFLICT changed by somebody else since `version` */
  editVenue: action<EditedVenue>()({
    input: v.strictObject({
      venueId: id,
      version,
      about: v.strictObject(aboutVenue),
      pictures: v.pipe(v.array(id), v.maxLength(VENUE_PICTURES_MAX)),
    }),
    may: 'edit-venue',
    on: { venueId: 'venue' },
  }),

  /** When the venue is open. Days that are closed while something takes place are saved and told back. FORBIDDEN · INVALID_INPUT stretches that overlap or end before they begin · CONFLICT changed since */
  editHours: action<EditedVenue>()({
    input: v.strictObject({ venueId: id, version, hours }),
    may: 'edit-venue',
    on: { venueId: 'venue' },
  }),

  /** The venues of a level and of what is below it, by name, address or district; 20 a page. FORBIDDEN */
  tended: action<TendedVenues>()({
    input: v.strictObject({
      orgId: id,
      words: v.union([v.literal(''), freeText(SEARCH_MAX)]),
      closed: v.boolean(),
      cursor,
    }),
    may: 'see-venues',
    on: { orgId: 'org' },
  }),

  /** Adds a venue below a level; the phone makes its id, so that a repeated request adds one. FORBIDDEN · CONFLICT one of this name is in the district already */
  addVenue: action<{ venueId: string }>()({
    input: v.strictObject({ orgId: id, venueId: id, about: v.strictObject(aboutVenue) }),
    may: 'tend-venues',
    on: { orgId: 'org' },
  }),

  /** Closes a venue for good: it is in no list any more. Its activities to come are cancelled with the reason. Repeating it changes nothing. FORBIDDEN */
  closeVenue: action<EditedVenue>()({
    input: v.strictObject({ venueId: id, reason: freeText(REASON_MAX) }),
    may: 'close-venue',
    on: { venueId: 'venue' },
  }),

  /** Opens it again. FORBIDDEN */
  reopenVenue: action<EditedVenue>()({
    input: v.strictObject({ venueId: id }),
    may: 'close-venue',
    on: { venueId: 'venue' },
  }),

  /** Who keeps a venue, and the code of an appointment that was not taken yet. FORBIDDEN */
  keepers: action<Keepers>()({
    input: v.strictObject({ venueId: id }),
    may: 'name-keeper',
    on: { venueId: 'venue' },
  }),

  /** A code with which one person becomes keeper, once, within seven days. A new one makes the old one worthless. FORBIDDEN */
  appoint: action<Keepers>()({
    input: v.strictObject({ venueId: id }),
    may: 'name-keeper',
    on: { venueId: 'venue' },
  }),

  /** Ends somebody's keeping. FORBIDDEN · NOT_FOUND */
  dismiss: action<Keepers>()({
    input: v.strictObject({ venueId: id, keeperId: id, reason: freeText(REASON_MAX) }),
    may: 'name-keeper',
    on: { venueId: 'venue' },
  }),

  /**
   * The office behind the code of an appointment, before it is taken, and for who has taken it after: keeping a venue, organising the
   * lecturers of a committee, or being a lecturer. NOT_JOINED · NOT_FOUND also where that is closed or has ended · EXPIRED · CONFLICT taken
   * by somebody else · TOO_MANY after 10 different codes an hour
   */
  lookUpAppointment: action<Appointed>()({
    input: v.strictObject({ code: inviteCode }),
    may: 'take-office',
    on: 'self',
  }),

  /** Takes the office by the code. Repeating it changes nothing; of two at once one does. NOT_JOINED · NOT_FOUND · EXPIRED · CONFLICT taken by somebody else · TOO_MANY after 10 different codes an hour */
  takeOffice: action<WhoAmI>()({
    input: v.strictObject({ code: inviteCode }),
    may: 'take-office',
    on: 'self',
  }),
}
