import { PART_BYTES } from '../limits'

/** Pictures that are kept, by how their files end. */
export const PICTURE_KINDS = ['jpg', 'png', 'webp'] as const
export type PictureKind = (typeof PICTURE_KINDS)[number]

/** What a file begins with, from a byte on. */
const MARKS: Record<PictureKind, readonly { at: number; bytes: readonly number[] }[]> = {
  jpg: [{ at: 0, bytes: [0xff, 0xd8, 0xff] }],
  png: [{ at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }],
  webp: [
    { at: 0, bytes: [0x52, 0x49, 0x46, 0x46] },
    { at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  ],
}

/** What a file is, by how it begins and not by how it is called; null where it is no picture. */
export const pictureKindOf = (file: Uint8Array): PictureKind | null =>
  PICTURE_KINDS.find((kind) => MARKS[kind].every(({ at, bytes }) => bytes.every((byte, n) => file[at + n] === byte))) ??
  null

/** In how many parts a file of so many bytes comes, and how long the nth of them is; 0 where there is none. */
export const partsOfFile = (bytes: number): number => Math.ceil(bytes / PART_BYTES)
export const partLength = (bytes: number, nth: number): number =>
  Math.max(0, Math.min(PART_BYTES, bytes - nth * PART_BYTES))
