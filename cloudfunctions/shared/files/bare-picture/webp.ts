const HEAD = 12
/** Name and length. */
const BEFORE = 8

/** All that a picture is shown by, still or moving. */
const NEEDED = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

/** In `VP8X`, that there are chunks of a camera and of a program. */
const EXIF_AND_XMP = 0b0000_1100
/** Of a frame, what stands before its own chunks. */
const FRAME = 16

export function bareWebp(file: Buffer): Buffer | null {
  if (file.length < HEAD) return null
  const told = file.readUInt32LE(4) + BEFORE
  // What stands behind the end that it tells belongs not to it. Some leave the last byte out, which fills the length up.
  const chunks = told > file.length + 1 ? null : bareChunks(file.subarray(HEAD, told))
  if (chunks === null || chunks.length === 0) return null
  const head = Buffer.from(file.subarray(0, HEAD))
  head.writeUInt32LE(HEAD - BEFORE + chunks.length, 4)
  return Buffer.concat([head, chunks])
}

/** Null where one goes beyond the end. */
function bareChunks(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = []
  for (let at = 0; at < bytes.length;) {
    if (at + BEFORE > bytes.length) return null
    const length = bytes.readUInt32LE(at + 4)
    const name = bytes.toString('latin1', at, at + 4)
    if (at + BEFORE + length > bytes.length) return null
    const content = bareContent(name, bytes.subarray(at + BEFORE, at + BEFORE + length))
    if (content === null) return null
    if (NEEDED.has(name)) kept.push(chunkOf(name, content))
    at += BEFORE + length + (length % 2)
  }
  return Buffer.concat(kept)
}

function bareContent(name: string, content: Buffer): Buffer | null {
  if (name === 'VP8X') {
    const flags = Buffer.from(content)
    flags[0] = (flags[0] ?? 0) & ~EXIF_AND_XMP
    return flags
  }
  if (name !== 'ANMF') return content
  const within = bareChunks(content.subarray(FRAME))
  return within && Buffer.concat([content.subarray(0, FRAME), within])
}

function chunkOf(name: string, content: Buffer): Buffer {
  const before = Buffer.alloc(BEFORE)
  before.write(name, 'latin1')
  before.writeUInt32LE(content.length, 4)
  // Each is filled up to an even length.
  return Buffer.concat([before, content, Buffer.alloc(content.length % 2)])
}
