// Compound files (MS-CFB), as .ppt is one: read into its streams and written again without what nobody needs.

const FREE = 0xffffffff
const END = 0xfffffffe
const FAT_SECTOR = 0xfffffffd
const SECTOR = 512
const MINI = 64
const CUTOFF = 4096

/** The streams of a file without folders: `{ root, streams: [{ name, content }] }`; `root` is the class of its storage. */
export function readCompound(file) {
  const at = (sector) => file.subarray((sector + 1) * SECTOR, (sector + 2) * SECTOR)
  const fatSectors = Array.from({ length: 109 }, (_, i) => file.readUInt32LE(76 + 4 * i)).filter((one) => one !== FREE)
  const fat = wordsOf(Buffer.concat(fatSectors.map(at)))
  const chain = (first, table, part) => {
    const parts = []
    for (let one = first; one !== END; one = table[one]) parts.push(part(one))
    return Buffer.concat(parts)
  }
  const directory = chain(file.readUInt32LE(48), fat, at)
  const entries = Array.from({ length: directory.length / 128 }, (_, i) => directory.subarray(128 * i, 128 * (i + 1)))
  const root = entries[0]
  const miniStream = chain(root.readUInt32LE(116), fat, at)
  const miniFat = file.readUInt32LE(64) === 0 ? [] : wordsOf(chain(file.readUInt32LE(60), fat, at))
  const mini = (one) => miniStream.subarray(MINI * one, MINI * (one + 1))
  const streams = entries
    .filter((entry) => entry[66] === 2)
    .map((entry) => {
      const [first, length] = [entry.readUInt32LE(116), entry.readUInt32LE(120)]
      const whole =
        length === 0 ? Buffer.alloc(0) : length < CUTOFF ? chain(first, miniFat, mini) : chain(first, fat, at)
      return {
        name: entry.subarray(0, entry.readUInt16LE(64) - 2).toString('utf16le'),
        content: whole.subarray(0, length),
      }
    })
  return { root: root.subarray(80, 96), streams }
}

const wordsOf = (buffer) => Array.from({ length: buffer.length / 4 }, (_, i) => buffer.readUInt32LE(4 * i))

/** A file of these streams. */
export function writeCompound({ root, streams }) {
  const sectors = []
  const fat = []
  /** Puts content into sectors that follow one another; answers with the first. */
  const put = (content) => {
    if (content.length === 0) return END
    const first = sectors.length
    const count = Math.ceil(content.length / SECTOR)
    const padded = Buffer.concat([content, Buffer.alloc(count * SECTOR - content.length)])
    for (let i = 0; i < count; i++) {
      sectors.push(padded.subarray(i * SECTOR, (i + 1) * SECTOR))
      fat.push(i === count - 1 ? END : first + i + 1)
    }
    return first
  }
  const minis = []
  const miniFat = []
  const putMini = (content) => {
    if (content.length === 0) return END
    const first = miniFat.length
    const count = Math.ceil(content.length / MINI)
    minis.push(Buffer.concat([content, Buffer.alloc(count * MINI - content.length)]))
    for (let i = 0; i < count; i++) miniFat.push(i === count - 1 ? END : first + i + 1)
    return first
  }
  // In a directory shorter names come before longer ones, and of one length the smaller in capitals.
  const sorted = [...streams].sort((a, b) =>
    a.name.length === b.name.length
      ? a.name.toUpperCase() < b.name.toUpperCase()
        ? -1
        : 1
      : a.name.length - b.name.length,
  )
  const placed = sorted.map(({ name, content }) => ({
    name,
    first: content.length < CUTOFF ? putMini(content) : put(content),
    length: content.length,
  }))
  const miniContent = Buffer.concat(minis)
  const rootFirst = put(miniContent)
  const miniFatFirst = put(table(miniFat))
  const { top, links } = balanced(placed.length)
  const none = { left: FREE, right: FREE, child: FREE }
  const entries = [
    entry({
      name: 'Root Entry',
      type: 5,
      links: { ...none, child: top },
      first: rootFirst,
      length: miniContent.length,
      root,
    }),
    ...placed.map((one, i) => entry({ ...one, type: 2, links: { ...none, ...links[i] } })),
  ]
  while (entries.length % 4 !== 0) entries.push(entry({ name: '', type: 0, links: none, first: 0, length: 0 }))
  const directoryFirst = put(Buffer.concat(entries))
  // The table itself takes sectors too, which it lists.
  let fatCount = 1
  while (fatCount * 128 < sectors.length + fatCount) fatCount++
  const fatFirst = sectors.length
  for (let i = 0; i < fatCount; i++) fat.push(FAT_SECTOR)
  const header = Buffer.alloc(SECTOR)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  for (const [offset, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ])
    header.writeUInt16LE(value, offset)
  for (const [offset, value] of [
    [44, fatCount],
    [48, directoryFirst],
    [56, CUTOFF],
    [60, miniFat.length === 0 ? END : miniFatFirst],
    [64, Math.ceil(miniFat.length / 128)],
    [68, END],
  ])
    header.writeUInt32LE(value, offset)
  for (let i = 0; i < 109; i++) header.writeUInt32LE(i < fatCount ? fatFirst + i : FREE, 76 + 4 * i)
  return Buffer.concat([header, ...sectors, table(fat)])
}

/** Whole sectors of numbers, the rest of the last one free. */
function table(numbers) {
  const buffer = Buffer.alloc(Math.ceil(numbers.length / 128) * SECTOR, 0xff)
  for (const [i, number] of numbers.entries()) buffer.writeUInt32LE(number, 4 * i)
  return buffer
}

/** The tree of entries 1 to n, each smaller one to the left. */
function balanced(n) {
  const links = Array.from({ length: n }, () => ({}))
  const plant = (from, until) => {
    if (from >= until) return FREE
    const middle = Math.floor((from + until) / 2)
    links[middle] = { left: plant(from, middle), right: plant(middle + 1, until) }
    return middle + 1
  }
  return { top: plant(0, n), links }
}

function entry({ name, type, links, first, length, root }) {
  const buffer = Buffer.alloc(128)
  const text = Buffer.from(name, 'utf16le')
  text.copy(buffer)
  buffer.writeUInt16LE(name === '' ? 0 : text.length + 2, 64)
  buffer[66] = type
  // All black: searching needs no more.
  buffer[67] = 1
  buffer.writeUInt32LE(links.left, 68)
  buffer.writeUInt32LE(links.right, 72)
  buffer.writeUInt32LE(links.child, 76)
  if (root) root.copy(buffer, 80)
  buffer.writeUInt32LE(first, 116)
  buffer.writeUInt32LE(length, 120)
  return buffer
}

const THUMBNAIL = 17

/** A set of properties (MS-OLEPS) of one section without the picture of the first page, which is most of a small .ppt. */
export function withoutThumbnail(set) {
  const section = set.readUInt32LE(44)
  const count = set.readUInt32LE(section + 4)
  const size = set.readUInt32LE(section)
  const all = Array.from({ length: count }, (_, i) => ({
    id: set.readUInt32LE(section + 8 + 8 * i),
    offset: set.readUInt32LE(section + 12 + 8 * i),
  }))
  const ends = [...all.map(({ offset }) => offset), size].sort((a, b) => a - b)
  const kept = all
    .filter(({ id }) => id !== THUMBNAIL)
    .map(({ id, offset }) => ({
      id,
      value: set.subarray(section + offset, section + ends[ends.indexOf(offset) + 1]),
    }))
  const head = Buffer.alloc(8 + 8 * kept.length)
  let offset = head.length
  for (const [i, { id, value }] of kept.entries()) {
    head.writeUInt32LE(id, 8 + 8 * i)
    head.writeUInt32LE(offset, 12 + 8 * i)
    offset += value.length
  }
  head.writeUInt32LE(offset, 0)
  head.writeUInt32LE(kept.length, 4)
  return Buffer.concat([set.subarray(0, section), head, ...kept.map(({ value }) => value)])
}
