import { inflateRawSync } from 'node:zlib'
import { zipEntries, type ZipEntry } from '../../../src/domain/zip-entries'

const LOCAL = 0x04034b50
const LOCAL_BYTES = 30

/** What is said of an archive that can't be unpacked, and of one that becomes too much. */
export interface Refusals {
  broken: () => Error
  tooLarge: () => Error
}

export interface Bound extends Refusals {
  most: number
}

/** The files of a ZIP, as its directory tells, with their names in UTF-8; no more than `most`. */
export function entriesIn(archive: Buffer, { most, broken, tooLarge }: Bound): ZipEntry[] {
  const entries = zipEntries(archive)
  if (entries === null) throw broken()
  if (entries.length > most) throw tooLarge()
  return entries.map((entry) => ({ ...entry, name: Buffer.from(entry.name, 'latin1').toString('utf8') }))
}

/** What is in one of them, up to `most` bytes: what the archive says of its sizes is not believed. */
export function unpacked(archive: Buffer, { method, packed, at }: ZipEntry, { most, broken, tooLarge }: Bound): Buffer {
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
