import * as v from 'valibot'
import { FILE_BYTES_MAX, FILE_NAME_MAX, PART_BYTES, SIGN_INS_MAX, TYPED_CELL_MAX } from '../domain/limits'
import { ROW_GROUPS } from '../domain/tables/groups'
import { TABLE_KINDS } from '../domain/tables/kinds'
import { action } from './define'
import { freeText, id } from './fields'
import { maybeText } from './home-fields'
import type { ImportedRow, ImportState, ImportSummary, SignInsTaken, TableColumn } from './import-replies'
import { cursor, type Page } from './paging'
import { part } from './parts'

export type * from './import-replies'

const nth = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))
/** Rows are told by their number in the file. */
const row = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_100_000))
/** Of a field of the kind; one that is emptied is empty. */
const cells = v.record(v.pipe(v.string(), v.regex(/^[a-zA-Z]+$/), v.maxLength(30)), maybeText(TYPED_CELL_MAX))

/**
 * Tables in: a file comes in parts, its rows are staged, only those to be fixed are shown, and then they are applied in parts that can
 * be repeated. What a table is of is its kind; nothing here knows one.
 */
export const imports = {
  /** What can be imported, and which columns it has: for the page and for a blank table. */
  columns: action<{ columns: TableColumn[] }>()({
    input: v.strictObject({ kind: v.picklist(TABLE_KINDS) }),
    may: 'anyone',
    on: 'anyone',
  }),

  /** Begins one; its id is made by who begins it, so that a repeated request begins one. FORBIDDEN · INVALID_INPUT too large, or of no kind that is read · TOO_MANY more than 30 begun within an hour */
  begin: action<ImportState>()({
    input: v.strictObject({
      orgId: id,
      importId: id,
      kind: v.picklist(TABLE_KINDS),
      fileName: freeText(FILE_NAME_MAX),
      bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
    may: 'tend-venues',
    on: { orgId: 'org' },
  }),

  /** Takes one part of the file; of those that have come nothing is lost. FORBIDDEN · CONFLICT read already */
  part: action<ImportState>()({
    input: v.strictObject({ importId: id, nth: nth(Math.ceil(FILE_BYTES_MAX / PART_BYTES) - 1), part }),
    may: 'tend-venues',
    on: { importId: 'import' },
  }),

  /** Reads the file once all parts are there, and stages its rows. Repeating it changes nothing. FORBIDDEN · INVALID_INPUT with where it is wrong, as a sentence · CONFLICT parts are missing */
  read: action<ImportSummary>()({
    input: v.strictObject({ importId: id }),
    may: 'tend-venues',
    on: { importId: 'import' },
  }),

  /** Where an import stands: to go on with it. FORBIDDEN */
  summary: action<ImportSummary>()({
    input: v.strictObject({ importId: id }),
    may: 'tend-venues',
    on: { importId: 'import' },
  }),

  /** Rows of one group, in the order of the file, 50 a page. FORBIDDEN */
  rows: action<Page<ImportedRow>>()({
    input: v.strictObject({ importId: id, group: v.picklist(ROW_GROUPS), cursor }),
    may: 'tend-venues',
    on: { importId: 'import' },
  }),

  /** Puts a row right, and judges it anew. The file stays as it is. FORBIDDEN · NOT_FOUND · CONFLICT applying has begun */
  fix: action<{ row: ImportedRow; summary: ImportSummary }>()({
    input: v.strictObject({ importId: id, row, cells }),
    may: 'tend-venues',
    on: { importId: 'import' },
  }),

  /** Leaves out what is still to be fixed, or one row; or takes one back in. FORBIDDEN · CONFLICT applying has begun */
  skip: action<ImportSummary>()({
    input: v.strictObject({ importId: id, row: v.nullable(row), skipped: v.boolean() }),
    may: 'tend-venues',
    on: { importId: 'import' },
  }),

  /** Applies the next part, and answers with how far it has come: called until all is done, by whoever and however often. FORBIDDEN · CONFLICT rows are still to be fixed */
  apply: action<ImportSummary>()({
    input: v.strictObject({ importId: id }),
    may: 'tend-venues',
    on: { importId: 'import' },
  }),

  /**
   * A list of who signed in on paper, as a file: what it says, and once the sender is sure, one activity that is over and everybody's being
   * there. Sent again it goes on with those that are left and changes nothing else, and no name is kept of it. FORBIDDEN · INVALID_INPUT
   * with what is wrong with the file
   */
  takeSignIns: action<SignInsTaken>()({
    input: v.strictObject({
      venueId: id,
      part,
      /** Rows that are left out. */
      without: v.pipe(v.array(row), v.maxLength(SIGN_INS_MAX)),
      sure: v.boolean(),
    }),
    may: 'import-checkins',
    on: { venueId: 'venue' },
  }),

  /** Gives an import up that was not applied: what was staged goes. Repeating it changes nothing. FORBIDDEN · CONFLICT applying has begun */
  drop: action<{ dropped: true }>()({
    input: v.strictObject({ importId: id }),
    may: 'tend-venues',
    on: { importId: 'import' },
  }),

  /** Those of a level that can be gone on with or were finished in the last 30 days, the newest first. FORBIDDEN */
  imports: action<{ imports: ImportState[] }>()({
    input: v.strictObject({ orgId: id }),
    may: 'tend-venues',
    on: { orgId: 'org' },
  }),
}
