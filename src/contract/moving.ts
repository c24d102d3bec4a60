import * as v from 'valibot'
import {
  BUNDLE_BYTES_MAX,
  BUNDLE_PAGES_MAX,
  FILE_NAME_SENT_MAX,
  NOTICE_TITLE_MAX,
  PART_BYTES,
  SOURCE_MAX,
  VIEWS_MAX,
} from '../domain/limits'
import { CATEGORIES } from '../domain/notices/category'
import { MOVED_GROUPS } from '../domain/notices/moving/groups'
import { action } from './define'
import { freeText, id } from './fields'
import { day } from './home-fields'
import type { BundleState, BundleSummary, MovedPage, MovedRow } from './moving-replies'
import { cursor, type Page } from './paging'
import { part } from './parts'

export type * from './moving-replies'

const bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const nthPart = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Math.ceil(BUNDLE_BYTES_MAX / PART_BYTES) - 1))
/** Old notices are told by their number in the file. */
const nth = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(BUNDLE_PAGES_MAX))
const views = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(VIEWS_MAX))
const one = { may: 'move-notices', on: { bundleId: 'bundle' } } as const

/**
 * Old notices in, from a page of HTML, a Word document, or a ZIP of as many as one likes: a bundle. It comes in parts and is read in
 * parts; only what is to be fixed is asked about; and what is ready is taken in parts that can be repeated. What is taken is out at once
 * under its old day, marked as old; nobody is reminded of it or asked to confirm it. The same notice again changes nothing.
 */
export const moving = {
  /**
   * Begins one; its id is made by who begins it, so that a repeated request begins one. FORBIDDEN · INVALID_INPUT too large · CONFLICT
   * another has this id · TOO_MANY more than 30 begun within an hour
   */
  beginBundle: action<BundleState>()({
    input: v.strictObject({ orgId: id, bundleId: id, fileName: freeText(FILE_NAME_SENT_MAX), bytes }),
    may: 'move-notices',
    on: { orgId: 'org' },
  }),

  /**
   * Takes one part of the file; with the last one the whole is looked at and stored. Sent again it changes nothing. Which are missing is
   * told by `beginBundle` and `bundle`: looking for them costs as much as all that have come. FORBIDDEN · INVALID_INPUT why this file can't
   * be taken, as a sentence, and then it is given up · CONFLICT it has come whole already · NOT_FOUND it was given up
   */
  bundlePart: action<{ whole: boolean }>()({ input: v.strictObject({ bundleId: id, nth: nthPart, part }), ...one }),

  /**
   * Reads the next pages of the file, some dozens; called until the step is no more `reading`. FORBIDDEN · CONFLICT parts are missing ·
   * NOT_FOUND it was given up
   */
  readBundle: action<BundleSummary>()({ input: v.strictObject({ bundleId: id }), ...one }),

  /** Where one stands: to go on with it. FORBIDDEN · NOT_FOUND it was given up */
  bundle: action<BundleSummary>()({ input: v.strictObject({ bundleId: id }), ...one }),

  /** Old notices of one group or all, in the order of the file, 15 a page. FORBIDDEN */
  bundleRows: action<Page<MovedRow>>()({
    input: v.strictObject({ bundleId: id, group: v.picklist([...MOVED_GROUPS, 'all']), cursor }),
    ...one,
  }),

  /** One old notice as its readers will see it; addresses of pictures end. FORBIDDEN · NOT_FOUND */
  bundlePage: action<MovedPage>()({ input: v.strictObject({ bundleId: id, nth }), ...one }),

  /** Puts right what is said of one; what is left out stays as it is. FORBIDDEN · NOT_FOUND · CONFLICT it was taken already */
  putRight: action<{ row: MovedRow; summary: BundleSummary }>()({
    input: v.strictObject({
      bundleId: id,
      nth,
      title: v.optional(freeText(NOTICE_TITLE_MAX)),
      day: v.optional(day),
      source: v.optional(freeText(SOURCE_MAX)),
      views: v.optional(views),
      category: v.optional(v.picklist(CATEGORIES)),
    }),
    ...one,
  }),

  /**
   * Does without what does not come along: pictures of other sites, or files that are missing; or takes that back. Of one, or of all that
   * are still to be fixed. FORBIDDEN · NOT_FOUND · CONFLICT it was taken already
   */
  doWithout: action<BundleSummary>()({
    input: v.strictObject({
      bundleId: id,
      nth: v.nullable(nth),
      what: v.picklist(['foreign', 'missing']),
      without: v.boolean(),
    }),
    ...one,
  }),

  /** Leaves one out, or all that are still to be fixed; or takes back in what was left out by hand. FORBIDDEN · NOT_FOUND · CONFLICT it was taken already */
  leaveOut: action<BundleSummary>()({
    input: v.strictObject({ bundleId: id, nth: v.nullable(nth), out: v.boolean() }),
    ...one,
  }),

  /**
   * Takes the next of those that are ready, some dozens, and answers with how far it has come: called until `counts.ready` is 0, by whoever
   * and however often. What was still to be fixed stays. FORBIDDEN · CONFLICT its pages are still to be read
   */
  applyBundle: action<BundleSummary>()({ input: v.strictObject({ bundleId: id }), ...one }),

  /** Gives one up: what was staged goes, what was taken stays. Repeating it changes nothing. FORBIDDEN */
  dropBundle: action<{ dropped: true }>()({ input: v.strictObject({ bundleId: id }), ...one }),

  /** Those of an organisation that can be gone on with or were done in the last 30 days, the newest first. FORBIDDEN */
  bundles: action<{ bundles: BundleState[] }>()({
    input: v.strictObject({ orgId: id }),
    may: 'move-notices',
    on: { orgId: 'org' },
  }),
}
