import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import { hmac, tagSecret } from '../../cloudfunctions/shared/checkins/hmac'
import type { HourRow } from '../../cloudfunctions/shared/checkins/hour-rows.repo'
import type { Rating } from '../../cloudfunctions/shared/checkins/ratings.repo'
import type { Scan } from '../../cloudfunctions/shared/checkins/scans.repo'
import type { Session } from '../../cloudfunctions/shared/checkins/sessions.repo'
import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import { STEP_MS, stepAt, stepStart, tagOf } from '../../src/domain/checkins/code'
import { halvesOf, minutesOf } from '../../src/domain/checkins/hours'
import { spanOfActivity, spanOfVisit, visitId } from '../../src/domain/checkins/session'
import { monthOf } from '../../src/domain/figures/month'
import { SCANS_KEPT_DAYS } from '../../src/domain/limits'
import { DAY_MS, dayKey, dayStart, HOUR_MS } from '../../src/domain/time'
import { KEEPER, persona, personOf } from './people'

export interface PlantedCheckins {
  sessions: Session[]
  attendances: Attendance[]
  scans: Scan[]
  ratings: Rating[]
  hourRows: HourRow[]
}

interface Ground {
  now: Date
  venues: readonly Venue[]
  activities: readonly Activity[]
  /** Of the pictures' branch. */
  members: readonly Account[]
  /** Who come without being in a branch. */
  youths: readonly Account[]
}

const MINUTE = 60_000

/** Who was at the city's Youth Homes lately: at what is over most of those who signed up, at a venue by itself a few a day. */
export function checkinsOf(ground: Ground): PlantedCheckins {
  const { now, activities } = ground
  const begun = activities.filter(
    ({ state, startsAt, thinned }) =>
      state === 'published' && !thinned && startsAt.getTime() - 30 * MINUTE <= now.getTime(),
  )
  const attended = begun.flatMap((activity) => attendingOf(activity, now))
  const attendances = once([...attended, ...visitsOf(ground), ...ofTheMember(ground), ...lateOf(ground)])
  return {
    attendances,
    sessions: sessionsOf(attendances, ground),
    scans: scansOf(attendances, ground),
    ratings: ground.venues.flatMap(ratingsOf),
    hourRows: begun.flatMap((activity) => hoursOf(activity, attendances, ground)),
  }
}

interface Told {
  activity: Activity | null
  venueId: string
  personId: string
  at: Date
  proof?: Attendance['proof']
}

/** Somebody's being there, by a code. */
export const aPresence = ({ activity, venueId, personId, at, proof = 'code' }: Told): Attendance => {
  const day = dayKey(activity?.startsAt ?? at)
  const sessionId = activity?._id ?? visitId(venueId, day)
  return {
    _id: `${sessionId}_${personId}`,
    sessionId,
    venueId,
    activityId: activity?._id ?? null,
    day,
    month: monthOf(day),
    personId,
    state: 'present',
    proof,
    at,
    madeAt: at,
    claim: null,
    step: proof === 'code' ? stepAt(at, STEP_MS) : null,
    range: 'none',
    device: personId,
    by:
      proof === 'hand'
        ? { personId: personOf(persona('keeper').openid), name: persona('keeper').name, reason: '手机没电' }
        : null,
    leftAt: null,
    creditAt: null,
    version: 1,
  }
}

/** Of each six who signed up one stays away; one of nine is scanned, one of twenty registered by hand. */
function attendingOf(activity: Activity, now: Date): Attendance[] {
  const { venueId, startsAt, endsAt, line } = activity
  const over = endsAt <= now
  return line.flatMap(({ personId }, nth) => {
    const at = new Date(startsAt.getTime() - 25 * MINUTE + nth * 47_000)
    if (nth % 6 === 5 || at > now || (!over && nth % 2 === 1)) return []
    const proof = nth % 20 === 7 ? 'hand' : nth % 9 === 4 ? 'personal' : 'code'
    return aPresence({ activity, venueId, personId, at, proof })
  })
}

/** 自由到访 of the venue of the pictures: the last twelve days and today. */
function visitsOf({ now, youths }: Ground): Attendance[] {
  return Array.from({ length: 13 }, (_, back) => {
    const from = dayStart(dayKey(now)).getTime() - back * DAY_MS
    const open = back === 0 ? now.getTime() - from : 20 * HOUR_MS
    return Array.from({ length: 7 + ((back * 3) % 5) }, (_, nth) => {
      const { personId = '' } = youths[(back * 11 + nth * 7) % youths.length] ?? {}
      // Of this day in what of it has gone by.
      const at = new Date(from + Math.floor((open * (nth + 8)) / 20))
      return aPresence({
        activity: null,
        venueId: KEEPER.venueId,
        personId,
        at,
        proof: nth % 4 === 3 ? 'passcode' : 'code',
      })
    })
  }).flat()
}

/** The member of the pictures, on these days before today; and at this lecture, three days before. */
const MEMBER_HEARD = 'a-thin'
const MEMBER_WAS = [
  [9, 'v-library'],
  [16, 'v-binjiang'],
  [33, 'v-gaoxin'],
  [47, 'v-binjiang'],
  [61, 'v-library'],
] as const

function ofTheMember({ now, activities }: Ground): Attendance[] {
  const personId = personOf(persona('member').openid)
  const visits = MEMBER_WAS.map(([back, venueId]) => {
    const at = new Date(dayStart(dayKey(now)).getTime() - back * DAY_MS + 14 * HOUR_MS + back * MINUTE)
    return aPresence({ activity: null, venueId, personId, at })
  })
  const heard = activities
    .filter(({ _id }) => _id === MEMBER_HEARD)
    .map((activity) => {
      const at = new Date(activity.startsAt.getTime() + 3 * MINUTE)
      return aPresence({ activity, venueId: activity.venueId, personId, at })
    })
  return [...heard, ...visits]
}

/** Claims that came late and wait for the keeper: two of the day before by one code, one of this day. */
function lateOf({ now, members }: Ground): Attendance[] {
  const day = dayStart(dayKey(now)).getTime()
  const told = [
    ['高睿', new Date(day - 6 * HOUR_MS + 5 * MINUTE), 13 * MINUTE + 44_000],
    ['郭雅婷', new Date(day - 6 * HOUR_MS + 5 * MINUTE), 21 * MINUTE + 35_000],
    ['林志远', new Date(day + (now.getTime() - day) / 3), (now.getTime() - day) / 4],
  ] as const
  return told.map(([name, scannedAt, after]) => {
    const personId = members.find((account) => account.name === name)?.personId
    if (personId === undefined) throw new Error(`${name} has not joined`)
    const codeAt = stepStart(stepAt(scannedAt, STEP_MS), STEP_MS)
    const receivedAt = new Date(codeAt.getTime() + after)
    return {
      ...aPresence({ activity: null, venueId: KEEPER.venueId, personId, at: codeAt }),
      state: 'waiting',
      madeAt: receivedAt,
      claim: { codeAt, receivedAt, why: 'late' },
    }
  })
}

function once(attendances: readonly Attendance[]): Attendance[] {
  return [...new Map(attendances.map((one) => [one._id, one])).values()]
}

function sessionsOf(attendances: readonly Attendance[], { activities }: Ground): Session[] {
  const byId = new Map(attendances.map((one) => [one.sessionId, one]))
  return [...byId.values()].map(({ sessionId, venueId, activityId, day }) => {
    const activity = activities.find(({ _id }) => _id === activityId)
    const { closesAt } = activity ? spanOfActivity(activity) : spanOfVisit(day)
    return {
      _id: sessionId,
      venueId,
      activityId,
      tag: tagOf(sessionId, tagSecret(), hmac),
      renewedAt: [],
      thinAt: new Date(closesAt.getTime() + SCANS_KEPT_DAYS * DAY_MS),
      thinned: null,
    }
  })
}

/** Of what is not thinned yet: each that came to something, and some that did not. */
function scansOf(attendances: readonly Attendance[], { now }: Ground): Scan[] {
  const kept = attendances.filter(({ at }) => now.getTime() - at.getTime() < (SCANS_KEPT_DAYS - 3) * DAY_MS)
  return kept.flatMap(({ sessionId, personId, at, proof, state }, nth): Scan[] => {
    if (proof === 'imported') return []
    const coded = proof === 'code' || proof === 'personal'
    const nonce = coded ? hmac(sessionId, `${nth}`).toUpperCase().replace(/[01]/g, 'X').slice(0, 12) : null
    const one: Scan = {
      _id: `${sessionId}_seed_${nth}`,
      sessionId,
      at,
      how: proof === 'confirmed' ? 'code' : proof,
      nonce,
      codeAt: coded ? stepStart(stepAt(at, STEP_MS), STEP_MS) : null,
      outcome: state === 'waiting' ? 'waiting' : 'present',
      reason: state === 'waiting' ? 'late' : null,
      personId,
    }
    if (nth % 13 !== 6 || nonce === null) return [one]
    const failed = new Date(at.getTime() - 40_000)
    const codeAt = new Date(failed.getTime() - 34_000)
    return [one, { ...one, _id: `${one._id}_failed`, at: failed, codeAt, outcome: 'refused', reason: 'expired' }]
  })
}

/** One a visitor, so that a new one changes a sum that is true. */
function ratingsOf({ _id, rating, addedAt }: Venue): Rating[] {
  const { sum, people } = rating
  const low = people === 0 ? 0 : Math.floor(sum / people)
  const high = sum - low * people
  return Array.from({ length: people }, (_, nth) => {
    const personId = personOf(`seed-visitor-${nth}`)
    return {
      _id: `${_id}_${personId}`,
      venueId: _id,
      personId,
      stars: nth < high ? low + 1 : low,
      at: addedAt,
      dirty: false,
    }
  })
}

/** What is over has been credited. */
function hoursOf(activity: Activity, attendances: readonly Attendance[], { now, venues }: Ground): HourRow[] {
  const { counts = 'none', endsAt, title, venueId } = activity
  if (counts === 'none' || endsAt > now) return []
  const venue = venues.find(({ _id }) => _id === venueId)?.name ?? ''
  return attendances
    .filter(({ sessionId, state }) => sessionId === activity._id && state === 'present')
    .map((one): HourRow => {
      const minutes = minutesOf(activity, one)
      const halves = counts === 'class' ? halvesOf(minutes) : 0
      const { _id, personId, sessionId, at } = one
      return { _id, personId, counts, minutes, halves, sessionId, venueId, title, venue, at }
    })
}
