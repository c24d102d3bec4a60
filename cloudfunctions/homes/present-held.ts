import type { ActivityCard, MySignUp } from '../../src/contract/home-replies'
import { findActivity, heldAmong, type ActivityFacts } from '../shared/homes/activities.repo'
import { presentActivity } from '../shared/homes/present-activity'
import { isToClose, settle } from '../shared/homes/settled'
import { venueNames, type Venue } from '../shared/homes/venues.repo'
import { presentMine } from './present-mine'

interface Reader {
  personId: string | null
  now: Date
}

/** Activities as rows, each with the reader's own place. Who is in them is read only where the reader is one of them. */
export async function presentCards(
  activities: readonly ActivityFacts[],
  { personId, now }: Reader,
): Promise<ActivityCard[]> {
  const [venues, held] = await Promise.all([venuesOf(activities), heldOf(activities, personId)])
  return Promise.all(
    activities.map(async (facts) => {
      const venue = venueOf(venues, facts)
      const read = held.get(facts._id) ?? (isToClose(facts, now) ? await findActivity(facts._id) : null)
      if (!read) return presentActivity(facts, { venue, mine: null, now })
      const settled = await settle(read, now)
      const own = presentMine(settled, personId, now)
      return presentActivity(settled.activity, { venue, mine: own?.place ?? null, now })
    }),
  )
}

/** What the reader has signed up for; what was given back a moment ago is left out. */
export async function presentHeld(
  activities: readonly ActivityFacts[],
  { personId, now }: Reader,
): Promise<MySignUp[]> {
  const [venues, held] = await Promise.all([venuesOf(activities), heldOf(activities, personId)])
  const rows = await Promise.all(
    activities.map(async (facts): Promise<MySignUp[]> => {
      const read = held.get(facts._id)
      if (!read) return []
      const settled = await settle(read, now)
      const own = presentMine(settled, personId, now)
      if (!own) return []
      const card = presentActivity(settled.activity, { venue: venueOf(venues, facts), mine: own.place, now })
      return [{ ...card, own }]
    }),
  )
  return rows.flat()
}

const heldOf = (activities: readonly ActivityFacts[], personId: string | null) =>
  heldAmong(
    personId,
    activities.map(({ _id }) => _id),
  )

type Named = Pick<Venue, '_id' | 'name'>

const venuesOf = (activities: readonly ActivityFacts[]): Promise<Map<string, Named>> =>
  venueNames(activities.map(({ venueId }) => venueId))

const venueOf = (venues: ReadonlyMap<string, Named>, { venueId }: ActivityFacts): Named =>
  venues.get(venueId) ?? { _id: venueId, name: '' }
