import { exifOf, orientationIn, UPRIGHT } from './orientation'

export const START = Buffer.from([0xff, 0xd8])
const END = 0xd9
export const SCAN = 0xda
/** Without a length: one that says nothing, and those by which a scan can be taken up again. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

const APP0 = 0xe0
const APP15 = 0xef
const COMMENT = 0xfe

/** Of all that programs write for themselves only this is needed to show it: the density of dots, colours, and how colours are kept. */
const NEEDED: ReadonlyMap<number, string> = new Map([
  [APP0, 'JFIF\0'],
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
])
export const EXIF = 0xe1

export interface Segment {
  marker: number
  /** With its marker and its length. */
  bytes: Buffer
  /** What follows them. */
  content: Buffer
}

/** Whatever stands behind the end, as films and second pictures of some phones do, goes as well. */
export function bareJpeg(file: Buffer): Buffer | null {
  const kept: Buffer[] = []
  let orientation = UPRIGHT
  let scans = 0
  let at = START.length
  for (;;) {
    const segment = segmentAt(file, at)
    if (segment === null) return null
    const { marker, bytes, content } = segment
    at += bytes.length
    if (marker === EXIF && orientation === UPRIGHT) orientation = orientationIn(content)
    if (isNeeded(segment)) kept.push(bytes)
    if (marker === END) break
    if (marker !== SCAN) continue
    scans += 1
    const end = endOfScan(file, at)
    kept.push(file.subarray(at, end))
    at = end
  }
  return scans === 0 ? null : Buffer.concat([START, ...exifOf(orientation), ...kept])
}

/** Null where none begins there, or it goes beyond the file. */
export function segmentAt(file: Buffer, from: number): Segment | null {
  if (file[from] !== 0xff) return null
  let at = from
  // Any number of them may stand before a marker.
  while (file[at] === 0xff) at += 1
  const marker = file[at]
  if (marker === undefined || marker === 0) return null
  at += 1
  if (marker === END || isAlone(marker)) return { marker, bytes: file.subarray(from, at), content: Buffer.alloc(0) }
  if (at + 2 > file.length) return null
  const length = file.readUInt16BE(at)
  if (length < 2 || at + length > file.length) return null
  return { marker, bytes: file.subarray(from, at + length), content: file.subarray(at + 2, at + length) }
}

function isNeeded({ marker, content }: Segment): boolean {
  if (marker === COMMENT) return false
  if (marker < APP0 || marker > APP15) return true
  const name = NEEDED.get(marker)
  return name !== undefined && content.toString('latin1', 0, name.length) === name
}

/** Where the next marker stands that is none of a scan; the end of the file where there is none. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !isAlone(next)) return at
  }
  return file.length
}
