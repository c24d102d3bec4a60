import { deflateRawSync } from 'node:zlib'

/** Files as a ZIP, packed as programs do. What its heads say of sizes can be told to be otherwise. */
export function zipped(files: Readonly<Record<string, string | Buffer>>, says?: number): Buffer {
  const bodies: Buffer[] = []
  const heads: Buffer[] = []
  let at = 0
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path)
    const packed = deflateRawSync(content)
    const sizes = (head: Buffer, from: number): Buffer => {
      head.writeUInt32LE(packed.length, from)
      head.writeUInt32LE(says ?? Buffer.byteLength(content), from + 4)
      head.writeUInt16LE(name.length, from + 8)
      return head
    }
    const local = sizes(Buffer.alloc(30), 18)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    const head = sizes(Buffer.alloc(46), 20)
    head.writeUInt32LE(0x02014b50, 0)
    head.writeUInt16LE(8, 10)
    head.writeUInt32LE(at, 42)
    bodies.push(local, name, packed)
    heads.push(head, name)
    at += local.length + name.length + packed.length
  }
  const directory = Buffer.concat(heads)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(heads.length / 2, 8)
  end.writeUInt16LE(heads.length / 2, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, directory, end])
}
