import { needTime, type Run } from '../kit/run'
import { countRatings, noteTold, type Rating } from '../shared/checkins/ratings.repo'
import { changeRating, findVenue } from '../shared/homes/venues.repo'

const STARS = [1, 2, 3, 4, 5]

/**
 * Writes what all visitors gave a venue, counted anew: done twice it is the same. What was said since stays to be told. False where another
 * count was faster: the next minute looks at it again.
 */
export async function rateVenue(venueId: string, ratings: readonly Rating[], run: Run): Promise<boolean> {
  const venue = await findVenue(venueId)
  const counts = await Promise.all(STARS.map((stars) => countRatings(venueId, stars)))
  const people = counts.reduce((all, count) => all + count, 0)
  const sum = counts.reduce((all, count, nth) => all + count * (STARS[nth] ?? 0), 0)
  needTime(run)
  // The directory follows in the next minute.
  if (venue && !(await changeRating(venue, { sum, people }, run.now))) return false
  for (const one of ratings) {
    needTime(run)
    await noteTold(one)
  }
  return true
}
