import { BOM, csvLine, type CsvKind } from '../../src/domain/tables/csv'
import type { Sheet } from '../../src/domain/tables/sheet'
import type { Written } from './write-xlsx'

/** Lines joined into one piece: fewer, larger buffers. */
const PIECE = 500

/**
 * A CSV in UTF-8. For a spreadsheet with its mark and what it is about above the table; for another system the names of the columns
 * alone, once: what it is about stands in the file's name and in each row.
 */
export async function writeCsv({ about, columns, rows }: Sheet, kind: CsvKind): Promise<Written> {
  const pieces: Buffer[] = []
  const names = csvLine(
    columns.map(({ name }) => name),
    kind,
  )
  let lines = kind === 'csv' ? [BOM, ...about.map((line) => csvLine([line], kind)), names] : [names]
  const flush = () => {
    pieces.push(Buffer.from(lines.join('')))
    lines = []
  }
  let n = 0
  for await (const row of rows) {
    lines.push(csvLine(row, kind))
    n += 1
    if (n % PIECE === 0) flush()
  }
  flush()
  return { content: Buffer.concat(pieces), rows: n }
}
