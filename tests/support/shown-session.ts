import { hmac, sessionKeyOf, tagSecret } from '../../cloudfunctions/shared/checkins/hmac'
import type { Session } from '../../cloudfunctions/shared/checkins/sessions.repo'
import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'
import {
  deviceMark,
  passcodeOf,
  sessionCode,
  stepAt,
  STEP_MS,
  tagOf,
  type SessionSigner,
} from '../../src/domain/checkins/code'
import { HOUR_MS, type Instant } from '../../src/domain/time'
import { TUESDAY, type TestCloud } from './local-cloud'
import { anActivity, aVenue } from './venues'

// The keys of sessions are made from the local cloud's own secret.
process.env.TCB_ENV = 'local-env'

/** `a1` at `v1` begins in ten minutes and takes two hours; `b1` at `v2` is at the same time. */
export const V1 = aVenue({ _id: 'v1', name: '滨江青年之家' })
export const V2 = aVenue({ _id: 'v2', name: '城南青年之家', order: 1 })
export const BEGINS = new Date(TUESDAY.getTime() + 600_000)
export const ENDS = new Date(BEGINS.getTime() + 2 * HOUR_MS)
export const running = (activity: Partial<Activity> & Pick<Activity, '_id'>): Activity =>
  anActivity({ venueId: 'v1', startsAt: BEGINS, quota: 2000, ...activity })

/** A session as it is kept once its code was shown. */
export const shown = (_id: string, session: Partial<Session> = {}): Session => ({
  _id,
  venueId: 'v1',
  activityId: _id.startsWith('visit_') ? null : _id,
  tag: tagOf(_id, tagSecret(), hmac),
  renewedAt: [],
  thinAt: new Date(ENDS.getTime() + 30 * 24 * HOUR_MS),
  thinned: null,
  ...session,
})

const signerOf = ({ _id, venueId, tag }: Session, version: number): SessionSigner => ({
  venueId,
  sessionId: _id,
  tag,
  key: sessionKeyOf(_id, version),
})

/** What the keeper's screen shows at an instant of its own clock. */
export const codeOf = (
  session: Session,
  at: Instant,
  { sure = true, version = session.renewedAt.length } = {},
): string => sessionCode(signerOf(session, version), { step: stepAt(at, STEP_MS), sure }, hmac)

export const passcodeAt = (session: Session, version = session.renewedAt.length): string =>
  passcodeOf(signerOf(session, version), hmac)

/** What stands for a phone in any session of these tests. */
export const phoneOf = (word: string): string => deviceMark(word, 'here', hmac)

export type Claimed = Reply<Contract['checkins']['claim']>
type Claim = Sent<Contract['checkins']['claim']>

/** How somebody's phone sends a claim: it knows the time and scanned just now, unless another thing is said. */
export function claimOf(test: TestCloud, openid: string, code: string, more: Partial<Claim> = {}): Promise<Claimed> {
  const at = new Date(test.cloud.clock.now()).toISOString()
  const sent: Claim = { code, venueId: 'v1', scanned: { at, within: 50 }, device: phoneOf(openid), spot: null, ...more }
  return test.as(openid).call('checkins', 'claim', sent)
}

export const tryPasscode = (
  test: TestCloud,
  openid: string,
  passcode: string,
  device = phoneOf(openid),
): Promise<Claimed> => test.as(openid).call('checkins', 'passcode', { sessionId: 'a1', passcode, device, spot: null })

/** What it came to, in a word. */
export const wordOf = (claimed: Claimed): string =>
  claimed.outcome === 'refused' ? claimed.refused.reason : claimed.outcome
