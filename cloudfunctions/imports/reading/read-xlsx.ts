import Workbook from '@protobi/exceljs/lib/doc/workbook'
import type { CellValue, Row, Worksheet } from '@protobi/exceljs'
import type { Grid, ReadRow } from '../../../src/domain/tables/grid'
import { isBlank } from '../../../src/domain/tables/grid'
import { readCell } from './cell-text'
import { assertModest } from './modest'
import { packed } from './packed'
import { refuseFile } from './refuse'
import { BROKEN, textsIn } from './unpacked'

/** What no text stands in, and what the reader would make a cell each of, however far it reaches. */
const IGNORED = [
  'dataValidations',
  'conditionalFormatting',
  'extLst',
  'tableParts',
  'drawing',
  'picture',
  'legacyDrawing',
  'hyperlinks',
  'headerFooter',
  'autoFilter',
  'rowBreaks',
  'colBreaks',
]

/** Columns further to the right hold no table. */
const COLUMNS_MAX = 200

export interface ReadBook {
  /** Sheets that are shown, in order. */
  grids: Grid[]
  /** Names of those that are hidden and were not read. */
  hidden: string[]
}

/** The sheets of an XLSX. Hidden sheets, rows and columns are not read: whoever sends it does not see them. INVALID_INPUT */
export async function readXlsx(content: Buffer): Promise<ReadBook> {
  const texts = textsIn(content)
  assertModest(texts)
  const book = await bookOf(packed(texts))
  const shown = book.worksheets.filter(({ state }) => state === 'visible')
  return {
    grids: shown.map(gridOf),
    hidden: book.worksheets.filter(({ state }) => state !== 'visible').map(({ name }) => name),
  }
}

async function bookOf(content: Buffer): Promise<InstanceType<typeof Workbook>> {
  const book = new Workbook()
  // Names of areas, such as what is printed: the reader would make a cell of each cell in them, and a whole sheet has 17 billion.
  Reflect.set(book, '_definedNames', { model: [] })
  try {
    await book.xlsx.load(new Uint8Array(content).buffer, { ignoreNodes: IGNORED })
    return book
  } catch (failure) {
    // What the reader stumbles over is in the file: its words may repeat what stands there.
    throw refuseFile(BROKEN, failure)
  }
}

function gridOf(sheet: Worksheet): Grid {
  const columns = Array.from({ length: Math.min(sheet.columnCount, COLUMNS_MAX) }, (_, n) => n + 1).filter(
    (n) => !sheet.getColumn(n).hidden,
  )
  const rows: ReadRow[] = []
  let filled = 0
  sheet.eachRow((row, number) => {
    if (row.hidden) return
    const cells = columns.map((n) => {
      const value = valueAt(row, n)
      if (value !== null && value !== undefined && isFilled(row, n)) filled += 1
      return readCell(value)
    })
    if (!isBlank({ cells })) rows.push({ row: number, cells })
  })
  return { name: sheet.name, rows, filled }
}

/** Of a cell that is merged with another, what stands there: a merged title is one text in many cells, and is no heading. */
const valueAt = (row: Row, n: number): CellValue => row.getCell(n).value

const isFilled = (row: Row, n: number): boolean => {
  const cell = row.getCell(n)
  return cell.isMerged && cell.master !== cell
}
