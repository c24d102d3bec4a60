import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { Scan } from '../../cloudfunctions/shared/checkins/scans.repo'
import type { Session } from '../../cloudfunctions/shared/checkins/sessions.repo'
import { hmac, sessionKeyOf } from '../../cloudfunctions/shared/checkins/hmac'
import { markOf } from '../../src/domain/checkins/code'
import { visitId } from '../../src/domain/checkins/session'
import { CARD_KEPT_DAYS, RENEWALS_MAX } from '../../src/domain/limits'
import { DAY_MS, dayKey, HOUR_MS, ms, type Instant } from '../../src/domain/time'
import { aCard, aHall, aliasOf, aSignUp, codeOf } from '../support/at-the-door'
import { openidOf, personOf } from '../support/city'
import { TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { alter, youth } from '../support/seats'
import { anActivity, aVenue, COMMITTEE, homesCloud, homesOf, KEEPER, OTHER_KEEPER } from '../support/venues'

const MINUTE = 60_000
const after = (span: number): Date => new Date(TUESDAY.getTime() + span)
const OVER = after(15 * MINUTE + 2 * HOUR_MS)
const TODAY = visitId('v1', dayKey(TUESDAY))
const TOMORROW = visitId('v1', dayKey(after(DAY_MS)))
/** Stands on the roster of a branch and has not signed up. */
const MEMBER = openidOf('u0b0', 0)

let test: TestCloud
beforeEach(async () => {
  const others = [
    anActivity({ _id: 'soon', venueId: 'v1', startsAt: after(DAY_MS) }),
    anActivity({ _id: 'far', venueId: 'v1', startsAt: after(3 * DAY_MS) }),
    anActivity({ _id: 'draft', venueId: 'v1', startsAt: after(HOUR_MS), state: 'draft' }),
    anActivity({ _id: 'theirs', venueId: 'v2', startsAt: after(HOUR_MS) }),
  ]
  test = await homesCloud(
    homesOf([aVenue({ _id: 'v1' }), aVenue({ _id: 'v2' })], [aHall(3, { absent: { t2: TUESDAY } }), ...others]),
  )
  test.has({ cards: [...[1, 2, 3, 4].map(youth), MEMBER].map((one) => aCard(one)) })
})
afterEach(() => test.stop())

const keeper = (openid = KEEPER) => test.as(openid)
const scan = (
  openid: string,
  {
    at = new Date(test.cloud.clock.now()),
    code = codeOf(openid, at),
    walkIn = false,
    sure = true,
    sessionId = 'a1',
    by = KEEPER,
  }: { at?: Date; code?: string; walkIn?: boolean; sure?: boolean; sessionId?: string; by?: string } = {},
) => keeper(by).call('checkins', 'scan', { sessionId, code, walkIn, at: at.toISOString(), sure })
const register = (rowId: string, { at = TUESDAY, by = KEEPER, reason = '手机没电' } = {}) =>
  keeper(by).call('checkins', 'register', { sessionId: 'a1', rowId, reason, at: at.toISOString(), sure: true })
const undo = (attendanceId: string) => keeper().call('checkins', 'undo', { sessionId: 'a1', attendanceId })
const roll = (sessionId = 'a1') => keeper().call('checkins', 'roll', { sessionId, cursor: null })
const scans = (sessionId = 'a1') => keeper().call('checkins', 'scans', { sessionId, cursor: null })
const kept = (openid: string, sessionId = 'a1') =>
  all<Attendance>(test.cloud, 'attendances').find(({ _id }) => _id === `${sessionId}_${personOf(openid)}`)
const audited = (deed: string) => all<AuditRow>(test.cloud, 'audit').filter((row) => row.deed === deed)
const moveTo = (at: Instant) => test.cloud.clock.stand(ms(at))

describe('the sessions of a keeper', () => {
  it('are 自由到访 of today and tomorrow, then what takes place until tomorrow evening, with their keys', async () => {
    const { sessions } = await keeper().call('checkins', 'sessions', { venueId: 'v1' })
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
    await keeper().call('checkins', 'sessions', { venueId: 'v1' })
    const opened = all<Session>(test.cloud, 'sessions')
    expect(opened.map(({ _id, tag }) => `${_id} ${tag}`).sort()).toEqual(
      sessions.map(({ sessionId, tag }) => `${sessionId} ${tag}`).sort(),
    )
  })

  it('are renewed once, by how many ask at once and again, and each time is noted', async () => {
    const renew = (version: number) => keeper().call('checkins', 'renew', { sessionId: 'a1', version })
    const replies = await Promise.all([renew(0), renew(0), renew(0)])
    replies.push(await renew(0))
    for (const { sessions } of replies)
      expect(sessions.find(({ sessionId }) => sessionId === 'a1')).toMatchObject({
        version: 1,
        key: sessionKeyOf('a1', 1),
      })
    expect(all<Session>(test.cloud, 'sessions').find(({ _id }) => _id === 'a1')?.renewedAt).toEqual([TUESDAY])
    expect(audited('renew-code')).toMatchObject([
      { orgId: 'v1', subject: 'a1', detail: '1', actorId: personOf(KEEPER) },
    ])
    for (let version = 1; version < RENEWALS_MAX; version++) await renew(version)
    await expect(renew(RENEWALS_MAX)).rejects.toMatchObject({ code: 'TOO_MANY' })
    expect(audited('renew-code')).toHaveLength(RENEWALS_MAX)
    // One that is not of these days, too.
    const { sessions } = await keeper().call('checkins', 'renew', { sessionId: 'far', version: 0 })
    expect(sessions[sessions.length - 1]).toMatchObject({ sessionId: 'far', version: 1 })
  })
})

describe('a scan', () => {
  it('counts at once, and the same sent again changes nothing and says the same', async () => {
    const first = await scan(youth(1))
    expect(first).toMatchObject({ outcome: 'present', refused: null, present: 1 })
    expect(first.row).toMatchObject({
      rowId: 't1',
      number: 1,
      name: '青年1',
      place: { state: 'seat' },
      marks: [markOf(aliasOf(youth(1)), 'a1', hmac)],
      attendance: { state: 'present', proof: 'personal', reason: null, undoUntil: after(10 * MINUTE).toISOString() },
    })
    expect(await scan(youth(1))).toEqual(first)
    moveTo(after(DAY_MS))
    expect(await scan(youth(1), { at: TUESDAY })).toMatchObject({ outcome: 'present', present: 1 })
    expect((await scans()).rows).toMatchObject([
      { how: 'personal', outcome: 'present', reason: null, name: '青年1', at: TUESDAY.toISOString() },
    ])
    expect(kept(youth(1))).toMatchObject({ at: TUESDAY, madeAt: TUESDAY, by: null, version: 1 })
  })

  it('of who is here tells since when', async () => {
    await scan(youth(1))
    moveTo(after(5 * MINUTE))
    const again = await scan(youth(1), { by: KEEPER })
    expect(again).toMatchObject({ outcome: 'already', present: 1, row: { attendance: { at: TUESDAY.toISOString() } } })
    expect((await scans()).rows.map(({ outcome }) => outcome)).toEqual(['already', 'present'])
  })

  it('of who has not signed up notes nothing but with a word of the keeper; of 自由到访 everybody is expected', async () => {
    expect(await scan(MEMBER)).toMatchObject({ outcome: 'unlisted', row: null, present: 0 })
    expect(all(test.cloud, 'attendances')).toEqual([])
    expect(await scan(MEMBER, { walkIn: true })).toMatchObject({
      outcome: 'present',
      row: { number: null, branch: 'u0b0 团支部', place: null },
    })
    expect(await scan(youth(4), { walkIn: true })).toMatchObject({ row: { name: '', branch: null } })
    // Who is here is asked about no more.
    moveTo(after(MINUTE))
    expect(await scan(MEMBER)).toMatchObject({ outcome: 'already' })
    expect(await scan(youth(4), { sessionId: TODAY })).toMatchObject({ outcome: 'present' })
    const told = (await scans()).rows.map(({ outcome, reason }) => reason ?? outcome)
    expect(told[0]).toBe('already')
    expect(told.slice(1).sort()).toEqual(['present', 'present', 'unlisted'])
  })

  it('of a code that was good elsewhere, is too old, forged, or of a key that is, comes to nothing', async () => {
    await scan(youth(1), { sessionId: TODAY })
    expect(await scan(youth(1))).toMatchObject({ outcome: 'refused', refused: 'used', row: null, present: 0 })
    // Shown again half a minute later it is another one.
    const old = codeOf(youth(2), TUESDAY)
    moveTo(after(2 * MINUTE))
    expect(await scan(youth(1))).toMatchObject({ outcome: 'present' })
    expect(await scan(youth(2), { code: old })).toMatchObject({ outcome: 'refused', refused: 'stale' })
    // Where one of the two phones does not know the time nobody is refused for it.
    expect(await scan(youth(2), { code: old, sure: false })).toMatchObject({ outcome: 'present' })
    const right = codeOf(youth(3), after(2 * MINUTE))
    for (const code of [
      `${right.slice(0, -1)}${right.endsWith('A') ? 'B' : 'A'}`,
      codeOf(youth(9), TUESDAY),
      'https://x.cn',
    ])
      expect(await scan(youth(3), { code })).toMatchObject({ outcome: 'refused', refused: 'not-a-code' })
    alter(test, 'cards', { id: aliasOf(youth(3)), fields: { at: after(-CARD_KEPT_DAYS * DAY_MS) } })
    expect(await scan(youth(3))).toMatchObject({ outcome: 'refused', refused: 'stale' })
    // Each is in the list, and says nothing of whom nothing is known.
    const { rows } = await scans()
    expect(
      rows
        .map(({ reason }) => reason)
        .filter((reason) => reason !== null)
        .sort(),
    ).toEqual(['not-a-code', 'not-a-code', 'not-a-code', 'stale', 'stale', 'used'])
    expect(rows.filter(({ reason }) => reason === 'not-a-code').every(({ name }) => name === '')).toBe(true)
  })

  it('counts when it was made: before and after the session not, and what was made in it also a day later', async () => {
    moveTo(after(-20 * MINUTE))
    for (const sure of [true, false])
      expect(await scan(youth(1), { sure })).toMatchObject({ outcome: 'refused', refused: 'not-begun' })
    moveTo(after(DAY_MS))
    expect(await scan(youth(1), { at: after(-20 * MINUTE) })).toMatchObject({ refused: 'not-begun' })
    expect(await scan(youth(1), { at: new Date(OVER.getTime() + 1) })).toMatchObject({ refused: 'over' })
    expect(await scan(youth(1), { at: OVER })).toMatchObject({ outcome: 'present' })
    // An hour off in either direction, and never set right: within the session.
    expect(await scan(youth(2), { at: after(-HOUR_MS), sure: false })).toMatchObject({ outcome: 'present' })
    expect(kept(youth(2))?.at).toEqual(after(-15 * MINUTE))
    expect(await scan(youth(3), { at: after(2 * DAY_MS), sure: false })).toMatchObject({ outcome: 'present' })
    expect(kept(youth(3))?.at).toEqual(OVER)
  })

  it('in any order and twice ends the same', async () => {
    moveTo(after(HOUR_MS))
    const made = [1, 2, 3].map((nth) => ({ openid: youth(nth), at: after(nth * MINUTE) }))
    const sent = [...made, ...[...made].reverse()].map(({ openid, at }) => scan(openid, { at }))
    for (const reply of await Promise.all(sent)) expect(reply.outcome).toBe('present')
    expect(made.map(({ openid }) => kept(openid)?.at)).toEqual(made.map(({ at }) => at))
    expect((await scans()).rows.map(({ name }) => name)).toEqual(['青年3', '青年2', '青年1'])
    expect(all<Scan>(test.cloud, 'scans')).toHaveLength(3)
  })

  it('of one that was cancelled counts only where it was made before', async () => {
    moveTo(after(MINUTE))
    await keeper().call('keeping', 'cancelActivity', { activityId: 'a1', reason: '停电' })
    expect(await scan(youth(1))).toMatchObject({ refused: 'cancelled' })
    expect(await scan(youth(2), { at: TUESDAY })).toMatchObject({ outcome: 'present' })
  })
})

describe('who kept the venue', () => {
  it('when it was scanned may still send it; whoever says so and never did gets nothing', async () => {
    const role = { id: `r-${KEEPER}-v1-keeper`, fields: { until: after(MINUTE) } }
    alter(test, 'roles', role)
    moveTo(after(2 * HOUR_MS))
    expect(await scan(youth(1), { at: TUESDAY })).toMatchObject({ outcome: 'present' })
    expect(await register('t2')).toMatchObject({ outcome: 'present' })
    await expect(scan(youth(3), { at: after(2 * MINUTE) })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    // A time before the session is none in it: who had gone by its opening did nothing there.
    alter(test, 'roles', { ...role, fields: { until: after(-HOUR_MS) } })
    for (const sure of [true, false])
      await expect(scan(youth(3), { at: after(-DAY_MS), sure })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(roll()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it.each([OTHER_KEEPER, COMMITTEE, MEMBER, 'openid-nobody'])('nobody else does anything: %s', async (openid) => {
    await scan(youth(1))
    const before = JSON.stringify([all(test.cloud, 'attendances'), all(test.cloud, 'scans'), all(test.cloud, 'cards')])
    const at = TUESDAY.toISOString()
    const attendanceId = kept(youth(1))?._id ?? ''
    const sessionId = 'a1'
    const me = test.as(openid)
    for (const send of [
      () => me.call('checkins', 'sessions', { venueId: 'v1' }),
      () => me.call('checkins', 'renew', { sessionId, version: 0 }),
      () => me.call('checkins', 'count', { sessionId }),
      () => me.call('checkins', 'roll', { sessionId, cursor: null }),
      () => me.call('checkins', 'scan', { sessionId, code: codeOf(youth(2), TUESDAY), walkIn: true, at, sure: true }),
      () => me.call('checkins', 'register', { sessionId, rowId: 't2', reason: '我说的', at, sure: true }),
      () => me.call('checkins', 'undo', { sessionId, attendanceId }),
      () => me.call('checkins', 'late', { venueId: 'v1', which: 'waiting', cursor: null }),
      () => me.call('checkins', 'answer', { sessionId, attendanceId, seen: true }),
      () => me.call('checkins', 'scans', { sessionId, cursor: null }),
      () => me.call('checkins', 'scan', { sessionId: 'none', code: 'x', walkIn: true, at, sure: true }),
    ])
      await expect(send()).rejects.toMatchObject({ code: 'FORBIDDEN', message: '只有这个青年之家的管理员能给人签到' })
    expect(JSON.stringify([all(test.cloud, 'attendances'), all(test.cloud, 'scans'), all(test.cloud, 'cards')])).toBe(
      before,
    )
  })

  it('does nothing with what is another session’s', async () => {
    await keeper(OTHER_KEEPER).call('checkins', 'scan', {
      sessionId: 'theirs',
      code: codeOf(youth(1), after(HOUR_MS)),
      walkIn: true,
      at: after(HOUR_MS).toISOString(),
      sure: false,
    })
    moveTo(after(HOUR_MS))
    await scan(youth(1), { sessionId: 'theirs', by: OTHER_KEEPER, walkIn: true })
    const attendanceId = `theirs_${personOf(youth(1))}`
    await expect(undo(attendanceId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(register(attendanceId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      keeper().call('checkins', 'answer', { sessionId: 'a1', attendanceId, seen: false }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(kept(youth(1), 'theirs')?.state).toBe('present')
  })
})

describe('by hand', () => {
  it('who has signed up is registered with a reason, once, also by two keepers at once', async () => {
    const [first, second] = await Promise.all([register('t1'), register('t1', { reason: '忘带手机' })])
    expect([first.outcome, second.outcome]).toEqual(['present', 'present'])
    expect(first.row).toMatchObject({ attendance: { proof: 'hand', undoUntil: after(10 * MINUTE).toISOString() } })
    expect(kept(youth(1))).toMatchObject({ by: { personId: personOf(KEEPER), name: '刘敏' }, version: 1 })
    await expect(register('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    moveTo(after(MINUTE))
    expect(await scan(youth(1))).toMatchObject({ outcome: 'already', row: { attendance: { proof: 'hand' } } })
  })

  it('who has given their place back comes without one', async () => {
    alter(test, 'activities', {
      id: 'a1',
      fields: { 'gone.t3': TUESDAY, holders: [1, 2].map((n) => personOf(youth(n))), live: 2 },
    })
    expect(await register('t3')).toMatchObject({
      outcome: 'present',
      row: { number: null, name: '青年3', place: null },
    })
    expect((await roll()).counts).toEqual({ signedUp: 2, present: 1, missing: 2, waiting: 0, walkIns: 1 })
  })

  it('is undone within ten minutes, and not what somebody did themselves', async () => {
    const { row } = await register('t1')
    const attendanceId = row?.attendance?.attendanceId ?? ''
    moveTo(after(10 * MINUTE))
    expect(await Promise.all([undo(attendanceId), undo(attendanceId)])).toEqual(Array(2).fill({ undone: true }))
    expect(kept(youth(1))).toMatchObject({ state: 'undone', creditAt: null })
    expect(audited('undo-check-in')).toMatchObject([{ orgId: 'v1', subject: attendanceId, detail: 'undo' }])
    expect((await roll()).rows[0]).toMatchObject({ rowId: 't1', attendance: null })
    // And once more, since it was right after all.
    expect(await register('t1', { at: after(10 * MINUTE) })).toMatchObject({ outcome: 'present' })
    moveTo(after(20 * MINUTE + 1))
    await expect(undo(attendanceId)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: '登记超过 10 分钟，不能撤销了',
    })
    alter(test, 'attendances', { id: attendanceId, fields: { proof: 'code', madeAt: after(20 * MINUTE) } })
    await expect(undo(attendanceId)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: '这是对方自己签的到，不能撤销',
    })
    await expect(undo('a1_nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the roll', () => {
  it('has who signed up in that order, then who came without in the order of coming', async () => {
    moveTo(after(HOUR_MS))
    await scan(youth(2), { at: after(MINUTE) })
    await scan(youth(4), { at: after(3 * MINUTE), walkIn: true })
    await scan(MEMBER, { at: after(2 * MINUTE), walkIn: true })
    const { rows, counts, session, next } = await roll()
    expect(rows.map(({ number, name }) => `${number ?? '-'} ${name}`)).toEqual([
      '1 青年1',
      '2 青年2',
      '3 青年3',
      '- 成员0',
      '- ',
    ])
    expect(rows.map(({ attendance }) => attendance?.state ?? null)).toEqual([
      null,
      'present',
      null,
      'present',
      'present',
    ])
    expect(rows[1]?.absentAt).toBe(TUESDAY.toISOString())
    expect(counts).toEqual({ signedUp: 3, present: 3, missing: 2, waiting: 0, walkIns: 2 })
    expect(session).toMatchObject({ sessionId: 'a1', present: 3, taken: 3 })
    expect(next).toBeNull()
    expect(await keeper().call('checkins', 'count', { sessionId: 'a1' })).toMatchObject({
      present: 3,
      late: 0,
      taken: 3,
      quota: 10,
      lastAt: after(3 * MINUTE).toISOString(),
    })
    expect(JSON.stringify(rows)).not.toContain(aliasOf(youth(2)))
  })

  it('of many comes page by page, each once, for as many queries as of few', async () => {
    const line = Array.from({ length: 450 }, (_, nth) => aSignUp(nth + 1))
    const holders = line.map(({ personId }) => personId)
    const cost = async (): Promise<number> => {
      const mark = test.cloud.operations.mark()
      await roll()
      return test.cloud.operations.since(mark).totals.queries
    }
    await scan(MEMBER, { walkIn: true })
    const few = await cost()
    alter(test, 'activities', { id: 'a1', fields: { line, holders, live: line.length, quota: 400 } })
    expect(await cost()).toBeLessThanOrEqual(few + 2)
    const seen: (number | null)[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof roll>> = await keeper().call('checkins', 'roll', {
        sessionId: 'a1',
        cursor,
      })
      seen.push(...page.rows.map(({ number }) => number))
      expect(page.counts).toEqual({ signedUp: 450, present: 1, missing: 400, waiting: 50, walkIns: 1 })
      cursor = page.next
    } while (cursor !== null)
    expect(seen).toEqual([...line.map((_, index) => index + 1), null])
  })
})
