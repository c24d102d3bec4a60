import { deflateRawSync } from 'node:zlib'

/** A file in a ZIP. */
interface Entry {
  name: string
  content?: string
  /** What its directory says of it, where that is not true. */
  told?: { bytes?: number; flags?: number }
}

/** A ZIP as programs write it, from APPNOTE 4.3: each file packed, then the directory. */
export function zipOf(entries: readonly Entry[], comment = ''): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, content = '<a/>', told: { bytes = content.length, flags = 0 } = {} } of entries) {
    const packed = deflateRawSync(Buffer.from(content))
    const [letters, head, entry] = [Buffer.from(name), Buffer.alloc(30), Buffer.alloc(46)]
    head.writeUInt32LE(0x04034b50, 0)
    entry.writeUInt32LE(0x02014b50, 0)
    for (const [one, from] of [
      [head, 4],
      [entry, 6],
    ] as const) {
      one.writeUInt16LE(20, from)
      one.writeUInt16LE(flags, from + 2)
      one.writeUInt16LE(8, from + 4)
      one.writeUInt32LE(packed.length, from + 14)
      one.writeUInt32LE(bytes, from + 18)
      one.writeUInt16LE(letters.length, from + 22)
    }
    entry.writeUInt32LE(at, 42)
    files.push(head, letters, packed)
    directory.push(entry, letters)
    at += head.length + letters.length + packed.length
  }
  const [listed, end] = [Buffer.concat(directory), Buffer.alloc(22)]
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([...files, listed, end, Buffer.from(comment)])
}

const MAIN = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml' }

/** A document as Office begins it, and what else is in it. */
export const aDocument = (kind: keyof typeof MAIN, ...more: readonly Entry[]): Buffer =>
  zipOf([{ name: '[Content_Types].xml' }, { name: '_rels/.rels' }, { name: MAIN[kind] }, ...more])
