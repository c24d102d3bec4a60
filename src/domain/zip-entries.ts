/** A file within a ZIP, as its directory tells: nothing is unpacked for it. */
export interface ZipEntry {
  /** A letter for each of its bytes, in whatever characters they are meant. */
  name: string
  /** Once it is unpacked, as the directory says; what is unpacked is counted all the same. */
  bytes: number
  /** Whether a password is needed for it. */
  locked: boolean
  /** How it is packed, and in how many bytes. */
  method: number
  packed: number
  /** Where its own head stands. */
  at: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCKED = 1
/** What may follow the end of a directory: a comment. */
const COMMENT_MAX = 0xffff
/** More than any document has; a directory of more is none that is read. */
const ENTRIES_MAX = 10_000

/**
 * What is in a ZIP; null where it is none, not whole, or says something twice: two programs would open different things. Format:
 * PKWARE's APPNOTE, 4.3.12 and 4.3.16.
 */
export function zipEntries(file: Uint8Array): ZipEntry[] | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  if (count > ENTRIES_MAX) return null
  const entries = new Map<string, ZipEntry>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) return null
    const letters = at + ENTRY_BYTES
    const length = view.getUint16(at + 28, true)
    const next = letters + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return null
    const name = latin(file.subarray(letters, letters + length))
    entries.set(name, {
      name,
      bytes: view.getUint32(at + 24, true),
      locked: (view.getUint16(at + 8, true) & LOCKED) !== 0,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries.size === count ? [...entries.values()] : null
}

/** Where its directory ends, looked for from the back: nothing but its own comment stands behind that. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - COMMENT_MAX); at--)
    if (view.getUint32(at, true) === END && at + view.getUint16(at + 20, true) === last) return at
  return null
}

/** The names by which documents are told are all of these letters. */
const latin = (letters: Uint8Array): string => Array.from(letters, (code) => String.fromCharCode(code)).join('')
