import type { Scan } from '../../cloudfunctions/shared/checkins/scans.repo'
import type { Session } from '../../cloudfunctions/shared/checkins/sessions.repo'
import { hmac, sessionKeyOf } from '../../cloudfunctions/shared/checkins/hmac'
import { markOf } from '../../src/domain/checkins/code'
import { visitId } from '../../src/domain/checkins/session'
import { CARD_KEPT_DAYS, RENEWALS_MAX } from '../../src/domain/limits'
import { DAY_MS, dayKey, HOUR_MS } from '../../src/domain/time'
import { aliasOf, codeOf } from '../support/at-the-door'
import { personOf } from '../support/city'
import { after, doorCloud, doorOf, MEMBER, MINUTE, OVER, TODAY } from '../support/kept-door'
import { TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { alter, youth } from '../support/seats'
import { KEEPER } from '../support/venues'

const TOMORROW = visitId('v1', dayKey(after(DAY_MS)))

let test: TestCloud
let door: ReturnType<typeof doorOf>
beforeEach(async () => {
  test = await doorCloud()
  door = doorOf(test)
})
afterEach(() => test.stop())

describe('the sessions of a keeper', () => {
  it('are 自由到访 of today and tomorrow, then what takes place until tomorrow evening, with their keys', async () => {
    const { sessions } = await door.keeper().call('checkins', 'sessions', { venueId: 'v1' })
    expect(sessions.map(({ sessionId }) => sessionId)).toEqual([TODAY, TOMORROW, 'a1', 'soon'])
    expect(sessions[2]).toMatchObject({
      key: sessionKeyOf('a1', 0),
      version: 0,
      quota: 10,
      taken: 3,
      present: 0,
      late: 0,
    })
    expect(sessions[0]).toMatchObject({ activity: null, quota: null, taken: 0, ranged: false })
    // Each can be found by its tag from then on, and once.
    await door.keeper().call('checkins', 'sessions', { venueId: 'v1' })
    const opened = all<Session>(test.cloud, 'sessions')
    expect(opened.map(({ _id, tag }) => `${_id} ${tag}`).sort()).toEqual(
      sessions.map(({ sessionId, tag }) => `${sessionId} ${tag}`).sort(),
    )
  })

  it('are renewed once, by how many ask at once and again, and each time is noted', async () => {
    const renew = (version: number) => door.keeper().call('checkins', 'renew', { sessionId: 'a1', version })
    const replies = await Promise.all([renew(0), renew(0), renew(0)])
    replies.push(await renew(0))
    for (const { sessions } of replies)
      expect(sessions.find(({ sessionId }) => sessionId === 'a1')).toMatchObject({
        version: 1,
        key: sessionKeyOf('a1', 1),
      })
    expect(all<Session>(test.cloud, 'sessions').find(({ _id }) => _id === 'a1')?.renewedAt).toEqual([TUESDAY])
    expect(door.audited('renew-code')).toMatchObject([
      { orgId: 'v1', subject: 'a1', detail: '1', actorId: personOf(KEEPER) },
    ])
    for (let version = 1; version < RENEWALS_MAX; version++) await renew(version)
    await expect(renew(RENEWALS_MAX)).rejects.toMatchObject({ code: 'TOO_MANY' })
    expect(door.audited('renew-code')).toHaveLength(RENEWALS_MAX)
    // One that is over, too.
    door.moveTo(after(3 * DAY_MS))
    const { sessions } = await door.keeper().call('checkins', 'renew', { sessionId: 'soon', version: 0 })
    expect(sessions[sessions.length - 1]).toMatchObject({ sessionId: 'soon', version: 1 })
  })
})

describe('a scan', () => {
  it('counts at once, and the same sent again changes nothing and says the same', async () => {
    const first = await door.scan(youth(1))
    expect(first).toMatchObject({ outcome: 'present', refused: null, present: 1 })
    expect(first.row).toMatchObject({
      rowId: 't1',
      number: 1,
      name: '青年1',
      place: { state: 'seat' },
      marks: [markOf(aliasOf(youth(1)), 'a1', hmac)],
      attendance: { state: 'present', proof: 'personal', reason: null, undoUntil: after(10 * MINUTE).toISOString() },
    })
    expect(await door.scan(youth(1))).toEqual(first)
    door.moveTo(after(DAY_MS))
    expect(await door.scan(youth(1), { at: TUESDAY })).toMatchObject({ outcome: 'present', present: 1 })
    expect((await door.scans()).rows).toMatchObject([
      { how: 'personal', outcome: 'present', reason: null, name: '青年1', at: TUESDAY.toISOString() },
    ])
    expect(door.kept(youth(1))).toMatchObject({ at: TUESDAY, madeAt: TUESDAY, by: null, version: 1 })
  })

  it('of who is here tells since when', async () => {
    await door.scan(youth(1))
    door.moveTo(after(5 * MINUTE))
    const again = await door.scan(youth(1), { by: KEEPER })
    expect(again).toMatchObject({ outcome: 'already', present: 1, row: { attendance: { at: TUESDAY.toISOString() } } })
    expect((await door.scans()).rows.map(({ outcome }) => outcome)).toEqual(['already', 'present'])
  })

  it('of who has not signed up notes nothing but with a word of the keeper; of 自由到访 everybody is expected', async () => {
    expect(await door.scan(MEMBER)).toMatchObject({ outcome: 'unlisted', row: null, present: 0 })
    expect(all(test.cloud, 'attendances')).toEqual([])
    expect(await door.scan(MEMBER, { walkIn: true })).toMatchObject({
      outcome: 'present',
      row: { number: null, branch: 'u0b0 团支部', place: null },
    })
    expect(await door.scan(youth(4), { walkIn: true })).toMatchObject({ row: { name: '', branch: null } })
    // Who is here is asked about no more.
    door.moveTo(after(MINUTE))
    expect(await door.scan(MEMBER)).toMatchObject({ outcome: 'already' })
    expect(await door.scan(youth(4), { sessionId: TODAY })).toMatchObject({ outcome: 'present' })
    const told = (await door.scans()).rows.map(({ outcome, reason }) => reason ?? outcome)
    expect(told[0]).toBe('already')
    expect(told.slice(1).sort()).toEqual(['present', 'present', 'unlisted'])
  })

  it('of a code that was good elsewhere, is too old, forged, or of a key that is, comes to nothing', async () => {
    await door.scan(youth(1), { sessionId: TODAY })
    expect(await door.scan(youth(1))).toMatchObject({ outcome: 'refused', refused: 'used', row: null, present: 0 })
    // Shown again half a minute later it is another one.
    const old = codeOf(youth(2), TUESDAY)
    door.moveTo(after(2 * MINUTE))
    expect(await door.scan(youth(1))).toMatchObject({ outcome: 'present' })
    expect(await door.scan(youth(2), { code: old })).toMatchObject({ outcome: 'refused', refused: 'stale' })
    // Where one of the two phones does not know the time nobody is refused for it.
    expect(await door.scan(youth(2), { code: old, sure: false })).toMatchObject({ outcome: 'present' })
    const right = codeOf(youth(3), after(2 * MINUTE))
    for (const code of [
      `${right.slice(0, -1)}${right.endsWith('A') ? 'B' : 'A'}`,
      codeOf(youth(9), TUESDAY),
      'https://x.cn',
    ])
      expect(await door.scan(youth(3), { code })).toMatchObject({ outcome: 'refused', refused: 'not-a-code' })
    alter(test, 'cards', { id: aliasOf(youth(3)), fields: { at: after(-CARD_KEPT_DAYS * DAY_MS) } })
    expect(await door.scan(youth(3))).toMatchObject({ outcome: 'refused', refused: 'stale' })
    // Each is in the list, and says nothing of whom nothing is known.
    const { rows } = await door.scans()
    expect(
      rows
        .map(({ reason }) => reason)
        .filter((reason) => reason !== null)
        .sort(),
    ).toEqual(['not-a-code', 'not-a-code', 'not-a-code', 'stale', 'stale', 'used'])
    expect(rows.filter(({ reason }) => reason === 'not-a-code').every(({ name }) => name === '')).toBe(true)
  })

  it('counts when it was made: before and after the session not, and what was made in it also a day later', async () => {
    door.moveTo(after(-20 * MINUTE))
    for (const sure of [true, false])
      expect(await door.scan(youth(1), { sure })).toMatchObject({ outcome: 'refused', refused: 'not-begun' })
    door.moveTo(after(DAY_MS))
    expect(await door.scan(youth(1), { at: after(-20 * MINUTE) })).toMatchObject({ refused: 'not-begun' })
    expect(await door.scan(youth(1), { at: new Date(OVER.getTime() + 1) })).toMatchObject({ refused: 'over' })
    expect(await door.scan(youth(1), { at: OVER })).toMatchObject({ outcome: 'present' })
    // An hour off in either direction, and never set right: within the session.
    expect(await door.scan(youth(2), { at: after(-HOUR_MS), sure: false })).toMatchObject({ outcome: 'present' })
    expect(door.kept(youth(2))?.at).toEqual(after(-15 * MINUTE))
    expect(await door.scan(youth(3), { at: after(2 * DAY_MS), sure: false })).toMatchObject({ outcome: 'present' })
    expect(door.kept(youth(3))?.at).toEqual(OVER)
  })

  it('in any order and twice ends the same', async () => {
    door.moveTo(after(HOUR_MS))
    const made = [1, 2, 3].map((nth) => ({ openid: youth(nth), at: after(nth * MINUTE) }))
    const sent = [...made, ...[...made].reverse()].map(({ openid, at }) => door.scan(openid, { at }))
    for (const reply of await Promise.all(sent)) expect(reply.outcome).toBe('present')
    expect(made.map(({ openid }) => door.kept(openid)?.at)).toEqual(made.map(({ at }) => at))
    expect((await door.scans()).rows.map(({ name }) => name)).toEqual(['青年3', '青年2', '青年1'])
    expect(all<Scan>(test.cloud, 'scans')).toHaveLength(3)
  })

  it('of one that was cancelled counts only where it was made before', async () => {
    door.moveTo(after(MINUTE))
    await door.keeper().call('keeping', 'cancelActivity', { activityId: 'a1', reason: '停电' })
    expect(await door.scan(youth(1))).toMatchObject({ refused: 'cancelled' })
    expect(await door.scan(youth(2), { at: TUESDAY })).toMatchObject({ outcome: 'present' })
  })
})
