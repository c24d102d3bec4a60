import { IMPORT_ROWS_MAX } from '../../../src/domain/limits'
import type { Grid } from '../../../src/domain/tables/grid'
import { readCsv } from '../../../src/domain/tables/read-csv'
import { decoded } from './decoded'
import { readXlsx } from './read-xlsx'
import { refuseFile } from './refuse'

export interface ReadFile {
  grids: Grid[]
  /** What was noticed about the file, as sentences. */
  notes: string[]
}

const starts = (content: Buffer, bytes: readonly number[]): boolean => bytes.every((byte, i) => content[i] === byte)

/** The sheets of a file, told by what is in it and not by its name. INVALID_INPUT with what to do about it */
export async function readFile(content: Buffer): Promise<ReadFile> {
  if (starts(content, [0x50, 0x4b, 0x03, 0x04])) return readBook(content)
  // The old format of Excel, and also a workbook with a password.
  if (starts(content, [0xd0, 0xcf, 0x11, 0xe0]))
    throw refuseFile('这是 .xls 或加了密码的文件，请另存为没有密码的 .xlsx')
  if (starts(content, [0x25, 0x50, 0x44, 0x46])) throw refuseFile('这是 PDF，不是表格，请传 .xlsx 或 .csv')
  const { text, encoding } = decoded(content)
  if (/^\s*<\?xml|^\s*<html|^\s*<!doctype/i.test(text.slice(0, 500)))
    throw refuseFile('这个文件里是网页或旧格式的表，用表格软件打开，另存为 .xlsx 再传')
  // A heading, a title and a few notes stand above the rows.
  const grid = readCsv(text, IMPORT_ROWS_MAX + 100)
  return { grids: [grid], notes: encoding === 'UTF-8' ? [] : [`编码是 ${encoding}，已转换`] }
}

async function readBook(content: Buffer): Promise<ReadFile> {
  const { grids, hidden } = await readXlsx(content)
  return { grids, notes: hidden.length > 0 ? [`隐藏的工作表没有读：${hidden.join('、')}`] : [] }
}
