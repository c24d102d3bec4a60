import { addresses, reaches, type Audience } from '../assignments/audience'
import type { Sector } from '../orgs/sector'
import type { Standing } from '../people/standing'

/** From where in the tree somebody reads. */
export interface ReadingPlace {
  path: readonly string[]
  kind: 'branch' | 'above'
  sector?: Sector
}

/** Who reads: a member from the branch, who is in none from where they hold an office, a visitor from nowhere. */
export interface Readership {
  places: readonly ReadingPlace[]
  /** Missing for who reads by office: what reaches their place is theirs to know. */
  standing?: Standing
}

/** As much of a notice as decides who reads it from when on. */
export interface Addressed extends Audience {
  /** Whether it may be read by everyone, joined or not. */
  isPublic: boolean
  publishAt: Date
}

/** Whether it is out: nothing has to fire at that instant, it is a condition at each reading. */
export const isOut = ({ publishAt }: Pick<Addressed, 'publishAt'>, now: Date): boolean => publishAt <= now

/** Whether it concerns a reader: then it stands in their feed. A visitor is concerned by what is public. */
export function concerns(notice: Addressed, { places, standing }: Readership): boolean {
  if (places.length === 0) return notice.isPublic
  return places.some((place) => reaches(notice, place)) && (standing === undefined || addresses(notice, standing))
}

/** Whether somebody may read it now, however they came to it: by the feed, by search, by an old or shared link, by an attachment. */
export const mayRead = (notice: Addressed, reader: Readership, now: Date): boolean =>
  isOut(notice, now) && (notice.isPublic || concerns(notice, reader))
