const MINUTE_MS = 60_000
/** Steps of the golden ratio come near to every place soon, and nearest to where they have not been for longest. */
const STEP = (Math.sqrt(5) - 1) / 2

/**
 * The items from another place on, minute by minute: where a run gives up or ends early, what stands behind is not behind for
 * ever.
 */
export function fromElsewhere<T>(items: readonly T[], now: Date): T[] {
  const minute = Math.floor(now.getTime() / MINUTE_MS)
  const start = Math.floor(((minute * STEP) % 1) * items.length)
  return [...items.slice(start), ...items.slice(0, start)]
}
