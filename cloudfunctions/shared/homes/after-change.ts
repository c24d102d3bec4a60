import type { Activity } from './activities.repo'
import { beforeRelist, relist } from './relist'
import { tellSoon } from './telling'

/** Before an activity is written: whatever becomes of who writes, the directory will follow. */
export const beforeChange = ({ venueId }: Pick<Activity, 'venueId'>, now: Date): Promise<void> =>
  beforeRelist(venueId, now)

/** What follows from a change, a publication or a cancellation: the venue's row is written anew, and people are told. */
export async function afterChange({ _id, venueId }: Pick<Activity, '_id' | 'venueId'>, now: Date): Promise<void> {
  await relist(venueId, now)
  await tellSoon(_id, now)
}
