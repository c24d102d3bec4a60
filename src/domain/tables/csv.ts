import { isoTime, sheetTime } from '../time'
import { literal } from './inert'
import type { Cell } from './sheet'

/**
 * `csv` is opened in a spreadsheet: no cell is a formula, and what looks like a number stays the text that it is. `csv-raw` is read by
 * another system: each text exactly as it is kept, also one that a spreadsheet would take for a formula, so it is no file to be opened
 * in one and says so where it is chosen and in its name.
 */
export type CsvKind = 'csv' | 'csv-raw'

/** One line of CSV with its line end (RFC 4180): quoted where it must be, or where room at an end could get lost. */
export function csvLine(cells: readonly Cell[], kind: CsvKind): string {
  const quoted = cells.map((cell) => {
    const text = wordsOf(cell, kind)
    return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
  })
  return `${quoted.join(',')}\r\n`
}

function wordsOf(cell: Cell, kind: CsvKind): string {
  if (cell === null) return ''
  if (cell instanceof Date) return kind === 'csv' ? sheetTime(cell) : isoTime(cell)
  return typeof cell === 'string' && kind === 'csv' ? literal(cell) : String(cell)
}

/** Without it a spreadsheet takes the Chinese of a CSV for another encoding; other systems would take it for a part of the first name. */
export const BOM = '\ufeff'
