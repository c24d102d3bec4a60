import type { Page } from 'playwright-core'
import { hmac, sessionKeyOf, tagSecret } from '../../cloudfunctions/shared/checkins/hmac'
import type { Session } from '../../cloudfunctions/shared/checkins/sessions.repo'
import type { Cloud } from '../../devtools/cloud'
import { passcodeOf, sessionCode, stepAt, STEP_MS, tagOf } from '../../src/domain/checkins/code'
import { visitId } from '../../src/domain/checkins/session'
import { dayKey, DAY_MS, ms, type Instant } from '../../src/domain/time'

// The keys of sessions are made from the local cloud's own secret.
process.env.TCB_ENV = 'local-env'

/** 自由到访 of a venue and the cloud's day, as it is kept once a keeper has shown its code. */
export function showVisit(cloud: Cloud, venueId: string): Session {
  const now = cloud.clock.now()
  const _id = visitId(venueId, dayKey(now))
  const session: Session = {
    _id,
    venueId,
    activityId: null,
    tag: tagOf(_id, tagSecret(), hmac),
    renewedAt: [],
    thinAt: new Date(ms(now) + 31 * DAY_MS),
    thinned: null,
  }
  // In the seeded city people were there today, and its code was shown.
  if (cloud.database.find('sessions', { _id }).length === 0) cloud.database.insertMany('sessions', [session])
  return session
}

export const passcodeFor = ({ _id }: Session): string => passcodeOf({ key: sessionKeyOf(_id, 0) }, hmac)

export const codeFor = ({ _id, venueId, tag }: Session, at: Instant): string =>
  sessionCode(
    { venueId, sessionId: _id, tag, key: sessionKeyOf(_id, 0) },
    { step: stepAt(at, STEP_MS), sure: true },
    hmac,
  )

/** Puts a claim where one lies that a phone with a camera has kept: a browser has none of its own. */
export async function layStored(page: Page, { venueId }: Session, code: string): Promise<void> {
  const laid = { venueId, code }
  await page.evaluate(({ venueId: venue, code: text }) => {
    const drawer = `${location.pathname}:`
    const kept: unknown = JSON.parse(localStorage.getItem(`${drawer}person`) ?? '{}')
    const owner = typeof kept === 'object' && kept !== null && 'data' in kept ? String(kept.data) : ''
    const input = { code: text, venueId: null, scanned: null, device: 'ABCDEFGHJKLM', spot: null }
    const item = {
      id: `claim:${venue}:${text}`,
      owner,
      title: '签到',
      detail: '青年之家',
      name: 'checkins',
      action: 'claim',
      input,
      at: Date.now(),
      refused: null,
    }
    localStorage.setItem(`${drawer}outbox:2:${owner}`, JSON.stringify({ data: [item] }))
  }, laid)
}
