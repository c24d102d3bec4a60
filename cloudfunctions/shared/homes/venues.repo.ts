import type { Hours } from '../../../src/domain/homes/hours'
import type { Spot } from '../../../src/domain/homes/position'
import type { Rated, Service } from '../../../src/domain/homes/services'
import { slices } from '../../kit/batches'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { PAGE } from '../../kit/paging'

/** A stored picture, by the id that phones know it by. */
export interface StoredPicture {
  id: string
  file: string
}

/** A Youth Home. It stands in the tree below its committee: the last of its path is itself, so a role can be held on it. */
export interface Venue {
  _id: string
  orgId: string
  /** From the root through the committee down to itself. */
  path: readonly string[]
  name: string
  district: string
  /** Place among those of its district, as it came. */
  order: number
  address: string
  spot: Spot | null
  services: readonly Service[]
  contact: string
  phone: string
  note: string
  text: string
  pictures: readonly StoredPicture[]
  /** As the committee has decided last; null before, and where it gave no stars. */
  rated: Rated | null
  /** What visitors gave, added up. */
  rating: { sum: number; people: number }
  hours: Hours
  closed: { at: Date; reason: string } | null
  addedAt: Date
  /** One more with each change: two who write never overwrite one another. */
  version: number
  /** One more with each change of it or of what takes place there: the directory never goes back behind one. */
  listing: number
  /** From when on the directory has to be looked to: at once after a change, or when something that takes place there is over; null where nothing is to come. */
  relistAt: Date | null
  /** The import that has added or changed it last; missing where none has. */
  imported?: string
}

/** The only place that names the collection `venues`. */
const venues = new Collection<Venue>('venues')

export const findVenue = (id: string): Promise<Venue | null> => venues.get(id)

/** Those of a few ids, closed ones too. */
export const findVenues = (ids: readonly string[]): Promise<Venue[]> =>
  venues.find({ where: { _id: command.in([...ids]) } })

/** Those of a level and of what is below it, closed ones too. */
export const venuesWithin = (orgId: string): Promise<Venue[]> => venues.findAll({ where: { path: orgId } })

/** What those of these ids are called, by id. */
export async function venueNames(ids: readonly string[]): Promise<Map<string, Pick<Venue, '_id' | 'name'>>> {
  const found: Pick<Venue, '_id' | 'name'>[] = []
  for (const some of slices([...new Set(ids)], PAGE))
    found.push(...(await venues.find({ where: { _id: command.in(some) }, fields: ['name'] })))
  return new Map(found.map((venue) => [venue._id, venue]))
}

/** False where there is one of this id. */
export const insertVenue = (venue: Venue): Promise<boolean> => venues.insert(venue)

/** Changes what stands at this version; false where it is another by now. `relistAt` is from when on others have to see to it that the directory follows. */
export const changeVenue = (
  { _id, version }: Pick<Venue, '_id' | 'version'>,
  data: Partial<Omit<Venue, '_id' | 'version' | 'listing'>> & Pick<Venue, 'relistAt'>,
): Promise<boolean> =>
  venues.update({ _id, version }, { ...whole(data), version: version + 1, listing: command.inc(1) })

/**
 * Writes what visitors gave, where nobody has since it was read. That is nothing which the keeper writes: whoever edits the venue at the
 * time is not disturbed by it.
 */
export const changeRating = (
  { _id, rating }: Pick<Venue, '_id' | 'rating'>,
  { sum, people }: Venue['rating'],
  relistAt: Date,
): Promise<boolean> =>
  venues.update(
    { _id, 'rating.sum': rating.sum, 'rating.people': rating.people },
    { 'rating.sum': sum, 'rating.people': people, listing: command.inc(1), relistAt },
  )

/** What committees' lists need of a venue. */
const TENDED_FIELDS = [
  '_id',
  'orgId',
  'path',
  'name',
  'district',
  'order',
  'address',
  'spot',
  'closed',
] as const satisfies readonly (keyof Venue)[]
export type TendedFacts = Pick<Venue, (typeof TENDED_FIELDS)[number]>

/** All venues in a part of the tree. */
export const venuesBelow = (orgId: string): Promise<TendedFacts[]> =>
  venues.findAll({ where: { path: orgId }, fields: TENDED_FIELDS })

/** Some venues of a part of the tree, however many there are. */
export const someVenuesBelow = (orgId: string, limit: number): Promise<TendedFacts[]> =>
  venues.find({ where: { path: orgId }, sort: [['_id', 'asc']], limit, fields: TENDED_FIELDS })

/** Notes that something that the directory tells has changed or is about to. False where there is no such venue. */
export const noteListing = (id: string, relistAt: Date): Promise<boolean> =>
  venues.update({ _id: id }, { listing: command.inc(1), relistAt })

/** Notes that the directory tells what stood there at this listing. False where it is another by now. */
export const noteListed = ({ _id, listing }: Pick<Venue, '_id' | 'listing'>, relistAt: Date | null): Promise<boolean> =>
  venues.update({ _id, listing }, { relistAt })

/** Venues that the directory has to be looked to for, those that have waited longest first, up to `limit`. */
export const venuesToRelist = (now: Date, limit: number): Promise<Pick<Venue, '_id'>[]> =>
  venues.find({ where: { relistAt: command.lte(now) }, sort: [['relistAt', 'asc']], limit, fields: ['_id'] })

/** Objects and lists are written as a whole: what they lack now does not stay. */
const whole = (data: object): object =>
  Object.fromEntries(
    Object.entries(data).map(([field, value]: [string, unknown]) => [
      field,
      typeof value === 'object' && value !== null && !(value instanceof Date) ? command.set(value) : value,
    ]),
  )
