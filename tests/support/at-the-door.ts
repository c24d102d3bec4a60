import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { Card } from '../../cloudfunctions/shared/checkins/cards.repo'
import { cardKeyOf, hmac } from '../../cloudfunctions/shared/checkins/hmac'
import { sha256 } from '../../cloudfunctions/shared/homes/sha256'
import type { Activity, KeptTicket } from '../../cloudfunctions/shared/homes/activities.repo'
import { ALIAS, PERSONAL_STEP_MS, personalCode, stepAt, STEP_MS } from '../../src/domain/checkins/code'
import { lettersOfHash } from '../../src/domain/checkins/letters'
import { monthOf } from '../../src/domain/figures/month'
import { dayKey, type Instant } from '../../src/domain/time'
import { personOf } from './city'
import { TUESDAY } from './local-cloud'
import { aTicketOf, youth } from './seats'
import { anActivity } from './venues'

// Codes are made here with the keys of the local cloud.
process.env.TCB_ENV ??= 'local-env'

export const aliasOf = (openid: string): string => lettersOfHash(sha256(openid), ALIAS)

/** What somebody's phone has fetched for their personal code. */
export const aCard = (openid: string, at = TUESDAY): Card => ({
  _id: aliasOf(openid),
  personId: personOf(openid),
  at,
  spent: {},
})

/** What somebody's phone shows. */
export function codeOf(openid: string, at: Instant, sure = true): string {
  const alias = aliasOf(openid)
  return personalCode({ alias, key: cardKeyOf(alias) }, { step: stepAt(at, PERSONAL_STEP_MS), sure }, hmac)
}

/** Somebody's sign-up, made by no function, under the name that a keeper reads. */
export const aSignUp = (nth: number): KeptTicket => ({ ...aTicketOf(youth(nth)), id: `t${nth}`, name: `青年${nth}` })

/** An activity of two hours that begins in a quarter of an hour and that so many have signed up for. */
export function aHall(people: number, activity: Partial<Activity> = {}): Activity {
  const line = Array.from({ length: people }, (_, nth) => aSignUp(nth + 1))
  return anActivity({
    _id: 'a1',
    venueId: 'v1',
    startsAt: new Date(TUESDAY.getTime() + 15 * 60_000),
    line,
    holders: line.map(({ personId }) => personId),
    live: line.length,
    ...activity,
  })
}

/** A claim that came ten minutes late. */
export function aLateClaim(openid: string, changes: Partial<Attendance> = {}): Attendance {
  const personId = personOf(openid)
  const receivedAt = changes.claim?.receivedAt ?? TUESDAY
  const codeAt = new Date(receivedAt.getTime() - 10 * 60_000)
  const sessionId = changes.sessionId ?? 'a1'
  return {
    _id: `${sessionId}_${personId}`,
    sessionId,
    venueId: 'v1',
    activityId: 'a1',
    day: dayKey(TUESDAY),
    month: monthOf(dayKey(TUESDAY)),
    personId,
    state: 'waiting',
    proof: 'code',
    at: codeAt,
    madeAt: receivedAt,
    claim: { codeAt, receivedAt, why: 'late' },
    step: stepAt(codeAt, STEP_MS),
    range: 'in',
    device: personId,
    by: null,
    leftAt: null,
    creditAt: null,
    version: 1,
    ...changes,
  }
}
