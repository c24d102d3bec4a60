import { PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Style } from '@protobi/exceljs'
import WorkbookWriter from '@protobi/exceljs/lib/stream/xlsx/workbook-writer'
import { inert } from '../../src/domain/tables/inert'
import type { Cell, Column, Sheet } from '../../src/domain/tables/sheet'
import { zoneless } from '../../src/domain/time'

export interface Written {
  content: Buffer
  /** Rows below the heading. */
  rows: number
}

/** Rows handed over before the zip gets its turn: else all of them would wait in memory uncompressed. */
const BREATH = 200

/** How hard the zip tries: its default of 1 takes as long and leaves a fifth more. */
const LEVEL = 3

/** A text stays one also where somebody edits its cell. */
const FORMATS: Record<NonNullable<Column['of']> | 'text', string> = {
  text: '@',
  number: '0',
  share: '0.0',
  time: 'yyyy-mm-dd hh:mm:ss',
}

/**
 * Cells have types: a text is written as a text, never as a formula or a link, and an instant as a time of Shanghai's clock. What looks
 * like a formula is marked all the same, for whoever saves the sheet in another format.
 */
const typed = (cell: Cell): Cell =>
  cell instanceof Date ? zoneless(cell) : typeof cell === 'string' ? inert(cell) : cell

/** An XLSX of one sheet. Held in memory are the compressed bytes and a few hundred rows. */
export async function writeXlsx({ name = '参学情况', about, columns, rows }: Sheet): Promise<Written> {
  const out = new PassThrough()
  const chunks: Buffer[] = []
  out.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => out.on('end', resolve).on('error', reject))
  const zip = { zlib: { level: LEVEL } }
  const book = new WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false, zip })
  const page = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: about.length + 1 }] })
  const styles = columns.map(({ of }): Partial<Style> => ({ numFmt: FORMATS[of ?? 'text'] }))
  const bold = styles.map((style): Partial<Style> => ({ ...style, font: { bold: true } }))
  page.columns = columns.map(({ width }, i) => ({ width, style: styles[i] }))
  const add = (cells: readonly Cell[], each: readonly Partial<Style>[] = styles): void => {
    const row = page.addRow(cells.map(typed))
    // One object for all cells of a column: a style of its own for each was looked up by its whole text, half of all the work.
    for (let i = 0; i < cells.length; i++) row.getCell(i + 1).style = each[i] ?? {}
    row.commit()
  }
  for (const line of about) add([line])
  add(
    columns.map(({ name }) => name),
    bold,
  )
  let n = 0
  for await (const row of rows) {
    add(row)
    n += 1
    if (n % BREATH === 0) await setImmediate()
  }
  page.commit()
  await book.commit()
  await ended
  return { content: Buffer.concat(chunks), rows: n }
}
