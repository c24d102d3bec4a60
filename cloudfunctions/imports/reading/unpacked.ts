import { inflateRawSync } from 'node:zlib'
import { UNPACKED_BYTES_MAX } from '../../../src/domain/limits'
import { refuseFile } from './refuse'

export const BROKEN = '这个文件打不开，可能没有传完整，或加了密码。用表格软件打开，另存为 .xlsx 再传'
export const TOO_LARGE = '这个文件解开后太大。删掉用不到的工作表和图片，或只留要导入的列'

/** Files in a workbook: more belong to no table. */
const ENTRIES_MAX = 1000
const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
/** A comment may stand behind the end. */
const COMMENT_MAX = 65_535

/** What a table is made of: the book, its sheets, their texts and how numbers are shown. Drawings, notes and whatever else stay away. */
const TABLES =
  /^\/?xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/sheet\d+\.xml)$/

interface Entry {
  name: string
  method: number
  packed: number
  /** Where its own head stands. */
  at: number
}

/**
 * The texts of the tables in a workbook, by name. What the archive says of its sizes is not believed: each file is unpacked only as far as the limit
 * for all of them reaches, so that a small file can't become a large one. INVALID_INPUT
 */
export function textsIn(archive: Buffer): Map<string, string> {
  const texts = new Map<string, string>()
  let left = UNPACKED_BYTES_MAX
  for (const entry of entriesIn(archive)) {
    const content = unpacked(archive, entry, left)
    left -= content.length
    if (TABLES.test(entry.name)) texts.set(entry.name, content.toString('utf8'))
  }
  return texts
}

function entriesIn(archive: Buffer): Entry[] {
  const end = endOf(archive)
  const entries: Entry[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (entries.length === ENTRIES_MAX) throw refuseFile(TOO_LARGE)
    if (at + ENTRY_BYTES > archive.length || archive.readUInt32LE(at) !== ENTRY) throw refuseFile(BROKEN)
    const nameBytes = archive.readUInt16LE(at + 28)
    entries.push({
      name: archive.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      at: archive.readUInt32LE(at + 42),
    })
    at += ENTRY_BYTES + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}

function endOf(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_BYTES - COMMENT_MAX)
  for (let at = archive.length - END_BYTES; at >= first; at--) if (archive.readUInt32LE(at) === END) return at
  throw refuseFile(BROKEN)
}

function unpacked(archive: Buffer, { method, packed, at }: Entry, most: number): Buffer {
  if (at + LOCAL_BYTES > archive.length || archive.readUInt32LE(at) !== LOCAL) throw refuseFile(BROKEN)
  const from = at + LOCAL_BYTES + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  const content = archive.subarray(from, from + packed)
  if (method === 0) return bounded(content, most)
  if (method !== 8) throw refuseFile(BROKEN)
  try {
    // An output of nothing would mean no limit.
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) })
  } catch (failure) {
    throw refuseFile(isTooLarge(failure) ? TOO_LARGE : BROKEN)
  }
}

function bounded(content: Buffer, most: number): Buffer {
  if (content.length > most) throw refuseFile(TOO_LARGE)
  return content
}

const isTooLarge = (failure: unknown): boolean =>
  typeof failure === 'object' && failure !== null && 'code' in failure && failure.code === 'ERR_BUFFER_TOO_LARGE'
