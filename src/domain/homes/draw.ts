/** SHA-256 of a text in UTF-8, as 64 small hexadecimal letters: the cloud's and the phone's own, which have to agree. */
export type Sha256 = (text: string) => string

/** What is published before the closing: it binds to the seed without telling it. Anyone can compute it with a common tool. */
export const commitmentOf = (seed: string, sha256: Sha256): string => sha256(seed)

/** What a ticket is sorted by: nobody can know it without the seed, and a ticket that is changed gets another. */
export const lotOf = (seed: string, ticketId: string, sha256: Sha256): string => sha256(`${seed}\n${ticketId}`)

/**
 * The order of a draw, out of nothing but the seed and the tickets: whoever computes it gets the same, in whatever order the tickets
 * come, and how two of them stand to one another depends on no third, so that adding or leaving one out moves nobody past anybody.
 */
export const drawn = (seed: string, ticketIds: readonly string[], sha256: Sha256): string[] =>
  [...new Set(ticketIds)]
    .map((id) => ({ id, lot: lotOf(seed, id, sha256) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
