import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import { visitId } from '../../src/domain/checkins/session'
import { DAY_MS, dayKey, HOUR_MS, ms, type Instant } from '../../src/domain/time'
import { aCard, aHall, codeOf } from './at-the-door'
import { openidOf, personOf } from './city'
import { TUESDAY, type TestCloud } from './local-cloud'
import { all } from './recount'
import { youth } from './seats'
import { anActivity, aVenue, homesCloud, homesOf, KEEPER } from './venues'

export const MINUTE = 60_000
export const after = (span: number): Date => new Date(TUESDAY.getTime() + span)
/** When `a1` is over. */
export const OVER = after(15 * MINUTE + 2 * HOUR_MS)
export const TODAY = visitId('v1', dayKey(TUESDAY))
/** Stands on the roster of a branch and has not signed up. */
export const MEMBER = openidOf('u0b0', 0)

/** The small city on a Tuesday with `a1` of three sign-ups at `v1`, others there and at `v2`, and personal codes of five people. */
export async function doorCloud(): Promise<TestCloud> {
  const others = [
    anActivity({ _id: 'soon', venueId: 'v1', startsAt: after(DAY_MS) }),
    anActivity({ _id: 'far', venueId: 'v1', startsAt: after(3 * DAY_MS) }),
    anActivity({ _id: 'draft', venueId: 'v1', startsAt: after(HOUR_MS), state: 'draft' }),
    anActivity({ _id: 'theirs', venueId: 'v2', startsAt: after(HOUR_MS) }),
  ]
  const venues = [aVenue({ _id: 'v1' }), aVenue({ _id: 'v2' })]
  const test = await homesCloud(homesOf(venues, [aHall(3, { absent: { t2: TUESDAY } }), ...others]))
  test.has({ cards: [...[1, 2, 3, 4].map(youth), MEMBER].map((one) => aCard(one)) })
  return test
}

interface Scanned {
  at?: Date
  code?: string
  walkIn?: boolean
  sure?: boolean
  sessionId?: string
  by?: string
}

/** What a keeper does at that door, and what is kept of it. */
export function doorOf(test: TestCloud) {
  const keeper = (openid = KEEPER) => test.as(openid)
  return {
    keeper,
    scan: (openid: string, scanned: Scanned = {}) => {
      const { at = new Date(test.cloud.clock.now()), walkIn = false, sure = true, sessionId = 'a1', by } = scanned
      const code = scanned.code ?? codeOf(openid, at)
      return keeper(by).call('checkins', 'scan', { sessionId, code, walkIn, at: at.toISOString(), sure })
    },
    register: (rowId: string, { at = TUESDAY, by = KEEPER, reason = '手机没电' } = {}) =>
      keeper(by).call('checkins', 'register', { sessionId: 'a1', rowId, reason, at: at.toISOString(), sure: true }),
    undo: (attendanceId: string) => keeper().call('checkins', 'undo', { sessionId: 'a1', attendanceId }),
    roll: (cursor: string | null = null) => keeper().call('checkins', 'roll', { sessionId: 'a1', cursor }),
    scans: () => keeper().call('checkins', 'scans', { sessionId: 'a1', cursor: null }),
    kept: (openid: string, sessionId = 'a1') =>
      all<Attendance>(test.cloud, 'attendances').find(({ _id }) => _id === `${sessionId}_${personOf(openid)}`),
    audited: (deed: string) => all<AuditRow>(test.cloud, 'audit').filter((row) => row.deed === deed),
    moveTo: (at: Instant) => test.cloud.clock.stand(ms(at)),
  }
}
