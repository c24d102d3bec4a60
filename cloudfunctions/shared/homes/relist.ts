import { DAY_MS } from '../../../src/domain/time'
import { logFailure, newTrace } from '../../kit/log'
import { comingAt, type ActivityFacts } from './activities.repo'
import { dropRowsElsewhere, isDistrict, putRow } from './directories.repo'
import { rowOf } from './directory-row'
import { findVenue, noteListed, noteListing } from './venues.repo'

/** Activities to come that a row tells. */
export const COMING_LISTED = 20
/** So long a function may take to let the directory follow itself, before the minute's job does. */
const FOLLOWED_WITHIN_MS = 60_000

/** From when on others see to it that the directory follows a change made now: whoever writes passes it on with the change. */
export const relistBy = (now: Date): Date => new Date(now.getTime() + FOLLOWED_WITHIN_MS)

/** Before an activity of a venue is written: whatever becomes of who writes, the directory will follow. */
export async function beforeRelist(venueId: string, now: Date): Promise<void> {
  await noteListing(venueId, relistBy(now))
}

/**
 * Lets the directory follow what stands of a venue and of its activities now: after each change of them. What goes wrong here is told in
 * the log only, since the change itself stands, and the minute's job does it again.
 */
export async function relist(venueId: string, now: Date): Promise<void> {
  try {
    await listAnew(venueId, now)
  } catch (failure) {
    logFailure({ name: 'homes', action: 'relist', trace: newTrace() }, failure)
  }
}

/**
 * The same, throwing. Of several at once the last one stands: each begins by taking a number, reads after that, and gives way to higher
 * ones, so that what stands in the directory has seen every change that came before its number. False where a later one goes on with it.
 */
export async function listAnew(venueId: string, now: Date): Promise<boolean> {
  await noteListing(venueId, relistBy(now))
  const venue = await findVenue(venueId)
  if (!venue) return false
  const coming = await comingAt(venueId, now, COMING_LISTED)
  const put = await putRow(venue.district, venueId, rowOf(venue, coming))
  // Nobody can be told of a district that there is not: the venue waits for it, looked at once a day.
  if (!put && !(await isDistrict(venue.district))) return noteListed(venue, new Date(now.getTime() + DAY_MS))
  await dropRowsElsewhere(venue.district, venueId, venue.listing)
  return noteListed(venue, nextEnd(coming))
}

const nextEnd = ([first]: readonly ActivityFacts[]): Date | null => first?.endsAt ?? null
