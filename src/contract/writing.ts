import * as v from 'valibot'
import {
  FILE_BYTES_MAX,
  FILE_NAME_SENT_MAX,
  PART_BYTES,
  REASON_MAX,
  REVIEW_WORDS_MAX,
  SEARCH_MAX,
} from '../domain/limits'
import { CATEGORIES } from '../domain/notices/category'
import { STAGES } from '../domain/publishing/piece'
import { action } from './define'
import { freeText, id } from './fields'
import { instant, maybeText } from './home-fields'
import { cursor } from './paging'
import { part } from './parts'
import { sectors, standings, text } from './writing-fields'
import type {
  CheckedNow,
  ComparedTexts,
  NoticesAbove,
  Writing,
  WritingBelow,
  WritingBurden,
  WritingFile,
  WritingReach,
  Writings,
} from './writing-replies'

export type * from './writing-replies'

const textAt = v.union([v.picklist(['written', 'out']), v.pipe(v.number(), v.integer(), v.minValue(1))])
const year = v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200))
const turn = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Of one write, made by the phone: sent again it changes nothing. */
const act = id
const bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const nth = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Math.ceil(FILE_BYTES_MAX / PART_BYTES) - 1))
const words = freeText(REVIEW_WORDS_MAX)
const move = { noticeId: id, turn, act }

/**
 * Writing notices, for those who write and those who review. Which move can be made when is told by one table (domain/publishing); each
 * is made upon a `turn` that the caller has seen: of two at once one stands, and the other learns who was first. A move sent again with
 * its `act` changes nothing. All of them: FORBIDDEN · CONFLICT it has gone on since, or is not to be done as it stands, as a sentence
 */
export const writing = {
  /**
   * What an organisation writes, in one stage or all that was not thrown away, 20 a page; with how many there are in each. Of one year, in
   * which it was last touched or comes out; of one category, or with words that all stand in it, drafts too: then a page looks at 200 at
   * most, and may end before it is full. FORBIDDEN · INVALID_INPUT fewer than two characters in a row
   */
  writings: action<Writings>()({
    input: v.strictObject({
      orgId: id,
      stage: v.nullable(v.picklist(STAGES)),
      category: v.optional(v.picklist(CATEGORIES)),
      year: v.optional(year),
      words: v.optional(freeText(SEARCH_MAX)),
      cursor,
    }),
    may: 'see-writing',
    on: { orgId: 'org' },
  }),

  /** One notice as it is written or out, its history, and what can be done with it. FORBIDDEN */
  writing: action<Writing>()({
    input: v.strictObject({ noticeId: id }),
    may: 'see-writing',
    on: { noticeId: 'notice' },
  }),

  /**
   * One version beside another: as it is written, as it is out, or by its number, of those that were handed in. Without one before it,
   * the later as it is. NOT_FOUND a version that is not kept
   */
  compare: action<ComparedTexts>()({
    input: v.strictObject({ noticeId: id, before: v.nullable(textAt), after: textAt }),
    may: 'see-writing',
    on: { noticeId: 'notice' },
  }),

  /**
   * How many people and branches a text would be for, as the rosters were counted last night, or stand now where it is for one branch. Without
   * standings people of all are meant. FORBIDDEN · INVALID_INPUT for whom it may not be written
   */
  reach: action<WritingReach>()({
    input: v.strictObject({ orgId: id, scope: id, standings, sectors }),
    may: 'write-notices',
    on: { orgId: 'org' },
  }),

  /**
   * How much may still be asked in the month of an instant, or of now where that is null: by the organisation, and of the branches that a
   * text would be for. What is full when it is asked may be otherwise when it comes out: then each branch is decided about. FORBIDDEN ·
   * INVALID_INPUT for whom it may not be written
   */
  burden: action<WritingBurden>()({
    input: v.strictObject({ orgId: id, noticeId: v.nullable(id), scope: id, sectors, publishAt: v.nullable(instant) }),
    may: 'see-writing',
    on: { orgId: 'org' },
  }),

  /** The way from an organisation to one below it, for which something may be written, and what stands right below that. FORBIDDEN · INVALID_INPUT */
  below: action<WritingBelow>()({
    input: v.strictObject({ orgId: id, scope: id }),
    may: 'write-notices',
    on: { orgId: 'org' },
  }),

  /** What levels above have published for an organisation, that it can take over, 20 a page in the order of the feed. FORBIDDEN */
  above: action<NoticesAbove>()({
    input: v.strictObject({ orgId: id, cursor }),
    may: 'write-notices',
    on: { orgId: 'org' },
  }),

  /**
   * Takes over a notice of a level above, which is addressed to the organisation or public, for all below this one, and hands it in for
   * review at once. It has no text of its own: what is shown is the original's, with its corrections and its withdrawal. An organisation
   * takes over each once: repeated, also by somebody else, it answers with what stands. Of a re-post the original is taken. FORBIDDEN ·
   * NOT_FOUND · INVALID_INPUT not of a level above · CONFLICT it was withdrawn, there or here · TOO_MANY more than 60 begun within an hour
   */
  repost: action<Writing>()({
    input: v.strictObject({ orgId: id, noticeId: id, act }),
    may: 'write-notices',
    on: { orgId: 'org' },
  }),

  /**
   * Begins a draft; the phone makes its id, so that a repeated request keeps one. FORBIDDEN · TOO_MANY more than 60 begun within an hour ·
   * INVALID_INPUT for whom it may not be written, or an id that is a re-post's
   */
  begin: action<Writing>()({
    input: v.strictObject({ orgId: id, noticeId: id, act, text }),
    may: 'write-notices',
    on: { orgId: 'org' },
  }),

  /**
   * Keeps what is written. What was approved is a draft again. CONFLICT somebody else has changed it: both texts are there to choose from ·
   * it was taken over from a level above, and has no text of its own
   */
  save: action<Writing>()({
    input: v.strictObject({ ...move, text }),
    may: 'write-notices',
    on: { noticeId: 'notice' },
  }),

  /**
   * Has WeChat check what was saved, in the session of who calls: some parts and pictures that have no result yet. To be called after a
   * save, once writing pauses, until `left` is 0; what WeChat says of pictures comes later, so while the state is `checking` or a trouble,
   * again after a while. Words that were checked before are not checked anew, and a check changes no turn. FORBIDDEN · TOO_MANY more than
   * 240 within an hour
   */
  check: action<CheckedNow>()({
    input: v.strictObject({ noticeId: id }),
    may: 'write-notices',
    on: { noticeId: 'notice' },
  }),

  /**
   * Takes one part of a picture or an attachment; the last one that comes looks at the whole, stores it and answers with it, before that
   * null. The phone makes the upload's id, under which a text then names it. Repeating a part changes nothing. What no text has a day later
   * is thrown away. FORBIDDEN · INVALID_INPUT why this file can't be taken, as a sentence · TOO_MANY more than 100 begun within an hour
   */
  upload: action<{ file: WritingFile | null }>()({
    input: v.strictObject({ orgId: id, uploadId: id, name: freeText(FILE_NAME_SENT_MAX), bytes, nth, part }),
    may: 'write-notices',
    on: { orgId: 'org' },
  }),

  /** The address of an attachment of what is written, out or was handed in; it ends soon. FORBIDDEN · NOT_FOUND */
  file: action<{ url: string; name: string }>()({
    input: v.strictObject({ noticeId: id, attachmentId: id }),
    may: 'see-writing',
    on: { noticeId: 'notice' },
  }),

  /**
   * Hands a draft in for review, also while its content check runs. INVALID_INPUT what it lacks or must not say, as a sentence; where it is
   * to be confirmed, also that the month's budget is used up
   */
  submit: action<Writing>()({ input: v.strictObject(move), may: 'write-notices', on: { noticeId: 'notice' } }),

  /** Takes it back before a decision. */
  recall: action<Writing>()({ input: v.strictObject(move), may: 'write-notices', on: { noticeId: 'notice' } }),

  /** Opens a review, and holds it for 30 minutes: nobody else decides meanwhile. */
  holdReview: action<Writing>()({ input: v.strictObject(move), may: 'review-notices', on: { noticeId: 'notice' } }),

  /**
   * Approves the version that was seen. What has an instant to come out, or none, is out by it from then on; a correction takes the
   * place of what is out. One that is to be confirmed uses up one of its organisation's month. With `decides`, the `asks` of the check that was seen, places that a person has to look at are let through.
   * CONFLICT also: the content check is not through, or finds what must not come out or was not decided about; the month's budget is used up
   */
  approve: action<Writing>()({
    input: v.strictObject({ ...move, words: maybeText(REVIEW_WORDS_MAX), decides: v.optional(id) }),
    may: 'review-notices',
    on: { noticeId: 'notice' },
  }),

  /** Sends it back with words that its author reads. */
  sendBack: action<Writing>()({
    input: v.strictObject({ ...move, words }),
    may: 'review-notices',
    on: { noticeId: 'notice' },
  }),

  /**
   * Lets the approved version out at its instant, or at once where that is null or past. INVALID_INPUT more than a year ahead · CONFLICT
   * also: its content check is not through; it is to be confirmed, and the month's budget is used up
   */
  release: action<Writing>()({
    input: v.strictObject({ ...move, publishAt: v.nullable(instant) }),
    may: 'release-notices',
    on: { noticeId: 'notice' },
  }),

  /** Takes a scheduled one back before it comes out; it stays approved. */
  unschedule: action<Writing>()({ input: v.strictObject(move), may: 'write-notices', on: { noticeId: 'notice' } }),

  /** Begins a correction with what is out, which stays until the correction is approved. CONFLICT as well where it was taken over. */
  correct: action<Writing>()({ input: v.strictObject(move), may: 'write-notices', on: { noticeId: 'notice' } }),

  /** Throws the working copy away; what is out stays. */
  discard: action<Writing>()({ input: v.strictObject(move), may: 'write-notices', on: { noticeId: 'notice' } }),

  /**
   * Takes back what is out, with a reason that its readers see; a correction that is being written ends with it. INVALID_INPUT the reason
   * must not be shown; where the content check does not answer, it is withdrawn all the same
   */
  withdraw: action<Writing>()({
    input: v.strictObject({ ...move, words: freeText(REASON_MAX) }),
    may: 'release-notices',
    on: { noticeId: 'notice' },
  }),
}
