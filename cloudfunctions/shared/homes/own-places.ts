import type { Place } from '../../../src/domain/homes/seats'
import { heldAmong, heldBy } from './activities.repo'
import { placeIn } from './present-activity'
import { settle } from './settled'

/** Where somebody stands in what they have signed up for at a venue and is not over, by activity. Nobody has signed up of whom nothing is kept. */
export async function ownPlacesAt(venueId: string, personId: string | null, now: Date): Promise<Map<string, Place>> {
  const places = new Map<string, Place>()
  if (personId === null) return places
  const here = (await heldBy(personId, now)).filter((held) => held.venueId === venueId)
  const ids = here.map(({ _id }) => _id)
  for (const held of (await heldAmong(personId, ids)).values()) {
    const { activity, drawing } = await settle(held, now)
    const place = placeIn(activity, { personId, drawing, now })
    if (place) places.set(activity._id, place)
  }
  return places
}
