import { Collection } from '../../kit/collection'

/** What one visitor thinks of one venue. */
export interface Rating {
  /** Venue and person. */
  _id: string
  venueId: string
  personId: string
  /** 1 to 5. */
  stars: number
  at: Date
  /** Whether the venue's sum does not tell it yet. */
  dirty: boolean
}

/** The only place that names the collection `ratings`. */
const ratings = new Collection<Rating>('ratings')

/** Writes what somebody thinks now, in place of what they thought. */
export const putRating = (rating: Rating): Promise<void> => ratings.put(rating)

export const findRating = (id: string): Promise<Rating | null> => ratings.get(id)

/** Those that the sums of their venues do not tell yet. */
export const dirtyRatings = (limit: number): Promise<Rating[]> =>
  ratings.find({ where: { dirty: true }, sort: [['_id', 'asc']], limit })

/** How many people gave a venue so many stars. */
export const countRatings = (venueId: string, stars: number): Promise<number> => ratings.count({ venueId, stars })

/** The venue's sum tells it; false where it was changed meanwhile. */
export const noteTold = ({ _id, at }: Pick<Rating, '_id' | 'at'>): Promise<boolean> =>
  ratings.update({ _id, at }, { dirty: false })
