import { utf8Bytes } from './utf8'

/** A file to be packed. */
export interface Packed {
  /** With the folders that it lies in, such as 公告/1.html. */
  name: string
  content: Uint8Array
}

const LOCAL = 0x04034b50
const ENTRY = 0x02014b50
const END = 0x06054b50
const LOCAL_BYTES = 30
const ENTRY_BYTES = 46
const END_BYTES = 22
/** Names are UTF-8. */
const UTF8 = 0x0800
const VERSION = 20

/** Bytes that an archive of some files has: known before it is made. */
export const packedBytes = (files: readonly { name: string; bytes: number }[]): number =>
  files.reduce((sum, { name, bytes }) => sum + LOCAL_BYTES + ENTRY_BYTES + 2 * utf8Bytes(name) + bytes, END_BYTES)

/**
 * A ZIP of files as they are, nothing is made smaller: phones have nothing to do that with, and many loose files go in as few requests as
 * one. Format: PKWARE's APPNOTE, 4.3. Two files of one name can't be told apart, so names differ.
 */
export function packed(files: readonly Packed[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(packedBytes(files.map(({ name, content }) => ({ name, bytes: content.length }))))
  const out = new Writer(all)
  const places = files.map(({ name, content }) => {
    const { at } = out
    const letters = utf8(name)
    const sum = checksum(content)
    out.numbers([LOCAL, 4], ...common(letters, content, sum))
    out.bytes(letters)
    out.bytes(content)
    return { at, letters, content, sum }
  })
  const directory = out.at
  for (const { at, letters, content, sum } of places) {
    out.numbers([ENTRY, 4], [VERSION, 2], ...common(letters, content, sum), [0, 2], [0, 2], [0, 2], [0, 4], [at, 4])
    out.bytes(letters)
  }
  const length = out.at - directory
  out.numbers([END, 4], [0, 4], [files.length, 2], [files.length, 2], [length, 4], [directory, 4], [0, 2])
  return all
}

type Field = readonly [value: number, bytes: 2 | 4]

/** Needed, flags, method, time, day (1980-01-01), sum, sizes, lengths of the name and of what is added. */
const common = (letters: Uint8Array, { length }: Uint8Array, sum: number): Field[] => [
  [VERSION, 2],
  [UTF8, 2],
  [0, 2],
  [0, 2],
  [0x21, 2],
  [sum, 4],
  [length, 4],
  [length, 4],
  [letters.length, 2],
  [0, 2],
]

class Writer {
  at = 0
  private readonly view: DataView

  constructor(private readonly all: Uint8Array<ArrayBuffer>) {
    this.view = new DataView(all.buffer)
  }

  numbers(...fields: readonly Field[]): void {
    for (const [value, bytes] of fields) {
      if (bytes === 2) this.view.setUint16(this.at, value, true)
      else this.view.setUint32(this.at, value, true)
      this.at += bytes
    }
  }

  bytes(some: Uint8Array): void {
    this.all.set(some, this.at)
    this.at += some.length
  }
}

/** Phones have no encoder of their own. */
const utf8 = (text: string): Uint8Array =>
  Uint8Array.from(
    encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
    (letter) => letter.charCodeAt(0),
  )

/** CRC-32, four bits at a time. */
const NIBBLES = Uint32Array.from({ length: 16 }, (_, n) => {
  let sum = n
  for (let bit = 0; bit < 4; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  return sum
})

function checksum(content: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of content) {
    sum = (sum >>> 4) ^ (NIBBLES[(sum ^ byte) & 15] ?? 0)
    sum = (sum >>> 4) ^ (NIBBLES[(sum ^ (byte >>> 4)) & 15] ?? 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}
