import type { ActivityCard } from '../../../src/contract/home-replies'
import { stageOf, type Staged } from '../../../src/domain/homes/activity'
import { countsOf, isLive, numbersOf, placesOf, type Drawing, type Place } from '../../../src/domain/homes/seats'
import type { ActivityFacts, Activity } from './activities.repo'
import type { Venue } from './venues.repo'

interface Shown {
  venue: Pick<Venue, '_id' | 'name'>
  /** The reader's own place; null for who has not signed up. */
  mine: Place | null
  now: Date
}

/** An activity as its row and its page begin. Nothing of who has signed up is needed for it, or told. */
export function presentActivity(activity: ActivityFacts, { venue, mine, now }: Shown): ActivityCard {
  const { opensAt, closesAt } = signingUpOf(activity)
  return {
    activityId: activity._id,
    kind: activity.kind,
    title: activity.title,
    startsAt: activity.startsAt.toISOString(),
    endsAt: activity.endsAt.toISOString(),
    room: activity.room,
    way: activity.way,
    quota: activity.quota,
    ...numbersOf(activity, now),
    waits: activity.waits,
    stage: stageOf(stagedOf(activity), now),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    venue: { venueId: venue._id, name: venue.name },
    mine,
  }
}

/** What the stage of an activity depends on. */
export const stagedOf = (activity: ActivityFacts): Staged => ({
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  ...signingUpOf(activity),
  cancelled: activity.cancelled !== null,
  quota: activity.quota,
  taken: countsOf(activity.live, activity.quota).taken,
  waits: activity.waits,
  way: activity.way,
  cancelUntil: activity.cancelUntil,
})

/** From when until when people sign up: what a draft leaves open is from its publication on, and until the start. */
export const signingUpOf = ({
  opensAt,
  closesAt,
  publishedAt,
  startsAt,
}: Pick<Activity, 'opensAt' | 'closesAt' | 'publishedAt' | 'startsAt'>): { opensAt: Date; closesAt: Date } => ({
  opensAt: opensAt ?? publishedAt ?? startsAt,
  closesAt: closesAt ?? startsAt,
})

interface Placed {
  personId: string | null
  /** Of a draw that has closed; without it the draw counts as still to come. */
  drawing: Drawing | null
  now: Date
}

/** Where somebody stands in an activity; null for who is not in. */
export function placeIn(activity: Activity, { personId, drawing, now }: Placed): Place | null {
  const ticket = activity.line.find((one) => one.personId === personId && isLive(activity, one))
  if (!ticket) return null
  return placesOf(activity, drawing, now).get(ticket.id) ?? null
}
