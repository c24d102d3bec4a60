import type { Judged } from '../../../src/domain/tables/groups'
import type { KindColumn } from '../../../src/domain/tables/head'
import type { Problem } from '../../../src/domain/tables/rows'
import type { Org } from '../../shared/orgs/orgs.repo'
import type { StagedRow } from '../../shared/tables/import-rows.repo'

/** What a row comes to, looked at alone. */
export interface Verdict {
  problems: Problem[]
  /** What rows about the same thing have in common; null where that can't be told. */
  key: string | null
  targetId: string | null
  against: Judged['against']
  /** Of a changed one what stands there now, by field: only what differs. */
  before: Record<string, string>
}

export interface Applying {
  importId: string
  /** Of the import's beginning: what is made of a row is the same however often it is made. */
  begun: Date
  now: Date
}

/** A kind of table, with what stands in the system as it was just read. */
export interface OpenKind {
  /** Cells with formulas are left out of `cells`. */
  judge: (cells: Readonly<Record<string, string>>) => Verdict
  /** What a table of everything would have, as cells by field, each with its id. */
  standing: () => { id: string; cells: Record<string, string> }[]
  /** Applies a row; told again it changes nothing. Answers with why it can't be applied any more, as a sentence; null where it was. */
  apply: (row: StagedRow, applying: Applying) => Promise<string | null>
}

/** What is special to a kind of table. Whoever adds one adds it to `index.ts`; nothing else in this function knows it. */
export interface Kind {
  columns: readonly KindColumn[]
  open: (org: Org) => Promise<OpenKind>
}
