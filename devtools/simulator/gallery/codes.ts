import { hmac, sessionKeyOf, tagSecret } from '../../../cloudfunctions/shared/checkins/hmac'
import type { Session } from '../../../cloudfunctions/shared/checkins/sessions.repo'
import {
  passcodeOf,
  personalCode,
  PERSONAL_STEP_MS,
  sessionCode,
  STEP_MS,
  stepAt,
  tagOf,
} from '../../../src/domain/checkins/code'
import { visitId } from '../../../src/domain/checkins/session'
import { SCANS_KEPT_DAYS } from '../../../src/domain/limits'
import { dayKey, DAY_MS } from '../../../src/domain/time'
import type { Cloud } from '../../cloud'
import { persona, type Alias } from '../../seed/people'
import { field, text } from '../json'

/** What a camera is held against: made of the local cloud's own keys at the moment it is looked at. */
export type Shown = (cloud: Cloud) => string | Promise<string>

/** 自由到访 of a venue on the cloud's day. */
export const visitAt =
  (venueId: string) =>
  (cloud: Cloud): string =>
    visitId(venueId, dayKey(cloud.clock.now()))

/** The same, as it is kept once a keeper has shown its code. */
export function visitShown(venueId: string, cloud: Cloud): Session {
  const _id = visitAt(venueId)(cloud)
  const thinAt = new Date(new Date(cloud.clock.now()).getTime() + SCANS_KEPT_DAYS * DAY_MS)
  return { _id, venueId, activityId: null, tag: tagOf(_id, tagSecret(), hmac), renewedAt: [], thinAt, thinned: null }
}

/** A keeper's screen, as it stands or as it stood so long ago. */
export const screenOf =
  (venueId: string, sessionOf: (cloud: Cloud) => string, agoMs = 0): Shown =>
  (cloud) => {
    const sessionId = sessionOf(cloud)
    const session = { venueId, sessionId, tag: tagOf(sessionId, tagSecret(), hmac), key: sessionKeyOf(sessionId, 0) }
    const at = new Date(cloud.clock.now()).getTime() - agoMs
    return sessionCode(session, { step: stepAt(new Date(at), STEP_MS), sure: true }, hmac)
  }

export const passcodeAt = (sessionId: string): string => passcodeOf({ key: sessionKeyOf(sessionId, 0) }, hmac)

/** The own code on the phone of one of the city's named people. */
export const phoneOf =
  (alias: Alias): Shown =>
  async (cloud) => {
    const { openid } = persona(alias)
    const reply = await cloud.invoke('checkins', { action: 'card', input: { alias: null } }, { openid })
    const data = field(reply, 'data')
    const card = { alias: text(data, 'alias'), key: text(data, 'key') }
    return personalCode(card, { step: stepAt(cloud.clock.now(), PERSONAL_STEP_MS), sure: true }, hmac)
  }
