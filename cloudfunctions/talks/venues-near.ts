import { someVenuesBelow } from '../shared/homes/venues.repo'

/** So many to choose of at first; others are looked for by their words. */
const OFFERED = 12
/** More than are offered: all of the level below may be among them, and some are closed for good. A city has thousands. */
const LOOKED_AT = 5 * OFFERED

/** Venues where a branch may want a talk: those of the committee right above it first, then those a level higher. */
export async function venuesNear(path: readonly string[]): Promise<{ venueId: string; name: string }[]> {
  const near = new Map<string, { venueId: string; name: string }>()
  for (const level of path.slice(0, -1).reverse()) {
    for (const { _id, name, closed } of await someVenuesBelow(level, LOOKED_AT))
      if (closed === null && near.size < OFFERED) near.set(_id, { venueId: _id, name })
    if (near.size >= OFFERED) break
  }
  return [...near.values()]
}
