import { isDrawn, type Place } from '../../../src/domain/homes/seats'
import { heldBy } from './activities.repo'
import { findDraw } from './draws.repo'
import { placeIn, signingUpOf } from './present-activity'
import { sha256 } from './sha256'

/** Where somebody stands in what they have signed up for at a venue and is not over, by activity. Nobody has signed up of whom nothing is kept. */
export async function ownPlacesAt(venueId: string, personId: string | null, now: Date): Promise<Map<string, Place>> {
  const places = new Map<string, Place>()
  if (personId === null) return places
  for (const activity of await heldBy(personId, now)) {
    if (activity.venueId !== venueId) continue
    const { closesAt } = signingUpOf(activity)
    const draw = isDrawn({ way: activity.way, closesAt }, now) ? await findDraw(activity._id) : null
    const place = placeIn(activity, { personId, drawing: draw && { seed: draw.seed, sha256 }, now })
    if (place) places.set(activity._id, place)
  }
  return places
}
