import { pictureKindOf, type PictureKind } from '../../../../src/domain/homes/picture'
import { bareJpeg } from './jpeg'
import { barePng } from './png'
import { bareWebp } from './webp'

const BARE: Record<PictureKind, (file: Buffer) => Buffer | null> = { jpg: bareJpeg, png: barePng, webp: bareWebp }

/**
 * A picture without all that a camera or a program has written beside it: where and when it was taken, with what, by whom. What is shown
 * stays as it is, to the bit, with its colours and the way it is turned. Null where it is no picture, or not whole in its parts.
 */
export function barePicture(file: Buffer): Buffer | null {
  const kind = pictureKindOf(file)
  return kind && BARE[kind](file)
}
