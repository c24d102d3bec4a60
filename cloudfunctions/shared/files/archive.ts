import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
/** A comment may stand behind the end. */
const COMMENT_MAX = 65_535

/** A file within a ZIP, packed. */
export interface Entry {
  name: string
  method: number
  packed: number
  /** Where its own head stands. */
  at: number
}

/** What is said of an archive that can't be unpacked, and of one that becomes too much. */
export interface Refusals {
  broken: () => Error
  tooLarge: () => Error
}

export interface Bound extends Refusals {
  most: number
}

/** The files of a ZIP, as its directory tells; no more than `most`. */
export function entriesIn(archive: Buffer, { most, broken, tooLarge }: Bound): Entry[] {
  const end = endOf(archive)
  if (end === null) throw broken()
  const entries: Entry[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (entries.length === most) throw tooLarge()
    if (at + ENTRY_BYTES > archive.length || archive.readUInt32LE(at) !== ENTRY) throw broken()
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

function endOf(archive: Buffer): number | null {
  const first = Math.max(0, archive.length - END_BYTES - COMMENT_MAX)
  for (let at = archive.length - END_BYTES; at >= first; at--) if (archive.readUInt32LE(at) === END) return at
  return null
}

/** What is in one of them, up to `most` bytes: what the archive says of its sizes is not believed. */
export function unpacked(archive: Buffer, { method, packed, at }: Entry, { most, broken, tooLarge }: Bound): Buffer {
  if (at + LOCAL_BYTES > archive.length || archive.readUInt32LE(at) !== LOCAL) throw broken()
  const from = at + LOCAL_BYTES + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  const content = archive.subarray(from, from + packed)
  if (method === 0) {
    if (content.length > most) throw tooLarge()
    return content
  }
  if (method !== 8) throw broken()
  try {
    // An output of nothing would mean no limit.
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) })
  } catch (failure) {
    throw isTooLarge(failure) ? tooLarge() : broken()
  }
}

const isTooLarge = (failure: unknown): boolean =>
  typeof failure === 'object' && failure !== null && 'code' in failure && failure.code === 'ERR_BUFFER_TOO_LARGE'
