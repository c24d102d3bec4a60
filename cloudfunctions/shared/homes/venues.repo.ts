import type { Hours } from '../../../src/domain/homes/hours'
import type { Spot } from '../../../src/domain/homes/position'
import type { Service, Stars } from '../../../src/domain/homes/services'
import { Collection } from '../../kit/collection'

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
  stars: Stars | null
  /** What visitors gave, added up. */
  rating: { sum: number; people: number }
  hours: Hours
  closed: { at: Date; reason: string } | null
  addedAt: Date
  /** One more with each change: two who write never overwrite one another. */
  version: number
  /** Whether the directory says what stands here: false from the write of a change until it has followed. */
  listed: boolean
}

/** The only place that names the collection `venues`. */
const venues = new Collection<Venue>('venues')

export const findVenue = (id: string): Promise<Venue | null> => venues.get(id)

/** False where there is one of this id. */
export const insertVenue = (venue: Venue): Promise<boolean> => venues.insert(venue)

/** Changes what stands at this version; false where it is another by now. The directory has to follow. */
export const changeVenue = ({ _id, version }: Pick<Venue, '_id' | 'version'>, data: Partial<Venue>): Promise<boolean> =>
  venues.update({ _id, version }, { ...data, version: version + 1, listed: false })
