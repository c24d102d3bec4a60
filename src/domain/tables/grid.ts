/** A cell of a table that somebody has sent: its text, and what must not be taken for one. */
export interface ReadCell {
  text: string
  /** A formula: what it comes to is not what stands in it. */
  formula: boolean
}

export interface ReadRow {
  /** Its number in the file, from 1 on. */
  row: number
  cells: readonly ReadCell[]
}

/** One sheet of a file as it was read; rows without anything in them are left out. */
export interface Grid {
  name: string
  rows: readonly ReadRow[]
  /** Cells that were empty because they are merged with another, and have its text now. */
  filled: number
}

export const EMPTY_CELL: ReadCell = { text: '', formula: false }

export const isBlank = ({ cells }: Pick<ReadRow, 'cells'>): boolean =>
  cells.every(({ text, formula }) => text.trim() === '' && !formula)
