const LOCAL = 0x04034b50
const ENTRY = 0x02014b50
const END = 0x06054b50

/** Files as a ZIP in which nothing is packed closer: what has been unpacked, within its limits, is handed on in the form that is asked for. */
export function packed(files: ReadonlyMap<string, string>): Buffer {
  const bodies: Buffer[] = []
  const heads: Buffer[] = []
  let at = 0
  for (const [path, text] of files) {
    const name = Buffer.from(path)
    const content = Buffer.from(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(LOCAL, 0)
    about(local, 18, content)
    local.writeUInt16LE(name.length, 26)
    const head = Buffer.alloc(46)
    head.writeUInt32LE(ENTRY, 0)
    about(head, 20, content)
    head.writeUInt16LE(name.length, 28)
    head.writeUInt32LE(at, 42)
    bodies.push(local, name, content)
    heads.push(head, name)
    at += local.length + name.length + content.length
  }
  const directory = Buffer.concat(heads)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(files.size, 8)
  end.writeUInt16LE(files.size, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, directory, end])
}

/** A file's sum and sizes, which stand alike in both of its heads. */
function about(head: Buffer, from: number, content: Buffer): void {
  head.writeUInt32LE(sumOf(content), from - 4)
  head.writeUInt32LE(content.length, from)
  head.writeUInt32LE(content.length, from + 4)
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) =>
  Array.from({ length: 8 }).reduce<number>((sum) => ((sum & 1) === 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1), n),
)

/** CRC-32, as PKWARE's APPNOTE has it. */
function sumOf(content: Buffer): number {
  let sum = 0xffffffff
  for (const byte of content) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
