import { IMPORT_ROWS_MAX } from '../../../src/domain/limits'
import { refuseFile } from './refuse'
import { TOO_LARGE } from './unpacked'

/** Cells in all sheets that something may stand in: a table of the most rows with 100 columns. */
const CELLS_MAX = IMPORT_ROWS_MAX * 100
/** Rows in all sheets, formatted blank ones too. */
const ROWS_MAX = IMPORT_ROWS_MAX * 20
/** Cells that may be merged with another: each of them becomes a cell of its own in memory. */
const MERGED_MAX = 100_000
/** Columns that something is said of, in all sheets: each becomes one in memory. A sheet has 16,384. */
const COLUMNS_MAX = 300_000
const SHEET_COLUMNS = 16_384
const SHEET_ROWS = 1_048_576
/** Tags in all files together: of a table of the most cells there are fewer. */
const TAGS_MAX = 3_000_000
/** A cell of a spreadsheet, as letters and a number. */
const PLACE = /^([A-Z]{1,3})(\d{1,7})$/

/**
 * Refuses a workbook that is small as a text and large as a table, before a reader makes one of it: formatted cells or rows by the
 * million, one merge over a whole sheet, a column or a row far behind the last that there can be. What can't be told counts as too
 * large. INVALID_INPUT
 */
export function assertModest(texts: ReadonlyMap<string, string>): void {
  const left = { tags: TAGS_MAX, cells: CELLS_MAX, rows: ROWS_MAX, columns: COLUMNS_MAX, merged: MERGED_MAX }
  for (const [name, text] of texts) {
    left.tags -= count(text, /<(?![/!?])/g)
    if (left.tags < 0) throw refuseFile(TOO_LARGE)
    if (!/worksheets\//i.test(name)) continue
    left.cells -= count(text, /<(?:\w+:)?c[\s>/]/g)
    for (const row of tagsOf(text, 'row')) left.rows -= row.has('r') && !within(row.get('r'), SHEET_ROWS) ? Infinity : 1
    for (const column of tagsOf(text, 'col')) left.columns -= columnsIn(column)
    for (const merge of tagsOf(text, 'mergeCell')) left.merged -= cellsIn(merge.get('ref') ?? '')
    if (Object.values(left).some((some) => some < 0)) throw refuseFile(TOO_LARGE)
  }
}

function count(text: string, what: RegExp): number {
  let n = 0
  while (what.exec(text) !== null) n += 1
  return n
}

type Attributes = ReadonlyMap<string, string>

/** So many attributes a tag of these has at most, and each of them so many letters: the reader of a tag never goes far. */
const TAG = '((?:\\s{1,40}[\\w:.]{1,40}\\s{0,40}=\\s{0,40}(?:"[^"<]{0,400}"|\'[^\'<]{0,400}\')){0,40})\\s{0,40}/?>'
const ATTRIBUTE = /([\w:.]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** The attributes of each tag of a name. One that can't be read as XML is written counts as too large. */
function* tagsOf(text: string, name: string): Generator<Attributes> {
  const begins = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])`, 'g')
  const rest = new RegExp(TAG, 'y')
  while (begins.exec(text) !== null) {
    rest.lastIndex = begins.lastIndex
    const [, written] = rest.exec(text) ?? []
    if (written === undefined) throw refuseFile(TOO_LARGE)
    yield new Map([...written.matchAll(ATTRIBUTE)].map(([, key = '', one, other]) => [key, one ?? other ?? '']))
  }
}

const within = (text: string | undefined, most: number): boolean =>
  text !== undefined && /^\d{1,7}$/.test(text) && Number(text) >= 1 && Number(text) <= most

/** Columns up to its last: as many are made. */
const columnsIn = (column: Attributes): number =>
  within(column.get('min'), SHEET_COLUMNS) && within(column.get('max'), SHEET_COLUMNS)
    ? Number(column.get('max')) - Number(column.get('min')) + 1
    : Infinity

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
