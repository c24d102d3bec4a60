import { PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import WorkbookWriter from '@protobi/exceljs/lib/stream/xlsx/workbook-writer'
import { inertCell, type Sheet } from '../../src/domain/tables/sheet'

export interface Written {
  content: Buffer
  /** Rows below the heading. */
  rows: number
}

/** Rows handed over before the zip gets its turn: else all of them would wait in memory uncompressed. */
const BREATH = 200

/** An XLSX of one sheet. Held in memory are the compressed bytes (about 30 a row) and a few hundred rows. */
export async function writeXlsx({ about, columns, rows }: Sheet): Promise<Written> {
  const out = new PassThrough()
  const chunks: Buffer[] = []
  out.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => out.on('end', resolve).on('error', reject))
  const book = new WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  const page = book.addWorksheet('参学情况', { views: [{ state: 'frozen', ySplit: about.length + 1 }] })
  page.columns = columns.map(({ width }) => ({ width }))
  const add = (cells: Parameters<typeof inertCell>[0][], bold = false): void => {
    const row = page.addRow(cells.map(inertCell))
    if (bold) row.font = { bold: true }
    row.commit()
  }
  for (const line of about) add([line])
  add(
    columns.map(({ name }) => name),
    true,
  )
  let n = 0
  for await (const row of rows) {
    add([...row])
    n += 1
    if (n % BREATH === 0) await setImmediate()
  }
  page.commit()
  await book.commit()
  await ended
  return { content: Buffer.concat(chunks), rows: n }
}
