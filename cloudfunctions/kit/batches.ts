/** Slices of at most `size`, in order. */
export function* slices<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size)
}

/** Acts on all, so many at a time, and answers in their order. `before` each lot may throw to end it there. */
export async function inLots<T, R>(
  items: readonly T[],
  { together, before = () => undefined }: { together: number; before?: () => void },
  act: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  for (const lot of slices(items, together)) {
    before()
    results.push(...(await Promise.all(lot.map(act))))
  }
  return results
}
