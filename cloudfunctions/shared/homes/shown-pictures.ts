import { findActivities } from './activities.repo'
import { findVenue } from './venues.repo'

/** Whether a venue shows a picture, or anything that takes place there: the weeks of a series show the same. */
export async function isShown(_id: string, venueId: string): Promise<boolean> {
  const venue = await findVenue(venueId)
  if (venue?.pictures.some(({ id }) => id === _id)) return true
  const showing = await findActivities({
    where: { 'pictures.id': _id },
    sort: [['_id', 'asc']],
    limit: 1,
    fields: ['_id'],
  })
  return showing.length > 0
}
