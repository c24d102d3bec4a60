import type { Saved } from '../../../../services/platform/pictures'

export interface Kept {
  saved: Saved
  /** So many pages lie in the album. */
  count: number
  /** Zero where it did not come to pages. */
  of: number
}

/** What came of it; empty where the person thought better of it before anything was kept. */
export function keptWords({ saved, count, of }: Kept): string {
  if (saved === 'saved') return of === 1 ? '已存到相册' : `${of} 张图片已存到相册`
  const part = count === 0 ? '图片没有存下来，公告还在。' : `共 ${of} 张，存下了前 ${count} 张，后面的没有存下来。`
  if (saved === 'refused') return `没有相册权限，${part}打开权限后再存一次。`
  if (saved === 'cancelled') return count === 0 ? '' : `${part}要全的就再存一次。`
  return `${part}请过一会儿再试。`
}
