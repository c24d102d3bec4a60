import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import { SEATING_KEPT_DAYS } from '../../src/domain/limits'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import { aliasOf, aSignUp, codeOf } from '../support/at-the-door'
import { personOf } from '../support/city'
import { after, doorCloud, doorOf, MEMBER, MINUTE } from '../support/kept-door'
import { TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { alter, youth } from '../support/seats'
import { COMMITTEE, KEEPER, OTHER_KEEPER } from '../support/venues'

let test: TestCloud
let door: ReturnType<typeof doorOf>
beforeEach(async () => {
  test = await doorCloud()
  door = doorOf(test)
})
afterEach(() => test.stop())

describe('who kept the venue', () => {
  it('when it was scanned may still send it; whoever says so and never did gets nothing', async () => {
    const role = { id: `r-${KEEPER}-v1-keeper`, fields: { until: after(MINUTE) } }
    alter(test, 'roles', role)
    door.moveTo(after(2 * HOUR_MS))
    expect(await door.scan(youth(1), { at: TUESDAY })).toMatchObject({ outcome: 'present' })
    expect(await door.register('t2')).toMatchObject({ outcome: 'present' })
    await expect(door.scan(youth(3), { at: after(2 * MINUTE) })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    // A time before the session is none in it: who had gone by its opening did nothing there.
    alter(test, 'roles', { ...role, fields: { until: after(-HOUR_MS) } })
    for (const sure of [true, false])
      await expect(door.scan(youth(3), { at: after(-DAY_MS), sure })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(door.roll()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it.each([OTHER_KEEPER, COMMITTEE, MEMBER, 'openid-nobody'])('nobody else does anything: %s', async (openid) => {
    await door.scan(youth(1))
    const before = JSON.stringify([all(test.cloud, 'attendances'), all(test.cloud, 'scans'), all(test.cloud, 'cards')])
    const at = TUESDAY.toISOString()
    const attendanceId = door.kept(youth(1))?._id ?? ''
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
    await door.keeper(OTHER_KEEPER).call('checkins', 'scan', {
      sessionId: 'theirs',
      code: codeOf(youth(1), after(HOUR_MS)),
      walkIn: true,
      at: after(HOUR_MS).toISOString(),
      sure: false,
    })
    door.moveTo(after(HOUR_MS))
    await door.scan(youth(1), { sessionId: 'theirs', by: OTHER_KEEPER, walkIn: true })
    const attendanceId = `theirs_${personOf(youth(1))}`
    await expect(door.undo(attendanceId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(door.register(attendanceId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      door.keeper().call('checkins', 'answer', { sessionId: 'a1', attendanceId, seen: false }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(door.kept(youth(1), 'theirs')?.state).toBe('present')
  })
})

describe('by hand', () => {
  it('who has signed up is registered with a reason, once, also by two keepers at once', async () => {
    const [first, second] = await Promise.all([door.register('t1'), door.register('t1', { reason: '忘带手机' })])
    expect([first.outcome, second.outcome]).toEqual(['present', 'present'])
    expect(first.row).toMatchObject({ attendance: { proof: 'hand', undoUntil: after(10 * MINUTE).toISOString() } })
    expect(door.kept(youth(1))).toMatchObject({ by: { personId: personOf(KEEPER), name: '刘敏' }, version: 1 })
    await expect(door.register('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    door.moveTo(after(MINUTE))
    expect(await door.scan(youth(1))).toMatchObject({ outcome: 'already', row: { attendance: { proof: 'hand' } } })
  })

  it('who has given their place back comes without one', async () => {
    alter(test, 'activities', {
      id: 'a1',
      fields: { 'gone.t3': TUESDAY, holders: [1, 2].map((n) => personOf(youth(n))), live: 2 },
    })
    expect(await door.register('t3')).toMatchObject({
      outcome: 'present',
      row: { number: null, name: '青年3', place: null },
    })
    expect((await door.roll()).counts).toEqual({ signedUp: 2, present: 1, missing: 2, waiting: 0, walkIns: 1 })
  })

  it('is undone within ten minutes, and not what somebody did themselves', async () => {
    const { row } = await door.register('t1')
    const attendanceId = row?.attendance?.attendanceId ?? ''
    door.moveTo(after(10 * MINUTE))
    expect(await Promise.all([door.undo(attendanceId), door.undo(attendanceId)])).toEqual(
      Array(2).fill({ undone: true }),
    )
    expect(door.kept(youth(1))).toMatchObject({ state: 'undone', creditAt: null })
    expect(door.audited('undo-check-in')).toMatchObject([{ orgId: 'v1', subject: attendanceId, detail: 'undo' }])
    expect((await door.roll()).rows[0]).toMatchObject({ rowId: 't1', attendance: null })
    // And once more, since it was right after all.
    expect(await door.register('t1', { at: after(10 * MINUTE) })).toMatchObject({ outcome: 'present' })
    door.moveTo(after(20 * MINUTE + 1))
    await expect(door.undo(attendanceId)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: '登记超过 10 分钟，不能撤销了',
    })
    alter(test, 'attendances', { id: attendanceId, fields: { proof: 'code', madeAt: after(20 * MINUTE) } })
    await expect(door.undo(attendanceId)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: '这是对方自己签的到，不能撤销',
    })
    await expect(door.undo('a1_nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the roll', () => {
  it('has who signed up in that order, then who came without in the order of coming', async () => {
    door.moveTo(after(HOUR_MS))
    await door.scan(youth(2), { at: after(MINUTE) })
    await door.scan(youth(4), { at: after(3 * MINUTE), walkIn: true })
    await door.scan(MEMBER, { at: after(2 * MINUTE), walkIn: true })
    const { rows, counts, session, next } = await door.roll()
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
    expect(await door.keeper().call('checkins', 'count', { sessionId: 'a1' })).toMatchObject({
      present: 3,
      late: 0,
      taken: 3,
      quota: 10,
      lastAt: after(3 * MINUTE).toISOString(),
    })
    expect(JSON.stringify(rows)).not.toContain(aliasOf(youth(2)))
  })

  it('is nobody’s but the keeper’s: others read how many were there once it is over, and of who was not nothing', async () => {
    const look = () => test.as(youth(3)).call('homes', 'activity', { activityId: 'a1' })
    await door.scan(youth(2))
    await door.scan(MEMBER, { walkIn: true })
    const during = await look()
    expect(during.present).toBeNull()
    door.moveTo(new Date(during.endsAt))
    const over = await look()
    expect([over.present, over.checkIn.attended]).toEqual([2, null])
    expect(JSON.stringify(over)).not.toMatch(/没到|missing|青年1|青年2/)
  })

  it('tells 30 days after it how many had signed up and did not come, and nobody’s name but of who was there', async () => {
    await door.scan(youth(2))
    await door.scan(MEMBER, { walkIn: true })
    expect((await door.roll()).past).toBeNull()
    const activity = all<Activity>(test.cloud, 'activities').find(({ _id }) => _id === 'a1')
    door.moveTo(new Date((activity?.endsAt.getTime() ?? 0) + SEATING_KEPT_DAYS * DAY_MS + 1))
    alter(test, 'roles', { id: `r-${KEEPER}-v1-keeper`, fields: { until: after(365 * DAY_MS) } })
    await test.settle()
    const { rows, past } = await door.roll()
    expect(past).toEqual({ signedUp: 3, missing: 2 })
    expect(rows.map(({ attendance }) => attendance?.state)).toEqual(['present', 'present'])
    expect(JSON.stringify(all(test.cloud, 'activities'))).not.toContain('青年')
    // Looked at again it is not counted anew, of nobody.
    await test.settle()
    expect((await door.roll()).past).toEqual({ signedUp: 3, missing: 2 })
  })

  it('of many comes page by page, each once, for as many queries as of few', async () => {
    const line = Array.from({ length: 450 }, (_, nth) => aSignUp(nth + 1))
    const holders = line.map(({ personId }) => personId)
    const cost = async (): Promise<number> => {
      const mark = test.cloud.operations.mark()
      await door.roll()
      return test.cloud.operations.since(mark).totals.queries
    }
    await door.scan(MEMBER, { walkIn: true })
    const few = await cost()
    alter(test, 'activities', { id: 'a1', fields: { line, holders, live: line.length, quota: 400 } })
    expect(await cost()).toBeLessThanOrEqual(few + 2)
    const seen: (number | null)[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof door.roll>> = await door.roll(cursor)
      seen.push(...page.rows.map(({ number }) => number))
      expect(page.counts).toEqual({ signedUp: 450, present: 1, missing: 400, waiting: 50, walkIns: 1 })
      cursor = page.next
    } while (cursor !== null)
    expect(seen).toEqual([...line.map((_, index) => index + 1), null])
  })
})
