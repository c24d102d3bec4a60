import type { AskedTalk, Dating, OpenEnd } from '../../src/contract/talk-replies'
import type { Holiday } from '../../src/domain/homes/holidays'
import { freeAhead, freeWords, isAhead, isFree, type Wished } from '../../src/domain/talks/free-times'
import { daysWaited, isOverdue } from '../../src/domain/talks/waiting'
import { ms } from '../../src/domain/time'
import { sessionActivitiesOf } from '../shared/homes/activities.repo'
import { findVenue } from '../shared/homes/venues.repo'
import { findLecturer, type Lecturer } from '../shared/talks/lecturers.repo'
import type { Talk } from '../shared/talks/talks.repo'
import { nameOfOrg } from './committees'
import { reasonOf, standingOf, type Standing } from './lectures'

/** Names by id: what is gone has none. */
export interface Names {
  lecturers: ReadonlyMap<string, Pick<Lecturer, '_id' | 'name' | 'unit'>>
  venues: ReadonlyMap<string, { name: string }>
  branches: ReadonlyMap<string, string>
}

/** A request as its branch sees it. */
export function presentAsked(
  standing: Standing,
  { lecturers, venues }: Pick<Names, 'lecturers' | 'venues'>,
): AskedTalk {
  const { talk, activity, stage } = standing
  const lecturer = lecturers.get(talk.lecturerId)
  return {
    talkId: talk._id,
    version: talk.version,
    lecturer: { lecturerId: talk.lecturerId, name: lecturer?.name ?? '', unit: lecturer?.unit ?? '' },
    topicId: talk.topicId,
    title: talk.title,
    minutes: talk.minutes,
    wishes: talk.wishes.map((wish) => ({ ...wish })),
    venue: { venueId: talk.venueId, name: venues.get(talk.venueId)?.name ?? '' },
    people: talk.people,
    note: talk.note,
    stage,
    reason: reasonOf(standing),
    askedAt: talk.askedAt.toISOString(),
    activity:
      activity === null || stage === 'asked'
        ? null
        : { activityId: activity._id, startsAt: activity.startsAt.toISOString() },
  }
}

/** One alone. */
export async function presentOneAsked(talk: Talk, now: Date): Promise<AskedTalk> {
  const [standing, lecturer, venue] = await Promise.all([
    standingOf(talk, now),
    findLecturer(talk.lecturerId),
    findVenue(talk.venueId),
  ])
  return presentAsked(standing, {
    lecturers: new Map(lecturer ? [[lecturer._id, lecturer]] : []),
    venues: new Map(venue ? [[venue._id, venue]] : []),
  })
}

/** A talk that has not come to its end, as whoever organises sees it. */
export function presentEnd(
  { talk, activity, stage }: Standing,
  { lecturers, venues, branches }: Names,
  { now, holidays }: { now: Date; holidays: readonly Holiday[] },
): OpenEnd {
  const waited = stage === 'asked' ? daysWaited(talk.askedAt, now, holidays) : 0
  return {
    talkId: talk._id,
    version: talk.version,
    title: talk.title,
    lecturer: lecturers.get(talk.lecturerId)?.name ?? '',
    venue: venues.get(talk.venueId)?.name ?? '',
    branch: branches.get(talk.branchId) ?? '',
    stage,
    askedAt: talk.askedAt.toISOString(),
    waited,
    overdue: isOverdue(waited),
    activity:
      activity === null || stage === 'asked'
        ? null
        : {
            activityId: activity._id,
            startsAt: activity.startsAt.toISOString(),
            endsAt: activity.endsAt.toISOString(),
          },
  }
}

/** A request beside the lecturer's times. */
export async function presentDating(talk: Talk, now: Date): Promise<Dating> {
  const [standing, lecturer, venue, branch] = await Promise.all([
    standingOf(talk, now),
    findLecturer(talk.lecturerId),
    findVenue(talk.venueId),
    nameOfOrg(talk.branchId),
  ])
  const times = lecturer?.times
  const wishes = talk.wishes.filter((wish) => isAhead(wish, now))
  const { activity, stage } = standing
  return {
    talkId: talk._id,
    version: talk.version,
    title: talk.title,
    minutes: talk.minutes,
    branch: branch.name,
    lecturer: {
      lecturerId: talk.lecturerId,
      name: lecturer?.name ?? '',
      unit: lecturer?.unit ?? '',
      free: times ? freeWords(times, now) : '',
    },
    venue: { venueId: talk.venueId, name: venue?.name ?? '' },
    people: talk.people,
    note: talk.note,
    stage,
    reason: reasonOf(standing),
    wishes: wishes.map((wish) => ({ ...wish })),
    times: times ? freeAhead(times, now).filter((time) => !wishes.some((wish) => same(wish, time))) : [],
    booked: lecturer ? await bookedOf(lecturer, now) : [],
    activity:
      activity === null || stage === 'asked'
        ? null
        : { activityId: activity._id, version: activity.version, startsAt: activity.startsAt.toISOString() },
    now: now.toISOString(),
  }
}

export const same = (a: Wished, b: Wished): boolean => a.day === b.day && a.part === b.part

/** Wished times that a lecturer has, or that are no wish any more. */
export const isWishable = ({ times }: Pick<Lecturer, 'times'>, wish: Wished, now: Date): boolean =>
  isAhead(wish, now) && isFree(times, wish)

async function bookedOf({ bookings }: Lecturer, now: Date): Promise<Dating['booked']> {
  const ids = bookings.map(({ activityId }) => activityId)
  const found = ids.length === 0 ? [] : await sessionActivitiesOf(ids)
  return found
    .filter(({ state, endsAt }) => state === 'published' && ms(endsAt) > ms(now))
    .sort((a, b) => ms(a.startsAt) - ms(b.startsAt))
    .map(({ startsAt, endsAt, title }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      title,
    }))
}
