import { pictureKindOf } from '../../../src/domain/homes/picture'
import { EXIF, SCAN, segmentAt, START } from './bare-picture/jpeg'
import { orientationIn, UPRIGHT } from './bare-picture/orientation'

/** In pixels, as it is shown. */
export interface PictureSize {
  width: number
  height: number
}

/** Of a PNG or JPEG that is whole in its parts; null where it does not say, or has no size at all. */
export function pictureSize(file: Buffer): PictureSize | null {
  const size = pictureKindOf(file) === 'png' ? pngSize(file) : jpegSize(file)
  return size && size.width > 0 && size.height > 0 ? size : null
}

/** `IHDR` comes first. */
function pngSize(file: Buffer): PictureSize | null {
  if (file.length < 24 || file.toString('latin1', 12, 16) !== 'IHDR') return null
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
}

/** Those among C0 to CF that say how large the picture is: all but the tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** From this one on a picture lies on its side. */
const LYING = 5

function jpegSize(file: Buffer): PictureSize | null {
  let orientation = UPRIGHT
  for (let at = START.length; ;) {
    const segment = segmentAt(file, at)
    if (segment === null || segment.marker === SCAN) return null
    const { marker, content, bytes } = segment
    if (marker === EXIF && orientation === UPRIGHT) orientation = orientationIn(content)
    if (isFrame(marker) && content.length >= 5) {
      const [height, width] = [content.readUInt16BE(1), content.readUInt16BE(3)]
      return orientation < LYING ? { width, height } : { width: height, height: width }
    }
    at += bytes.length
  }
}
