import Excel from '@protobi/exceljs'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** The first sheet's cells as text, row by row. */
export async function tableOf(bytes: Buffer | ArrayBuffer): Promise<string[][]> {
  const book = new Excel.Workbook()
  await book.xlsx.load(bytes instanceof ArrayBuffer ? bytes : new Uint8Array(bytes).buffer)
  const rows: string[][] = []
  book.worksheets[0]?.eachRow((row) => {
    const values = Array.isArray(row.values) ? row.values.slice(1) : []
    rows.push(values.map(wordsOf))
  })
  return rows
}

const wordsOf = (value: unknown): string =>
  value instanceof Date
    ? value.toISOString()
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : ''

export interface ReadCell {
  type: 'text' | 'number' | 'date' | 'empty' | 'other'
  value: unknown
  format: string
}

/** The first sheet's cells as the workbook has them, row by row: a formula, a link or rich text is 'other'. */
export async function cellsOf(bytes: ArrayBuffer): Promise<ReadCell[][]> {
  const book = new Excel.Workbook()
  await book.xlsx.load(bytes)
  const rows: ReadCell[][] = []
  book.worksheets[0]?.eachRow((row) => {
    const cells: ReadCell[] = []
    row.eachCell({ includeEmpty: true }, ({ type, value, numFmt }) => {
      cells.push({ type: TYPES.get(type) ?? 'other', value, format: numFmt })
    })
    rows.push(cells)
  })
  return rows
}

const TYPES = new Map<Excel.ValueType, ReadCell['type']>([
  [Excel.ValueType.String, 'text'],
  [Excel.ValueType.SharedString, 'text'],
  [Excel.ValueType.Number, 'number'],
  [Excel.ValueType.Date, 'date'],
  [Excel.ValueType.Null, 'empty'],
])

/** The file that a tap brings among the downloads. */
export async function downloaded(page: Page, tap: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), tap()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** The cells of a CSV as RFC 4180 reads them, line by line; its mark is no cell's. */
export function csvOf(text: string): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy
  const body = text.replace(/^\ufeff/, '')
  while (cells.lastIndex < body.length) {
    const [, quoted, plain = '', end] = cells.exec(body) ?? []
    if (end === undefined) throw new Error(`no CSV: ${JSON.stringify(body)}`)
    line.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',') continue
    lines.push(line)
    line = []
  }
  return lines
}
