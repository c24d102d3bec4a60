import { AppError } from '../../src/contract/errors'
import { overlap } from '../../src/domain/homes/activity'
import { clockTime, dayName, MINUTE_MS, ms } from '../../src/domain/time'
import { sessionActivitiesOf, type SessionActivity } from '../shared/homes/activities.repo'
import { findLecturer, noteBookings, type Booking } from '../shared/talks/lecturers.repo'
import { noLecturer, talkChanged } from './refusals'

/** So long a booking stands whose activity is not there yet: no function lives longer. */
const ABOUT_TO_BE_MS = 10 * MINUTE_MS
/** Rounds in which another date of the same lecturer comes in between. */
const ROUNDS = 5

interface Planned {
  lecturerId: string
  activityId: string
  startsAt: Date
  endsAt: Date
}

/**
 * Keeps a time of a lecturer for an activity. Of two that overlap and come at once one is kept: each is written where nobody else has
 * since it was read. Where an activity stands, that says when it is. CONFLICT the lecturer has another talk then
 */
export async function book({ lecturerId, activityId, startsAt, endsAt }: Planned, now: Date): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const lecturer = await findLecturer(lecturerId)
    if (!lecturer || lecturer.state === 'ended') throw noLecturer()
    const others = lecturer.bookings.filter((one) => one.activityId !== activityId)
    const ids = others.map((one) => one.activityId)
    const found = new Map((ids.length === 0 ? [] : await sessionActivitiesOf(ids)).map((one) => [one._id, one]))
    const standing = others.flatMap((one) => timesOf(one, found.get(one.activityId), now))
    const clash = standing.find((one) => overlap(one, { startsAt, endsAt }))
    if (clash)
      throw new AppError(
        'CONFLICT',
        `${lecturer.name}${dayName(clash.startsAt)} ${clockTime(clash.startsAt)} 已有一场宣讲，换一个时间`,
      )
    const kept = others.filter((one) => standing.some(({ id }) => id === one.activityId))
    if (await noteBookings(lecturer, [...kept, { activityId, startsAt, endsAt, at: now }])) return
  }
  throw talkChanged()
}

type Standing = { id: string; startsAt: Date; endsAt: Date }

/** When a booking is, while it is to come; nothing where it was cancelled, is over or never came to be. */
function timesOf(booking: Booking, activity: SessionActivity | undefined, now: Date): Standing[] {
  if (!activity) return ms(now) - ms(booking.at) < ABOUT_TO_BE_MS ? [{ ...booking, id: booking.activityId }] : []
  if (activity.state !== 'published' || ms(activity.endsAt) <= ms(now)) return []
  return [{ id: activity._id, startsAt: activity.startsAt, endsAt: activity.endsAt }]
}
