import { createHash } from 'node:crypto'
import type { Place } from '../../src/domain/figures/table'
import { allDirectories } from '../shared/homes/directories.repo'
import { venuesBelow } from '../shared/homes/venues.repo'
import { rootOrg } from '../shared/orgs/orgs.repo'

/** Where all venues are, for counting. */
export interface Places {
  venues: readonly (Place & { place: number })[]
  byId: ReadonlyMap<string, Place>
  /** Tells this map from another. */
  hash: string
}

/** More than a district has venues. */
const A_DISTRICT = 100_000

export async function placesNow(): Promise<Places> {
  const root = await rootOrg()
  const [found, directories] = await Promise.all([venuesBelow(root._id), allDirectories()])
  const orders = new Map(directories.map(({ _id }, order) => [_id, order]))
  const venues = found
    .map(({ _id, path, district, order, closed }) => ({
      id: _id,
      above: path.slice(0, -1),
      district,
      open: closed === null,
      from: (orders.get(district) ?? directories.length) * A_DISTRICT,
      order,
    }))
    .sort((a, b) => a.from - b.from || a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ id, above, district, open }, place) => ({ id, above, district, open, place }))
  const text = venues.map(({ id, above, district }) => [id, ...above, district].join(' ')).join('\n')
  return {
    venues,
    byId: new Map(venues.map((venue) => [venue.id, venue])),
    hash: createHash('sha256').update(text).digest('hex').slice(0, 16),
  }
}
