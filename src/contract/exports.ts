import * as v from 'valibot'
import type { CsvKind } from '../domain/tables/csv'
import type { Moment } from '../domain/tables/moment'
import { action } from './define'
import { sessionId } from './checkin-fields'
import { id, month, which } from './fields'
import { district } from './home-fields'

/** A workbook · CSV to be opened in a spreadsheet · CSV to be read by another system, exact and with one line of names. */
export type ExportFormat = 'xlsx' | CsvKind

export interface ExportedFile {
  /** Under which name it is kept. */
  fileName: string
  /** Where it can be fetched until `expiresAt`, by whoever has the address. */
  url: string
  /** ISO. */
  expiresAt: string
  /** Rows below the heading. */
  rows: number
}

export interface Exported extends ExportedFile {
  /** Of which moment head and rows are: what was asked for, or live where nothing else was kept. */
  moment: Moment
  /** ISO: the deadline (of several the last one), or the instant of asking. */
  asOf: string
}

const how = {
  format: v.picklist(['xlsx', 'csv', 'csv-raw']),
  /** Missing: the numbers of the deadline where they are kept, else those of now. */
  moment: v.optional(v.picklist(['frozen', 'live'])),
}

/** One assignment, or those of a kind that were due in a month and are frozen; each as of its deadline or as of now. */
const period = v.union([
  v.strictObject({ orgId: id, ...how, ...which.one }),
  v.strictObject({ orgId: id, ...how, ...which.ofMonth }),
])

/** Tables to take away. Each one stands in the audit log; the address ends after an hour and the file after a day. */
export const exports = {
  /** One row a branch below, numbers only; of a branch its own row. FORBIDDEN · NOT_FOUND · TOO_EARLY what is asked for is not frozen yet */
  exportNumbers: action<Exported>()({ input: period, may: 'export-numbers', on: { orgId: 'org' } }),

  /**
   * A branch with its people; those of a deadline are who stood on the roster then. FORBIDDEN · NOT_FOUND · TOO_EARLY what is asked for is
   * not frozen yet
   */
  exportPeople: action<Exported>()({ input: period, may: 'export-names', on: { orgId: 'org' } }),

  /**
   * The Youth Homes of a level and of what is below it, in the columns in which they are imported: imported again it changes nothing.
   * Those that are closed are not in it. FORBIDDEN
   */
  exportVenues: action<ExportedFile>()({
    input: v.strictObject({ orgId: id, format: v.picklist(['xlsx', 'csv']) }),
    may: 'tend-venues',
    on: { orgId: 'org' },
  }),

  /**
   * Who was present at a session, with when and by what: nobody who was not. Each stands in the audit log. FORBIDDEN
   */
  exportPresent: action<ExportedFile>()({
    input: v.strictObject({ sessionId, format: v.picklist(['xlsx', 'csv']) }),
    may: 'export-present',
    on: { sessionId: 'session' },
  }),

  /**
   * The numbers of Youth Homes as they are shown: by district, venue or month, of one district's venues or all, with what is hidden hidden.
   * FORBIDDEN · NOT_FOUND that month was not counted
   */
  exportFigures: action<ExportedFile>()({
    input: v.strictObject({
      orgId: id,
      month,
      by: v.picklist(['districts', 'venues', 'months']),
      /** Of its venues alone; null for all. */
      district: v.nullable(district),
      format: v.picklist(['xlsx', 'csv']),
    }),
    may: 'export-numbers',
    on: { orgId: 'org' },
  }),

  /** A year's talks of a level and of the levels below it, as numbers, as of the moment of asking; this year's where none is told. FORBIDDEN */
  exportTalks: action<ExportedFile>()({
    input: v.strictObject({
      orgId: id,
      format: v.picklist(['xlsx', 'csv']),
      year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(2020), v.maxValue(2100))),
    }),
    may: 'export-talks',
    on: { orgId: 'org' },
  }),

  /** The same table with one row as an example, to be filled in. FORBIDDEN */
  blankVenues: action<ExportedFile>()({
    input: v.strictObject({ orgId: id }),
    may: 'tend-venues',
    on: { orgId: 'org' },
  }),
}
