import type { SessionCard } from '../../../src/contract/checkin-replies'
import type { Loader } from '../../../src/contract/define'
import { tagOf } from '../../../src/domain/checkins/code'
import { readSessionId, spanOfActivity, spanOfVisit, visitId } from '../../../src/domain/checkins/session'
import { SCANS_KEPT_DAYS } from '../../../src/domain/limits'
import type { Target } from '../../../src/domain/permissions/can'
import { DAY_MS, dayKey, isDay, type Day } from '../../../src/domain/time'
import { findSessionActivity, type SessionActivity } from '../homes/activities.repo'
import { findVenue, type Venue } from '../homes/venues.repo'
import { hmac, tagSecret } from './hmac'
import { findSession, insertSession, type Session } from './sessions.repo'

/** What a session's id names, whether its code was ever shown or not. */
export interface SessionFacts {
  id: string
  venue: Venue
  /** Null for 自由到访. Never a draft. */
  activity: SessionActivity | null
  day: Day
  opensAt: Date
  closesAt: Date
}

/** Null where there is no such session: a day that is none, a draft, a venue that was closed is there all the same. */
export async function findSessionFacts(id: string): Promise<SessionFacts | null> {
  const named = readSessionId(id)
  if ('venueId' in named) {
    const venue = isDay(named.day) ? await findVenue(named.venueId) : null
    return venue && visitOf(venue, named.day)
  }
  const activity = await findSessionActivity(named.activityId)
  if (!activity || (activity.state !== 'published' && activity.state !== 'cancelled')) return null
  const venue = await findVenue(activity.venueId)
  return venue && sessionOf(venue, activity)
}

export const visitOf = (venue: Venue, day: Day): SessionFacts => ({
  id: visitId(venue._id, day),
  venue,
  activity: null,
  day,
  ...spanOfVisit(day),
})

export const sessionOf = (venue: Venue, activity: SessionActivity): SessionFacts => ({
  id: activity._id,
  venue,
  activity,
  day: dayKey(activity.startsAt),
  ...spanOfActivity(activity),
})

/** A session that something is done to: its place is its venue's. */
export interface SessionTarget extends Target {
  session: SessionFacts
}

export const loadSession: Loader<unknown, SessionTarget> = async (id) => {
  const session = await findSessionFacts(id)
  return session && { path: session.venue.path, ownerId: null, session }
}

/** The session's own document, made where there is none yet. */
export async function openSession(session: SessionFacts): Promise<Session> {
  return (await findSession(session.id)) ?? (await makeSession(session))
}

/** The same of one of which none was found. */
export async function makeSession({ id, venue, activity, closesAt }: SessionFacts): Promise<Session> {
  const made: Session = {
    _id: id,
    venueId: venue._id,
    activityId: activity?._id ?? null,
    tag: tagOf(id, tagSecret(), hmac),
    renewedAt: [],
    thinAt: new Date(closesAt.getTime() + SCANS_KEPT_DAYS * DAY_MS),
    thinned: null,
  }
  if (await insertSession(made)) return made
  return (await findSession(id)) ?? made
}

export const presentSession = ({ id, venue, activity, opensAt, closesAt }: SessionFacts): SessionCard => ({
  sessionId: id,
  venue: { venueId: venue._id, name: venue.name },
  activity: activity && {
    activityId: activity._id,
    title: activity.title,
    room: activity.room,
    startsAt: activity.startsAt.toISOString(),
    endsAt: activity.endsAt.toISOString(),
  },
  opensAt: opensAt.toISOString(),
  closesAt: closesAt.toISOString(),
  ranged: activity?.ranged ?? false,
})
