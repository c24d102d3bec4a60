const MARK = 8
/** Length, name and checksum. */
const AROUND = 12

/** All that a picture is shown by, still or moving. What else there may be are texts, times, and what cameras write. */
const NEEDED = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
)

/** Whatever stands behind the end goes as well. */
export function barePng(file: Buffer): Buffer | null {
  const kept = [file.subarray(0, MARK)]
  for (let at = MARK; at + AROUND <= file.length;) {
    const end = at + AROUND + file.readUInt32BE(at)
    if (end > file.length) return null
    const name = file.toString('latin1', at + 4, at + 8)
    if (NEEDED.has(name)) kept.push(file.subarray(at, end))
    if (name === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return null
}
