import type { SessionCard } from '../../../src/contract/checkin-replies'
import type { Loader } from '../../../src/contract/define'
import { AppError } from '../../../src/contract/errors'
import { tagOf } from '../../../src/domain/checkins/code'
import { readSessionId, spanOfActivity, spanOfVisit, visitId } from '../../../src/domain/checkins/session'
import { SCANS_KEPT_DAYS, SESSIONS_AHEAD_HOURS } from '../../../src/domain/limits'
import type { Target } from '../../../src/domain/permissions/can'
import { addDays, DAY_MS, dayKey, HOUR_MS, isDay, type Day } from '../../../src/domain/time'
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
    // The last of all days ends on one that nobody can write.
    const isOne = isDay(named.day) && isDay(addDays(named.day, 1))
    const venue = isOne ? await findVenue(named.venueId) : null
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

/** Whether scans of a session are still kept one by one: of what comes later nothing is noted, because nothing would thin it. */
export const areScansKept = ({ closesAt }: Pick<SessionFacts, 'closesAt'>, now: Date): boolean =>
  now.getTime() < closesAt.getTime() + (SCANS_KEPT_DAYS - 1) * DAY_MS

/** Whether a session is so near that its keeper gets its key: what is known of later ones outlasts no hand-over. */
export const isNear = ({ opensAt }: Pick<SessionFacts, 'opensAt'>, now: Date): boolean =>
  opensAt.getTime() < now.getTime() + SESSIONS_AHEAD_HOURS * HOUR_MS

/** The session's own document, made where there is none yet. CONFLICT it is far ahead */
export async function openSession(session: SessionFacts, now: Date): Promise<Session> {
  if (!isNear(session, now)) throw new AppError('CONFLICT', `开始前 ${SESSIONS_AHEAD_HOURS} 小时起才有这一场的签到码`)
  return (await findSession(session.id)) ?? (await makeSession(session, now))
}

/** The same of one of which none was found. Of what is so long over that nothing is kept of its scans none is made. */
export async function makeSession({ id, venue, activity, closesAt }: SessionFacts, now: Date): Promise<Session> {
  const made: Session = {
    _id: id,
    venueId: venue._id,
    activityId: activity?._id ?? null,
    tag: tagOf(id, tagSecret(), hmac),
    renewedAt: [],
    thinAt: new Date(closesAt.getTime() + SCANS_KEPT_DAYS * DAY_MS),
    thinned: null,
  }
  if (!areScansKept({ closesAt }, now) || (await insertSession(made))) return made
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
