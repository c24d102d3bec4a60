import type { RowGroup } from '../domain/tables/groups'
import type { TableKind } from '../domain/tables/kinds'

export type { RowGroup } from '../domain/tables/groups'

/** A column that a table of a kind may have. */
export interface TableColumn {
  field: string
  /** What its heading is when it is written; others are known, too. */
  name: string
  needed: boolean
  /** What stands in it, as an example. */
  example: string
}

export type ImportStep = 'sending' | 'staged' | 'applying' | 'done'

export interface ImportState {
  importId: string
  kind: TableKind
  fileName: string
  /** ISO. */
  at: string
  step: ImportStep
  /** Numbers of parts that have not come yet, at most 20 of them. */
  missingParts: number[]
  /** Rows that are applied, and to be applied; 0 before they are staged. */
  applied: number
  rows: number
}

export interface ImportSummary extends ImportState {
  counts: Record<RowGroup, number>
  /** Which heading was taken for what; null where a column is not needed and not read. */
  columns: { heading: string; field: string | null }[]
  /** What was noticed about the file as a whole, as sentences: sheets left out, merged cells that were filled, a part that failed. */
  notes: string[]
}

export interface ImportedRow {
  /** Its number in the file; 0 for what is in the system only. */
  row: number
  group: RowGroup
  /** As they stand in the file or were put right, by field. */
  cells: Record<string, string>
  /** What is wrong, each with the field that it stands in; null where it is about the row. */
  problems: { field: string | null; message: string }[]
  /** Of a changed one, what stands there now, by field: only what differs. */
  before: Record<string, string>
}

/** What a list of who signed in on paper says, and how far it is taken in. */
export interface SignInsTaken {
  activity: { title: string; from: string; until: string; place: string }
  /** People who are counted, each once. */
  people: number
  /** What is to be looked at: it can be taken as it is, or left out. */
  look: { row: number; name: string; words: string }[]
  /** Rows that are taken for no person: sums and notes below the list. */
  ignored: number[]
  /** How many are in, and how many still to be written. */
  taken: number
  left: number
}
