import { useState } from 'react'

/** A long list by the page: the rows of the page in sight, and what its pager needs. A list that has shrunk shows its last page. */
export function usePages<T>(
  all: readonly T[],
  size: number,
): { some: readonly T[]; page: number; last: number; onTurn: (page: number) => void } {
  const [asked, onTurn] = useState(0)
  const last = Math.max(0, Math.ceil(all.length / size) - 1)
  const page = Math.min(asked, last)
  return { some: all.slice(page * size, (page + 1) * size), page, last, onTurn }
}
