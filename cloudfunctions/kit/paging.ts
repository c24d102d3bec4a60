/** The database answers at most this many documents a query. */
export const PAGE = 1000

/** A page of a list in its order, of what was found when one more than `size` were asked for; `next` is null at the end. */
export function pageOf<T extends { order: number }>(
  found: readonly T[],
  size: number,
): { page: T[]; next: number | null } {
  const page = found.slice(0, size)
  return { page, next: found.length > size ? (page[page.length - 1]?.order ?? null) : null }
}
