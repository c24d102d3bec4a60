/** How a picture stands that says nothing of it. */
export const UPRIGHT = 1
const MOST = 8

const EXIF = 'Exif\0\0'
const TAG = 0x0112
const SHORT = 3
const ENTRY = 12

/** How a picture has to be turned, from 1 to 8, of what a camera has written into it. */
export function orientationIn(content: Buffer): number {
  if (content.toString('latin1', 0, EXIF.length) !== EXIF) return UPRIGHT
  const tiff = content.subarray(EXIF.length)
  const order = tiff.toString('latin1', 0, 2)
  const little = order === 'II'
  if ((!little && order !== 'MM') || tiff.length < 8) return UPRIGHT
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = short(first)
  for (let n = 0; n < entries; n++) {
    const at = first + 2 + n * ENTRY
    if (short(at) !== TAG || short(at + 2) !== SHORT) continue
    const turned = short(at + 8)
    return turned > UPRIGHT && turned <= MOST ? turned : UPRIGHT
  }
  return UPRIGHT
}

/** The same as a segment of its own that says nothing else; none where the picture stands as it is. */
export function exifOf(orientation: number): Buffer[] {
  if (orientation === UPRIGHT) return []
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(TAG, 10)
  tiff.writeUInt16BE(SHORT, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  const content = Buffer.concat([Buffer.from(EXIF, 'latin1'), tiff])
  return [Buffer.from([0xff, 0xe1, 0, content.length + 2]), content]
}
