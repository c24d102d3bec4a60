import { BOM, csvLine, type Sheet } from '../../src/domain/tables/sheet'
import type { Written } from './write-xlsx'

/** Lines joined into one piece: fewer, larger buffers. */
const PIECE = 500

/** A CSV in UTF-8 with its mark. */
export async function writeCsv({ about, columns, rows }: Sheet): Promise<Written> {
  const pieces: Buffer[] = []
  let lines = [BOM, ...about.map((line) => csvLine([line])), csvLine(columns.map(({ name }) => name))]
  const flush = () => {
    pieces.push(Buffer.from(lines.join('')))
    lines = []
  }
  let n = 0
  for await (const row of rows) {
    lines.push(csvLine(row))
    n += 1
    if (n % PIECE === 0) flush()
  }
  flush()
  return { content: Buffer.concat(pieces), rows: n }
}
