/** Places by rate, highest first; equal rates share a place, and who has no rate has none. */
export function places(rates: readonly (number | null)[]): (number | null)[] {
  return rates.map((rate) =>
    rate === null ? null : 1 + rates.filter((other) => other !== null && other > rate).length,
  )
}
