import type { KeptSession, KeptSessions } from '../../src/contract/checkin-replies'
import { numbersOf } from '../../src/domain/homes/seats'
import { SESSIONS_AHEAD_HOURS } from '../../src/domain/limits'
import { addDays, dayKey, HOUR_MS } from '../../src/domain/time'
import { countPresent, countWaiting } from '../shared/checkins/attendances.repo'
import { sessionKeyOf } from '../shared/checkins/hmac'
import {
  makeSession,
  openSession,
  presentSession,
  sessionOf,
  visitOf,
  type SessionFacts,
} from '../shared/checkins/session'
import { sessionsAmong, type Session } from '../shared/checkins/sessions.repo'
import { sessionActivities, type SessionActivity } from '../shared/homes/activities.repo'
import { closedByNow } from '../shared/homes/settled'
import type { Venue } from '../shared/homes/venues.repo'

/** What a keeper's phone fetches beforehand: the sessions of a venue from now to tomorrow evening, with what codes are made of. */
export async function keptSessions(venue: Venue, now: Date): Promise<KeptSessions> {
  const sessions = await comingSessions(venue, now)
  const found = new Map((await sessionsAmong(sessions.map(({ id }) => id))).map((one) => [one._id, one]))
  const kept = sessions.map(async (facts) =>
    presentKeptSession(facts, found.get(facts.id) ?? (await makeSession(facts, now)), now),
  )
  return {
    venue: { venueId: venue._id, name: venue.name },
    sessions: await Promise.all(kept),
    now: now.toISOString(),
  }
}

/** 自由到访 of today and tomorrow, then what takes place, in the order in which it begins. */
async function comingSessions(venue: Venue, now: Date): Promise<SessionFacts[]> {
  const today = dayKey(now)
  const until = new Date(now.getTime() + SESSIONS_AHEAD_HOURS * HOUR_MS)
  const held = (await sessionActivities(venue._id, now, until)).map((one) => sessionOf(venue, one))
  return [
    ...[today, addDays(today, 1)].map((day) => visitOf(venue, day)),
    ...held.sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime()),
  ]
}

export async function keptSession(session: SessionFacts, now: Date): Promise<KeptSession> {
  return presentKeptSession(session, await openSession(session, now), now)
}

async function presentKeptSession(session: SessionFacts, { tag, renewedAt }: Session, now: Date): Promise<KeptSession> {
  const [numbers, counts] = await Promise.all([placesOf(session.activity, now), countsOf(session, now)])
  const version = renewedAt.length
  return {
    ...presentSession(session),
    tag,
    key: sessionKeyOf(session.id, version),
    version,
    ...numbers,
    ...counts,
  }
}

/** How many have a place: nobody signs up for 自由到访. A draw whose time has come is closed, as wherever it is told. */
export async function placesOf(
  activity: SessionActivity | null,
  now: Date,
): Promise<{ quota: number | null; taken: number }> {
  if (activity === null) return { quota: null, taken: 0 }
  const { taken } = numbersOf(await closedByNow(activity, now), now)
  return { quota: activity.quota, taken }
}

/** Before it opens nobody is counted: nobody can be there. */
export async function countsOf({ id, opensAt }: SessionFacts, now: Date): Promise<{ present: number; late: number }> {
  if (now < opensAt) return { present: 0, late: 0 }
  const [present, late] = await Promise.all([countPresent(id), countWaiting(id)])
  return { present, late }
}
