import type { Target } from '../../../src/domain/permissions/can'
import { findActivity, type Activity } from './activities.repo'
import { findVenue, type Venue } from './venues.repo'

/** A Youth Home that something is done to. */
export interface VenueTarget extends Target {
  venue: Venue
}

export async function loadVenue(id: string): Promise<VenueTarget | null> {
  const venue = await findVenue(id)
  return venue && { path: venue.path, ownerId: null, venue }
}

/** An activity that something is done to: its place is its venue's. */
export interface ActivityTarget extends Target {
  activity: Activity
}

export async function loadActivity(id: string): Promise<ActivityTarget | null> {
  const activity = await findActivity(id)
  return activity && { path: activity.path, ownerId: null, activity }
}
