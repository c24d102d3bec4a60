import * as v from 'valibot'
import { STARS } from '../domain/homes/services'
import {
  CRITERIA_ASKS_MAX,
  CRITERIA_ITEMS_MAX,
  CRITERIA_NAME_MAX,
  CRITERIA_NEED_MAX,
  CRITERIA_TITLE_MAX,
  FILE_BYTES_MAX,
  FILE_NAME_SENT_MAX,
  PART_BYTES,
  REASON_MAX,
  STAR_DOUBT_MAX,
  STAR_FILE_NOTE_MAX,
  STAR_FILES_MAX,
  STAR_REASON_MAX,
  VISIT_NOTE_MAX,
} from '../domain/limits'
import { AREAS, ITEM_KINDS } from '../domain/stars/criteria'
import { FIGURES } from '../domain/stars/figures'
import { VERDICTS } from '../domain/stars/standing'
import { action } from './define'
import { freeText, id } from './fields'
import { day, maybeText } from './home-fields'
import { cursor } from './paging'
import { part } from './parts'
import type {
  CheckRows,
  CountedList,
  Criteria,
  CriteriaRows,
  DecidingCheck,
  KeptCheck,
  PublicStars,
  StarFile,
} from './star-replies'

export type * from './star-replies'

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const version = whole(0, Number.MAX_SAFE_INTEGER)
const given = v.nullable(v.picklist(STARS))
/** Of an item: it becomes a field's name. */
const itemId = v.pipe(id, v.maxLength(32))

const item = v.strictObject({
  id: itemId,
  area: v.picklist(AREAS),
  kind: v.picklist(ITEM_KINDS),
  title: maybeText(CRITERIA_TITLE_MAX),
  figure: v.nullable(v.picklist(FIGURES)),
  need: whole(1, CRITERIA_NEED_MAX),
  asks: maybeText(CRITERIA_ASKS_MAX),
})
const level = v.strictObject({
  stars: v.picklist(STARS),
  met: whole(1, CRITERIA_ITEMS_MAX),
  must: v.pipe(v.array(itemId), v.maxLength(CRITERIA_ITEMS_MAX)),
})
const criteriaText = v.strictObject({
  name: maybeText(CRITERIA_NAME_MAX),
  items: v.pipe(v.array(item), v.maxLength(CRITERIA_ITEMS_MAX)),
  levels: v.pipe(v.array(level), v.maxLength(STARS.length)),
  submitUntil: day,
  decideUntil: day,
  validUntil: day,
})

const keeps = { may: 'check-stars', on: { venueId: 'venue' } } as const
const decides = { may: 'decide-stars', on: { checkId: 'star-check' } } as const
const writes = { may: 'set-criteria', on: { criteriaId: 'criteria' } } as const

/** The self-check of a Youth Home and what is decided by it (星级评定). */
export const stars = {
  /** How a Youth Home was rated, by which criteria and why: the newest decision, or one that is named. NOT_FOUND also where it is closed */
  shown: action<PublicStars>()({
    input: v.strictObject({ venueId: id, decisionId: v.nullable(id) }),
    may: 'anyone',
    on: 'anyone',
  }),

  /**
   * The venue's self-check by the criteria that are out, begun by being opened; its figures are counted once a day. FORBIDDEN
   */
  check: action<KeptCheck>()({ input: v.strictObject({ venueId: id }), ...keeps }),

  /**
   * Takes one part of a file for the self-check; the last one that comes stores it and answers with it. The phone makes the upload's id.
   * Repeating a part changes nothing; what no item shows a day later is thrown away. FORBIDDEN · INVALID_INPUT why it can't be taken, as a
   * sentence · TOO_MANY more than 100 begun within an hour
   */
  file: action<{ file: StarFile | null }>()({
    input: v.strictObject({
      venueId: id,
      uploadId: id,
      name: freeText(FILE_NAME_SENT_MAX),
      bytes: whole(1, FILE_BYTES_MAX),
      nth: whole(0, Math.ceil(FILE_BYTES_MAX / PART_BYTES) - 1),
      part,
    }),
    ...keeps,
  }),

  /**
   * What is handed in for an item, in place of what was; of papers of safety also once stars were given. FORBIDDEN · NOT_FOUND no such item
   * or file · CONFLICT changed since, or handed in
   */
  setFiles: action<KeptCheck>()({
    input: v.strictObject({
      venueId: id,
      version,
      itemId,
      files: v.pipe(
        v.array(v.strictObject({ fileId: id, note: maybeText(STAR_FILE_NOTE_MAX), expiresAt: v.nullable(day) })),
        v.maxLength(STAR_FILES_MAX),
      ),
    }),
    ...keeps,
  }),

  /** Says that a figure is not as the keeper knows it; the committee answers. FORBIDDEN · NOT_FOUND · CONFLICT changed since */
  doubt: action<KeptCheck>()({
    input: v.strictObject({ venueId: id, version, itemId, text: freeText(STAR_DOUBT_MAX) }),
    ...keeps,
  }),

  /** Hands the self-check in, with gaps too; from then on it is only read, until it is returned. FORBIDDEN · CONFLICT as a sentence: handed in, too late, changed since */
  submit: action<KeptCheck>()({ input: v.strictObject({ venueId: id, version }), ...keeps }),

  /** Self-checks of the venues of a level and below, what waits for a decision first; 20 a page. FORBIDDEN */
  checks: action<CheckRows>()({
    input: v.strictObject({ orgId: id, which: v.picklist(['submitted', 'returned', 'decided']), cursor }),
    may: 'see-stars',
    on: { orgId: 'org' },
  }),

  /** A self-check with what was handed in, what was seen and what was decided before. Figures that are others by now are told. FORBIDDEN */
  openCheck: action<DecidingCheck>()({
    input: v.strictObject({ checkId: id }),
    may: 'see-stars',
    on: { checkId: 'star-check' },
  }),

  /**
   * What a figure was counted of when it was counted last: the very activities, the newest first, and how many were there; so many a page.
   * FORBIDDEN · NOT_FOUND no such item · CONFLICT it is counted of nothing that took place
   */
  counted: action<CountedList>()({
    input: v.strictObject({ checkId: id, itemId, cursor }),
    may: 'see-counted',
    on: { checkId: 'star-check' },
  }),

  /** Says of an item what was handed in is worth. FORBIDDEN also to who keeps the venue · NOT_FOUND · CONFLICT changed since, not handed in, or the content check refuses the words · TOO_MANY */
  judge: action<DecidingCheck>()({
    input: v.strictObject({
      checkId: id,
      version,
      itemId,
      verdict: v.nullable(v.picklist(VERDICTS)),
      reason: maybeText(REASON_MAX),
    }),
    ...decides,
  }),

  /** Answers what the keeper said of a figure. FORBIDDEN · NOT_FOUND · CONFLICT changed since */
  answerDoubt: action<DecidingCheck>()({
    input: v.strictObject({ checkId: id, version, itemId, text: freeText(STAR_DOUBT_MAX) }),
    ...decides,
  }),

  /**
   * Notes that the caller was at the venue, on which day and whether it was announced; the phone makes the id. Whoever was there too says
   * so by `joinVisit`: nobody is noted by others. Repeating it changes nothing. FORBIDDEN · CONFLICT changed since, a day to come or more than a year ago, too many
   */
  noteVisit: action<DecidingCheck>()({
    input: v.strictObject({
      checkId: id,
      version,
      visitId: id,
      day,
      announced: v.boolean(),
      note: maybeText(VISIT_NOTE_MAX),
    }),
    ...decides,
  }),

  /** Says that the caller was there as well. Repeating it changes nothing. FORBIDDEN · NOT_FOUND · CONFLICT changed since */
  joinVisit: action<DecidingCheck>()({ input: v.strictObject({ checkId: id, version, visitId: id }), ...decides }),

  /** Returns the self-check for what lacks something, with the reason. FORBIDDEN · CONFLICT changed since, not handed in, or nothing is said to lack */
  returnCheck: action<DecidingCheck>()({
    input: v.strictObject({ checkId: id, version, reason: freeText(STAR_REASON_MAX) }),
    ...decides,
  }),

  /**
   * Decides, or puts right what was decided: a new decision, the old one stays. Public at once. Of two at once one stands; repeating it
   * changes nothing. FORBIDDEN also to who keeps the venue · INVALID_INPUT · CONFLICT as a sentence: something is open, nobody was there,
   * the reason is too short or the content check refuses it, changed since · TOO_MANY
   */
  decide: action<DecidingCheck>()({
    input: v.strictObject({ checkId: id, version, stars: given, reason: freeText(STAR_REASON_MAX) }),
    ...decides,
  }),

  /** The versions of the criteria of the city that a level is of. FORBIDDEN */
  criterias: action<CriteriaRows>()({
    input: v.strictObject({ orgId: id }),
    may: 'see-stars',
    on: { orgId: 'org' },
  }),

  /** A version to be read or changed. FORBIDDEN */
  criteria: action<Criteria>()({ input: v.strictObject({ criteriaId: id }), ...writes }),

  /** Begins a new version from the example; the phone makes its id. Repeating it changes nothing. FORBIDDEN · TOO_MANY */
  beginCriteria: action<Criteria>()({
    input: v.strictObject({ orgId: id, newId: id }),
    may: 'set-criteria',
    on: { orgId: 'org' },
  }),

  /** Begins a new version from another one; the phone makes its id. Repeating it changes nothing. FORBIDDEN · TOO_MANY */
  copyCriteria: action<Criteria>()({ input: v.strictObject({ criteriaId: id, newId: id }), ...writes }),

  /** Keeps a draft. FORBIDDEN · CONFLICT changed since, or published: what is out never changes */
  saveCriteria: action<Criteria>()({
    input: v.strictObject({ criteriaId: id, version, text: criteriaText }),
    ...writes,
  }),

  /** Publishes a draft: self-checks that are begun from now on go by it. Repeating it changes nothing. FORBIDDEN · CONFLICT what it lacks as a sentence, words that the content check refuses, changed since · TOO_MANY */
  publishCriteria: action<Criteria>()({ input: v.strictObject({ criteriaId: id, version }), ...writes }),

  /** Throws a draft away for good. Repeating it changes nothing. FORBIDDEN · CONFLICT published */
  dropCriteria: action<{ dropped: true }>()({ input: v.strictObject({ criteriaId: id }), ...writes }),
}
