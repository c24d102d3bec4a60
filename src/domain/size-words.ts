import { nearestTenth } from './assignments/rate'
import { FILE_BYTES_MAX } from './limits'

/** 860 B · 38 KB · 1.2 MB: by thousands, as phones and browsers tell it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`
  return `${nearestTenth(bytes / 100_000)} MB`
}

/** Rounded up: what is too large by a byte is not told to be as large as it may be. */
const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000)

/** Why a file of so many bytes can't be taken, for who has chosen it. */
export const tooLarge = (bytes: number): string => `文件 ${megabytes(bytes)} MB，最大 ${megabytes(FILE_BYTES_MAX)} MB。`
