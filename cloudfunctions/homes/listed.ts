import type { VenueCard } from '../../src/contract/home-replies'
import { hoursAhead } from '../../src/domain/homes/hours'
import { compareBy, type Order, type Orderable } from '../../src/domain/homes/order'
import { fits, type Findable, type Wanted } from '../../src/domain/homes/wanted'
import { allDirectories, type Directory, type DirectoryRow } from '../shared/homes/directories.repo'

/** A venue among all of them. */
export interface Listed extends Findable, Orderable {
  row: DirectoryRow
}

/** One that fits what is wanted, with its place among all that do. */
export interface Numbered {
  venue: Listed
  /** From 1 on. */
  number: number
}

interface Asked {
  wanted: Wanted
  order: Order
  now: Date
}

export interface Found {
  /** Those that fit, in order. */
  fitting: Numbered[]
  /** All that there ever were: a list that is gone on with finds its place also behind one that fits no longer. */
  known: Listed[]
}

/** Looks through all venues, however many there are, in one query. Lists and maps number them alike. */
export async function lookThrough({ wanted, order, now }: Asked): Promise<Found> {
  const known = knownIn(await allDirectories(), now)
  const fitting = known.filter((venue) => !venue.row.closed && fits(venue, wanted, now)).sort(compareBy(order))
  return { fitting: fitting.map((venue, index) => ({ venue, number: index + 1 })), known }
}

/** Each venue once: of one that has just moved to another district the newer row. */
function knownIn(directories: readonly Directory[], now: Date): Listed[] {
  const byId = new Map<string, Listed>()
  for (const directory of directories)
    for (const [venueId, row] of Object.entries(directory.rows)) {
      const other = byId.get(venueId)
      if (!other || other.row.version < row.version) byId.set(venueId, listedOf(venueId, row, { directory, now }))
    }
  return [...byId.values()]
}

const listedOf = (
  venueId: string,
  row: DirectoryRow,
  { directory, now }: { directory: Directory; now: Date },
): Listed => ({
  venueId,
  places: [directory.order, row.order],
  name: row.name,
  district: directory._id,
  address: row.address,
  spot: row.spot,
  services: row.services,
  rated: row.rated,
  hours: row.hours,
  starts: stillTo(row.coming, now).map(({ startsAt }) => startsAt.toISOString()),
  row,
})

export const presentVenue = ({ venue, number }: Numbered, now: Date): VenueCard => ({
  venueId: venue.venueId,
  number,
  ...presentRow(venue.row, venue.district, now),
})

/** What a row tells of a venue. */
export const presentRow = (row: DirectoryRow, district: string, now: Date): Omit<VenueCard, 'venueId' | 'number'> => {
  const coming = stillTo(row.coming, now)
  const [next] = coming
  return {
    name: row.name,
    district,
    address: row.address,
    spot: row.spot,
    hours: hoursAhead(row.hours, now),
    rating: presentRating(row.rating),
    rated: row.rated,
    services: [...row.services],
    note: row.note,
    starts: coming.map(({ startsAt }) => startsAt.toISOString()),
    next: next ? { title: next.title, startsAt: next.startsAt.toISOString() } : null,
  }
}

/** What is not over yet. */
const stillTo = (coming: DirectoryRow['coming'], now: Date): DirectoryRow['coming'][number][] =>
  coming.filter(({ endsAt }) => endsAt > now)

const presentRating = ({ sum, people }: DirectoryRow['rating']): VenueCard['rating'] =>
  people === 0 ? null : { value: Math.round((sum / people) * 10) / 10, people }
