import { IMPORT_ROWS_MAX, READ_CELL_MAX } from '../../../src/domain/limits'
import type { Grid } from '../../../src/domain/tables/grid'
import { findHead, missingIn, type FoundColumn, type Head, type KindColumn } from '../../../src/domain/tables/head'
import { rowsBelow, type TableRow } from '../../../src/domain/tables/rows'
import { readFile } from './read-file'
import { refuseFile } from './refuse'

export interface ReadTable {
  columns: FoundColumn[]
  rows: TableRow[]
  notes: string[]
}

/** The table of a kind in a file: the first sheet that has its heading. INVALID_INPUT */
export async function readTable(content: Buffer, columns: readonly KindColumn[]): Promise<ReadTable> {
  const { grids, notes } = await readFile(content)
  if (grids.every(({ rows }) => rows.length === 0)) throw refuseFile('表是空的')
  const { grid, head } = headed(grids, columns)
  const missing = missingIn(head.columns, columns)
  if (missing.length > 0) throw refuseFile(`缺“${missing.join('”“')}”这一列`)
  const rows = rowsBelow(head)
  if (rows.length === 0) throw refuseFile('表头下面一行也没有')
  if (rows.length > IMPORT_ROWS_MAX) throw refuseFile(`表有 ${IMPORT_ROWS_MAX.toLocaleString('en')} 行以上。拆成几份`)
  assertShort(rows, columns)
  const others = grids.filter((one) => one !== grid && one.rows.length > 0).map(({ name }) => name)
  return {
    columns: head.columns.filter(({ heading }) => heading !== ''),
    rows,
    notes: [
      ...notes,
      ...(others.length > 0 ? [`只读了“${grid.name}”这张表，没有读：${others.join('、')}`] : []),
      ...(grid.filled > 0 ? [`有合并的单元格，已补全 ${grid.filled} 格`] : []),
    ],
  }
}

export function headed(grids: readonly Grid[], columns: readonly KindColumn[]): { grid: Grid; head: Head } {
  const found = grids.flatMap((grid) => {
    const head = findHead(grid, columns)
    return head ? [{ grid, head }] : []
  })
  // One that lacks a column is told as that, unless another sheet has them all.
  const [first = null] = found
  const whole = found.find(({ head }) => missingIn(head.columns, columns).length === 0) ?? first
  if (whole) return whole
  const needed = columns.filter((column) => column.needed).map(({ name }) => name)
  throw refuseFile(`没有找到表头。第一行写列名，至少要有：${needed.join('、')}`)
}

/** A quote that is never closed makes one cell of the rest of a file, and a workbook may hold one as large as all that it unpacks to. */
function assertShort(rows: readonly TableRow[], columns: readonly KindColumn[]): void {
  for (const { row, cells } of rows)
    for (const { field, name } of columns)
      if ((cells[field] ?? '').length > READ_CELL_MAX)
        throw refuseFile(
          `第 ${row} 行的“${name}”超过 ${READ_CELL_MAX.toLocaleString('en')} 字。改短，或看看引号是不是没有成对`,
        )
}
