/** Over the way to the requests of a branch: how many wait, and how many of them fit the roster. */
export function waitingWords({ open, matching }: { open: number; matching: number }): string {
  if (open === 0) return '加入申请'
  return `${open} 人申请加入${matching > 0 ? `，${matching} 人与花名册一致` : ''}`
}
