import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { RoleRow } from '../../cloudfunctions/shared/people/roles.repo'
import type { Box } from '../../cloudfunctions/shared/sayings/boxes.repo'
import type { Saying } from '../../cloudfunctions/shared/sayings/sayings.repo'
import type { Lecturer } from '../../cloudfunctions/shared/talks/lecturers.repo'
import type { Talk } from '../../cloudfunctions/shared/talks/talks.repo'
import { lectureOf } from '../../cloudfunctions/talks/lecture'
import { SEATING_KEPT_DAYS, TALK_SETTLED_DAYS } from '../../src/domain/limits'
import { talkActivityId } from '../../src/domain/talks/activity-id'
import { freeAhead } from '../../src/domain/talks/free-times'
import { yearOf } from '../../src/domain/talks/year'
import { addDays, DAY_MS, dayKey, MINUTE_MS, wallClock } from '../../src/domain/time'
import { aPresence } from './checkins'
import { freeOf, LECTURERS } from './content/talks/lecturers'
import {
  ASKED,
  DATED,
  DATED_BELOW,
  DECLINED,
  HELD,
  HELD_BELOW,
  type HeldContent,
  type OpenContent,
} from './content/talks/talks'
import type { When } from './content/notices/when'
import { saidOf, type Held } from './lectures-said'
import { persona, personOf, type Alias } from './people'
import { CITY } from './tree'

export interface PlantedTalks {
  lecturers: Lecturer[]
  talks: Talk[]
  activities: Activity[]
  attendances: Attendance[]
  roles: RoleRow[]
  accounts: Account[]
  boxes: Box[]
  sayings: Saying[]
}

interface Ground {
  when: When
  orgs: readonly Org[]
  venues: readonly Venue[]
  youths: readonly Account[]
}

/** The city's lecturers, what they were asked for, and what was held. */
export function talksOf(ground: Ground): PlantedTalks {
  const { when, orgs, youths } = ground
  const organiser = personOf(persona('organiser').openid)
  const lecturers = LECTURERS.map((content): Lecturer => {
    const { id, orgId, name, unit, themes } = content
    return {
      _id: id,
      orgId,
      path: orgs.find(({ _id }) => _id === orgId)?.path ?? [orgId],
      name,
      unit,
      themes,
      topics: content.topics.map(([title, minutes, note = ''], nth) => ({ id: `tp${nth}`, title, minutes, note })),
      times: freeOf(content, nextMonth(when.now)),
      personId: content.as === undefined ? null : personOf(persona(content.as).openid),
      state: 'listed',
      version: 1,
      proposed: { by: organiser, at: when.past(200, 10) },
      decided: { by: null, at: when.past(198, 10), reason: '' },
      bookings: [],
      booked: 0,
    }
  })
  const of = new Planting(ground, lecturers)
  const talks = [
    ...[...HELD, ...HELD_BELOW].map((content, nth) => of.held(content, nth)),
    ...[...DATED, DATED_BELOW].map((content, nth) => of.dated(content, nth)),
    ...ASKED.map((content, nth) => of.asked(content, `t-asked-${nth}`)),
    { ...of.asked(DECLINED, 't-declined'), state: 'declined' as const, reason: DECLINED.reason, version: 2 },
  ]
  return {
    talks,
    lecturers,
    activities: of.activities,
    attendances: of.attendances,
    roles: [{ _id: 'role-organiser', holderId: organiser, orgId: CITY.id, role: 'organiser', until: null }],
    accounts: [accountOf('organiser'), accountOf('lecturer')],
    ...saidOf(of.heard, youths, when.now),
  }
}

/** Of somebody who is in no branch. */
function accountOf(alias: Alias): Account {
  const { openid, name } = persona(alias)
  return { _id: openid, personId: personOf(openid), name, membership: null, consentedAt: null }
}

const nextMonth = (now: Date): string => {
  const { year, month } = wallClock(now)
  const [of, next] = month === 12 ? [year + 1, 1] : [year, month + 1]
  return `${of}-${String(next).padStart(2, '0')}-01`
}

/** Days of the year within which all that was held can stand, and those below which none of it is brought nearer. */
const ALL_WITHIN = 80
const TOO_EARLY = 30

/**
 * How long ago it was: in the year of the seeding wherever that is old enough, so that the year's count is the same then. In its first
 * weeks it is the count of a year that has begun.
 */
export function daysBack(daysAgo: number, now: Date): number {
  const dayOfYear = Math.floor((now.getTime() - Date.parse(`${wallClock(now).year}-01-01T00:00:00+08:00`)) / DAY_MS)
  if (dayOfYear >= ALL_WITHIN || dayOfYear < TOO_EARLY) return daysAgo
  return Math.max(1, Math.floor((daysAgo * (dayOfYear - 1)) / ALL_WITHIN))
}

class Planting {
  readonly activities: Activity[] = []
  readonly attendances: Attendance[] = []
  readonly heard: Held[] = []

  constructor(
    private readonly ground: Ground,
    private readonly lecturers: readonly Lecturer[],
  ) {}

  /** Asked for at some time, and nothing more. */
  asked({ daysAgo, ...content }: OpenContent & { daysAgo: number }, id: string): Talk {
    const { when } = this.ground
    const { lecturer, topic } = this.#lecturerOf(content)
    const askedAt = when.past(daysAgo, 9, 12)
    const wishes = freeAhead(lecturer.times, when.now).slice(0, 2)
    return {
      _id: id,
      orgId: lecturer.orgId,
      path: lecturer.path,
      branchId: this.#branchOf(content.branchId),
      askedBy: null,
      lecturerId: lecturer._id,
      topicId: topic.id,
      title: topic.title,
      minutes: topic.minutes,
      wishes: wishes.length > 0 ? wishes : [{ day: addDays(dayKey(when.now), 20), part: 'afternoon' }],
      venueId: content.venueId,
      people: content.people,
      note: content.note ?? '',
      state: 'asked',
      activityId: null,
      dates: 0,
      reason: '',
      askedAt,
      answeredAt: null,
      consented: false,
      tellAt: null,
      settled: null,
      version: 1,
    }
  }

  dated({ daysAhead, hour, ...content }: (typeof DATED)[number], nth: number): Talk {
    const startsAt = this.ground.when.ahead(daysAhead, hour)
    return this.#on(this.asked({ ...content, daysAgo: 6 + nth }, `t-dated-${nth}`), startsAt)
  }

  held(whole: HeldContent, nth: number): Talk {
    const { daysAgo, present, evaluated, ...content } = whole
    const { when, venues, youths } = this.ground
    const back = daysBack(daysAgo, when.now)
    const startsAt = when.past(back, 14)
    const talk = this.#on(this.asked({ ...content, people: present, daysAgo: back + 20 }, `t-held-${nth}`), startsAt)
    const activity = this.activities.find(({ _id }) => _id === talk.activityId)
    const venue = venues.find(({ _id }) => _id === talk.venueId)
    if (!activity || !venue) throw new Error(`${talk._id} has no activity`)
    for (let n = 0; n < present; n++) {
      const { personId = '' } = youths[(nth * 13 + n) % youths.length] ?? {}
      const at = new Date(startsAt.getTime() - 20 * MINUTE_MS + n * 23_000)
      this.attendances.push(aPresence({ activity, venueId: venue._id, personId, at }))
    }
    this.heard.push({ activity, content: whole })
    const settled = { year: yearOf(startsAt), held: true, present, evaluated }
    return back > TALK_SETTLED_DAYS ? { ...talk, settled } : talk
  }

  /** Of the pictures, or the nth of a unit: what they are called depends on the size of the city. */
  #branchOf(name: string): string {
    const { orgs } = this.ground
    const [unit = '', nth = '0'] = name.split('-b')
    const inUnit = orgs.filter(({ kind, path }) => kind === 'branch' && path.includes(unit))
    const found = orgs.find(({ _id }) => _id === name) ?? inUnit[Number(nth)] ?? inUnit[0]
    if (!found) throw new Error(`${name} is no branch`)
    return found._id
  }

  #lecturerOf({ lecturerId, nth }: Pick<OpenContent, 'lecturerId' | 'nth'>) {
    const lecturer = this.lecturers.find(({ _id }) => _id === lecturerId)
    const topic = lecturer?.topics[nth]
    if (!lecturer || !topic) throw new Error(`${lecturerId} has no such topic`)
    return { lecturer, topic }
  }

  /** With a date, and its activity. */
  #on(talk: Talk, startsAt: Date): Talk {
    const { venues, when } = this.ground
    const venue = venues.find(({ _id }) => _id === talk.venueId)
    const lecturer = this.lecturers.find(({ _id }) => _id === talk.lecturerId)
    if (!venue || !lecturer) throw new Error(`${talk.venueId} is no venue`)
    const activityId = talkActivityId(talk._id, 1)
    const endsAt = new Date(startsAt.getTime() + talk.minutes * MINUTE_MS)
    const answeredAt = new Date(talk.askedAt.getTime() + DAY_MS)
    const activity = lectureOf(talk, { activityId, venue, lecturer, startsAt, endsAt, now: answeredAt })
    this.activities.push({
      ...activity,
      thinned: endsAt.getTime() < when.now.getTime() - SEATING_KEPT_DAYS * DAY_MS,
    })
    if (endsAt > when.now) lecturer.bookings = [...lecturer.bookings, { activityId, startsAt, endsAt, at: answeredAt }]
    return { ...talk, state: 'dated', activityId, dates: 1, answeredAt, version: 2 }
  }
}
