import * as v from 'valibot'
import {
  FREE_NOTE_MAX,
  ID_MAX,
  NAME_MAX,
  QUOTA_MAX,
  REASON_MAX,
  SEARCH_MAX,
  TALK_MINUTES_MAX,
  TALK_MINUTES_MIN,
  TALK_NOTE_MAX,
  TALK_WISHES_MAX,
  TOPIC_NOTE_MAX,
  TOPICS_MAX,
  ACTIVITY_TITLE_MAX,
  UNIT_MAX,
} from '../domain/limits'
import { PARTS } from '../domain/talks/free-times'
import { DECISIONS } from '../domain/talks/lecturers'
import { TALK_ENDING } from '../domain/talks/activity-id'
import { THEMES } from '../domain/talks/themes'
import { action } from './define'
import { freeText, id } from './fields'
import { day, instant, maybeText } from './home-fields'
import { cursor } from './paging'
import type {
  AskedTalk,
  AskedTalks,
  AskingForm,
  Dating,
  LecturerPage,
  Lecturers,
  Organisers,
  OwnLecturing,
  TalksOverview,
  TendedLecturer,
  TendedLecturers,
} from './talk-replies'

export type * from './talk-replies'

const version = v.pipe(v.number(), v.integer(), v.minValue(0))
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

/** Short enough that the ids of its activities can be made from it. */
const newTalk = v.pipe(id, v.maxLength(ID_MAX - TALK_ENDING))

const wishes = v.pipe(
  v.array(v.strictObject({ day, part: v.picklist(PARTS) })),
  v.minLength(1, '至少选一个想要的时间'),
  v.maxLength(TALK_WISHES_MAX, `想要的时间最多选 ${TALK_WISHES_MAX} 个`),
)
const asked = {
  topicId: id,
  wishes,
  venueId: id,
  people: whole(1, QUOTA_MAX),
  note: maybeText(TALK_NOTE_MAX),
  /** Whether who asks has agreed, in WeChat, to one message about what becomes of it. */
  consented: v.boolean(),
}
const free = v.strictObject({
  slots: v.pipe(
    v.array(v.strictObject({ weekday: whole(0, 6), part: v.picklist(PARTS) })),
    v.maxLength(7 * PARTS.length),
  ),
  from: v.nullable(day),
  note: maybeText(FREE_NOTE_MAX),
})
const lecturer = v.strictObject({
  name: freeText(NAME_MAX),
  unit: freeText(UNIT_MAX),
  themes: v.pipe(v.array(v.picklist(THEMES)), v.minLength(1, '至少选一个方向'), v.maxLength(THEMES.length)),
  topics: v.pipe(
    v.array(
      v.strictObject({
        id,
        title: freeText(ACTIVITY_TITLE_MAX),
        minutes: whole(TALK_MINUTES_MIN, TALK_MINUTES_MAX),
        note: maybeText(TOPIC_NOTE_MAX),
      }),
    ),
    v.minLength(1, '至少写一个题目'),
    v.maxLength(TOPICS_MAX),
  ),
})
const year = v.nullable(whole(2020, 2100))

/** Lecturers (青年讲师团) and their talks: a talk that has a date is an activity like others, and what follows is the activity's. */
export const talks = {
  /** The lecturers that the reader's branch or office can have, or of the city; 20 a page. */
  lecturers: action<Lecturers>()({
    input: v.strictObject({
      words: v.union([v.literal(''), freeText(SEARCH_MAX)]),
      theme: v.nullable(v.picklist(THEMES)),
      cursor,
    }),
    may: 'anyone',
    on: 'anyone',
  }),

  /** One lecturer. NOT_FOUND also where they are proposed only */
  lecturer: action<LecturerPage>()({ input: v.strictObject({ lecturerId: id }), may: 'anyone', on: 'anyone' }),

  /** The lecturer that the reader is; null for who is none. */
  mine: action<OwnLecturing | null>()({ input: v.strictObject({}), may: 'anyone', on: 'anyone' }),

  /** When a lecturer is free. FORBIDDEN · CONFLICT changed since `version`, or the content check refuses the note · TOO_MANY */
  setTimes: action<{ version: number }>()({
    input: v.strictObject({ lecturerId: id, version, free }),
    may: 'tend-lecturing',
    on: { lecturerId: 'lecturer' },
  }),

  /** What a branch chooses of before it asks. FORBIDDEN · NOT_FOUND the lecturer can't be asked by it */
  asking: action<AskingForm>()({
    input: v.strictObject({ branchId: id, lecturerId: id }),
    may: 'ask-talk',
    on: { branchId: 'org' },
  }),

  /**
   * Asks for a talk; the phone makes its id, so that a repeated request asks once. FORBIDDEN · NOT_FOUND the lecturer or the venue ·
   * INVALID_INPUT a time that has passed, or that the lecturer has not · TOO_MANY three are open, or six were made within a day
   */
  ask: action<AskedTalk>()({
    input: v.strictObject({ branchId: id, talkId: newTalk, lecturerId: id, ...asked }),
    may: 'ask-talk',
    on: { branchId: 'org' },
  }),

  /** Changes what was asked, and asks anew where it was declined. FORBIDDEN · INVALID_INPUT · CONFLICT changed since, or it has a date · TOO_MANY three others are open */
  askAnew: action<AskedTalk>()({
    input: v.strictObject({ talkId: id, version, ...asked }),
    may: 'ask-talk',
    on: { talkId: 'asked-talk' },
  }),

  /** Takes a request back that has no date. Repeating it changes nothing. FORBIDDEN · CONFLICT it has a date, or was declined */
  withdraw: action<AskedTalk>()({
    input: v.strictObject({ talkId: id }),
    may: 'ask-talk',
    on: { talkId: 'asked-talk' },
  }),

  /** What a branch has asked for, the newest first; 20 a page. FORBIDDEN */
  asked: action<AskedTalks>()({
    input: v.strictObject({ branchId: id, cursor }),
    may: 'ask-talk',
    on: { branchId: 'org' },
  }),

  /** A year's talks of a level, those of the levels below it as numbers, and what has not come to its end. FORBIDDEN */
  overview: action<TalksOverview>()({
    input: v.strictObject({ orgId: id, year }),
    may: 'see-talks',
    on: { orgId: 'org' },
  }),

  /** A request beside the lecturer's free times. FORBIDDEN */
  dating: action<Dating>()({ input: v.strictObject({ talkId: id }), may: 'tend-talks', on: { talkId: 'talk' } }),

  /**
   * Gives a request its date: the activity is published at the venue. Repeating it changes nothing; of two at once one gives the date.
   * FORBIDDEN · INVALID_INPUT a time that has passed · CONFLICT it has another date, was changed since, or the lecturer or the venue is not free
   */
  date: action<Dating>()({
    input: v.strictObject({ talkId: id, version, startsAt: instant }),
    may: 'tend-talks',
    on: { talkId: 'talk' },
  }),

  /** Moves a talk's activity, of which all who have signed up are told. FORBIDDEN · INVALID_INPUT · CONFLICT no date yet, over, changed since, or the lecturer or the venue is not free */
  redate: action<Dating>()({
    input: v.strictObject({ talkId: id, version, startsAt: instant }),
    may: 'tend-talks',
    on: { talkId: 'talk' },
  }),

  /** Ends a request without a date, with the reason that its branch reads; the branch may ask anew. Repeating it changes nothing. FORBIDDEN · CONFLICT changed since, or it has a date */
  decline: action<Dating>()({
    input: v.strictObject({ talkId: id, version, reason: freeText(REASON_MAX) }),
    may: 'tend-talks',
    on: { talkId: 'talk' },
  }),

  /** All lecturers of a committee, those that wait to be passed first; 20 a page. FORBIDDEN */
  tended: action<TendedLecturers>()({
    input: v.strictObject({ orgId: id, cursor }),
    may: 'see-talks',
    on: { orgId: 'org' },
  }),

  /**
   * Proposes a lecturer, or changes what is said of one (`version` 0 for a new one); the phone makes the id. What is said of a listed one
   * changes at once. FORBIDDEN · CONFLICT changed since, ended, or the content check refuses words of it · TOO_MANY 200 lecturers of a committee
   */
  propose: action<TendedLecturer>()({
    input: v.strictObject({ orgId: id, lecturerId: id, version, lecturer }),
    may: 'propose-lecturer',
    on: { orgId: 'org' },
  }),

  /** Lists a lecturer, refuses or ends one, or lets one rest. Repeating it changes nothing. FORBIDDEN · CONFLICT changed since, or it can't follow */
  decide: action<TendedLecturer>()({
    input: v.strictObject({ lecturerId: id, version, decision: v.picklist(DECISIONS), reason: maybeText(REASON_MAX) }),
    may: 'pass-lecturer',
    on: { lecturerId: 'lecturer' },
  }),

  /** A code with which somebody takes a lecturer's own page over, once, within seven days. A new one makes the old one worthless. FORBIDDEN */
  invite: action<{ code: string; expiresAt: string }>()({
    input: v.strictObject({ lecturerId: id }),
    may: 'propose-lecturer',
    on: { lecturerId: 'lecturer' },
  }),

  /** Who organises the lecturers of a committee, and the code of an appointment that was not taken. FORBIDDEN */
  organisers: action<Organisers>()({
    input: v.strictObject({ orgId: id }),
    may: 'name-organiser',
    on: { orgId: 'org' },
  }),

  /** A code with which one person becomes organiser, once, within seven days. A new one makes the old one worthless. FORBIDDEN */
  appointOrganiser: action<Organisers>()({
    input: v.strictObject({ orgId: id }),
    may: 'name-organiser',
    on: { orgId: 'org' },
  }),

  /** Ends somebody's organising. FORBIDDEN · NOT_FOUND */
  dismissOrganiser: action<Organisers>()({
    input: v.strictObject({ orgId: id, organiserId: id, reason: freeText(REASON_MAX) }),
    may: 'name-organiser',
    on: { orgId: 'org' },
  }),
}
