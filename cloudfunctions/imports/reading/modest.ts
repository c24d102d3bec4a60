import { IMPORT_ROWS_MAX } from '../../../src/domain/limits'
import { refuseFile } from './refuse'
import { TOO_LARGE } from './unpacked'

/** Cells in all sheets that something may stand in: a table of the most rows with 100 columns. */
const CELLS_MAX = IMPORT_ROWS_MAX * 100
/** Cells that may be merged with another: each of them becomes a cell of its own in memory. */
const MERGED_MAX = 100_000
/** Columns of a spreadsheet, as letters. */
const PLACE = /^([A-Z]{1,3})(\d{1,7})$/

/**
 * Refuses a workbook that is small as a text and large as a table, before a reader makes one of it: formatted cells by the million, or
 * one merge over a whole sheet. INVALID_INPUT
 */
export function assertModest(texts: ReadonlyMap<string, string>): void {
  let cells = 0
  let merged = 0
  for (const [name, text] of texts) {
    if (!/worksheets\//i.test(name)) continue
    cells += count(text, /<(?:\w+:)?c[\s>/]/g)
    for (const [, area = ''] of text.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]*)"/g)) merged += cellsIn(area)
    if (cells > CELLS_MAX || merged > MERGED_MAX) throw refuseFile(TOO_LARGE)
  }
}

function count(text: string, what: RegExp): number {
  let n = 0
  while (what.exec(text) !== null) n += 1
  return n
}

/** Cells of A1:C3; what is no area counts as too large. */
function cellsIn(area: string): number {
  const [from, to = from] = area.split(':').map(placeOf)
  if (!from || !to) return Infinity
  return (Math.abs(to.column - from.column) + 1) * (Math.abs(to.row - from.row) + 1)
}

function placeOf(place: string): { column: number; row: number } | null {
  const [, letters = '', row = ''] = PLACE.exec(place.replaceAll('$', '')) ?? []
  if (row === '') return null
  return { column: [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0), row: Number(row) }
}
