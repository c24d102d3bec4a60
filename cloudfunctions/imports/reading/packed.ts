const LOCAL = 0x04034b50
const ENTRY = 0x02014b50
const END = 0x06054b50
/** Names are UTF-8. */
const UTF8 = 0x0800

/**
 * An archive of texts, as they are. A reader is given this one and not the file that was sent: two readers of one archive may find
 * different things in it, and what was looked through must be what is read.
 */
export function packed(texts: ReadonlyMap<string, string>): Buffer {
  const heads: Buffer[] = []
  const files: Buffer[] = []
  let at = 0
  for (const [name, text] of texts) {
    const path = Buffer.from(name)
    const content = Buffer.from(text)
    heads.push(numbers([ENTRY, 4], ...common(path, content), [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), path)
    const file = Buffer.concat([numbers([LOCAL, 4], ...common(path, content).slice(1)), path, content])
    files.push(file)
    at += file.length
  }
  const directory = Buffer.concat(heads)
  const end = numbers([END, 4], [0, 4], [texts.size, 2], [texts.size, 2], [directory.length, 4], [at, 4], [0, 2])
  return Buffer.concat([...files, directory, end])
}

type Field = readonly [value: number, bytes: 2 | 4]

/** Made by, needed, flags, method, time, day, sum (which the reader does not ask for), sizes, length of the name and of what is added. */
const common = (path: Buffer, content: Buffer): Field[] => [
  [20, 2],
  [20, 2],
  [UTF8, 2],
  [0, 2],
  [0, 2],
  [0, 2],
  [0, 4],
  [content.length, 4],
  [content.length, 4],
  [path.length, 2],
  [0, 2],
]

function numbers(...fields: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((all, [, bytes]) => all + bytes, 0))
  let at = 0
  for (const [value, bytes] of fields) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}
