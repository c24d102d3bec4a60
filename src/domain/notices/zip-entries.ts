/** A file within a ZIP, as its directory tells: nothing is unpacked for it. */
export interface ZipEntry {
  name: string
  /** Once it is unpacked, as the directory says; what is unpacked is counted all the same. */
  bytes: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
/** What may follow the end of a directory: a comment. */
const COMMENT_MAX = 0xffff
/** More than any document has; a directory of more is none that is read. */
const ENTRIES_MAX = 10_000

/** What is in a ZIP; null where it is none, or not whole. Format: PKWARE's APPNOTE, 4.3.12 and 4.3.16. */
export function zipEntries(file: Uint8Array): ZipEntry[] | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  if (count > ENTRIES_MAX) return null
  const entries: ZipEntry[] = []
  for (let i = 0, at = view.getUint32(end + 16, true); i < count; i++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) return null
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const next = at + ENTRY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
    if (next > end) return null
    const letters = file.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + (name ?? 0))
    entries.push({ name: latin(letters), bytes: view.getUint32(at + 24, true) })
    at = next
  }
  return entries
}

/** Where its directory ends, looked for from the back. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - COMMENT_MAX); at--) if (view.getUint32(at, true) === END) return at
  return null
}

/** The names by which documents are told are all of these letters. */
const latin = (letters: Uint8Array): string => Array.from(letters, (code) => String.fromCharCode(code)).join('')
