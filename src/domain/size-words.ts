import { nearestTenth } from './assignments/rate'

/** 860 B · 38 KB · 1.2 MB: by thousands, as phones and browsers tell it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`
  return `${nearestTenth(bytes / 100_000)} MB`
}
