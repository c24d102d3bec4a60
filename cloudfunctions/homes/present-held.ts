import type { ActivityCard, MySignUp } from '../../src/contract/home-replies'
import type { Activity } from '../shared/homes/activities.repo'
import { presentActivity } from '../shared/homes/present-activity'
import { settle } from '../shared/homes/settled'
import { venueNames, type Venue } from '../shared/homes/venues.repo'
import { presentMine } from './present-mine'

interface Reader {
  personId: string | null
  now: Date
}

/** Activities as rows, each with the reader's own place. */
export async function presentCards(
  activities: readonly Activity[],
  { personId, now }: Reader,
): Promise<ActivityCard[]> {
  const venues = await venuesOf(activities)
  return Promise.all(
    activities.map(async (read) => {
      const settled = await settle(read, now)
      const own = presentMine(settled, personId, now)
      return presentActivity(settled.activity, { venue: venueOf(venues, read), mine: own?.place ?? null, now })
    }),
  )
}

/** What the reader has signed up for; what was given back a moment ago is left out. */
export async function presentHeld(activities: readonly Activity[], { personId, now }: Reader): Promise<MySignUp[]> {
  const venues = await venuesOf(activities)
  const rows = await Promise.all(
    activities.map(async (read): Promise<MySignUp[]> => {
      const settled = await settle(read, now)
      const own = presentMine(settled, personId, now)
      if (!own) return []
      const card = presentActivity(settled.activity, { venue: venueOf(venues, read), mine: own.place, now })
      return [{ ...card, own }]
    }),
  )
  return rows.flat()
}

type Named = Pick<Venue, '_id' | 'name'>

const venuesOf = (activities: readonly Activity[]): Promise<Map<string, Named>> =>
  venueNames(activities.map(({ venueId }) => venueId))

const venueOf = (venues: ReadonlyMap<string, Named>, { venueId }: Activity): Named =>
  venues.get(venueId) ?? { _id: venueId, name: '' }
