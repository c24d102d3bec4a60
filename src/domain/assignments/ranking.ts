/** What committees have chosen, by organisation. */
export type RankingChoices = ReadonlyMap<string, boolean>

/** Whether a node's children are ranked: the nearest committee on the way up that has chosen decides; without any, no. */
export function rankingAt(path: readonly string[], choices: RankingChoices): { on: boolean; by: string | null } {
  const by = [...path].reverse().find((id) => choices.has(id)) ?? null
  return { on: by !== null && choices.get(by) === true, by }
}

/** Places by rate, highest first; equal rates share a place, and who has no rate has none. */
export function places(rates: readonly (number | null)[]): (number | null)[] {
  return rates.map((rate) =>
    rate === null ? null : 1 + rates.filter((other) => other !== null && other > rate).length,
  )
}
