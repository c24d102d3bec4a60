import { UNPACKED_BYTES_MAX } from '../../../src/domain/limits'
import { entriesIn, unpacked } from '../../shared/files/archive'
import { refuseFile } from './refuse'

export const BROKEN = '这个文件打不开，可能没有传完整，或加了密码。用表格软件打开，另存为 .xlsx 再传'
export const TOO_LARGE = '这个文件解开后太大。删掉用不到的工作表和图片，或只留要导入的列'

/** Files in a workbook: more belong to no table. */
const ENTRIES_MAX = 1000

/** What a table is made of: the book, its sheets, their texts and how numbers are shown. Drawings, notes and whatever else stay away. */
const TABLES =
  /^\/?xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/sheet\d+\.xml)$/

const REFUSALS = { broken: () => refuseFile(BROKEN), tooLarge: () => refuseFile(TOO_LARGE) }

/**
 * The texts of the tables in a workbook, by name. What the archive says of its sizes is not believed: each file is unpacked only as far as the limit
 * for all of them reaches, so that a small file can't become a large one. INVALID_INPUT
 */
export function textsIn(archive: Buffer): Map<string, string> {
  const texts = new Map<string, string>()
  let most = UNPACKED_BYTES_MAX
  for (const entry of entriesIn(archive, { most: ENTRIES_MAX, ...REFUSALS })) {
    const content = unpacked(archive, entry, { most, ...REFUSALS })
    most -= content.length
    if (TABLES.test(entry.name)) texts.set(entry.name, content.toString('utf8'))
  }
  return texts
}
