import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import { CLAIM_DAYS, CLAIMS_PAGE, CREDIT_AFTER_MINUTES, SCANS_PAGE } from '../../src/domain/limits'
import { dayKey, dayStart, HOUR_MS, ms, type Instant } from '../../src/domain/time'
import { visitId } from '../../src/domain/checkins/session'
import { aCard, aHall, aLateClaim, codeOf } from '../support/at-the-door'
import { openidOf, personOf } from '../support/city'
import { TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { alter, youth } from '../support/seats'
import { aVenue, homesCloud, homesOf, KEEPER } from '../support/venues'

const SECOND = 1000
const MINUTE = 60_000
const after = (span: number): Date => new Date(TUESDAY.getTime() + span)
const OVER = after(15 * MINUTE + 2 * HOUR_MS)
const MEMBER = openidOf('u0b0', 0)
const received = (at: Date, why: 'late' | 'device' = 'late') => ({
  claim: { codeAt: new Date(at.getTime() - 10 * MINUTE), receivedAt: at, why },
})

let test: TestCloud
beforeEach(async () => {
  test = await homesCloud(homesOf([aVenue({ _id: 'v1' }), aVenue({ _id: 'v2' })], [aHall(3, { counts: 'class' })]))
})
afterEach(() => test.stop())

const has = (...attendances: Attendance[]) => test.has({ attendances })
const late = (which: 'waiting' | 'answered' = 'waiting', cursor: string | null = null) =>
  test.as(KEEPER).call('checkins', 'late', { venueId: 'v1', which, cursor })
const answer = (attendanceId: string, seen: boolean | null) =>
  test.as(KEEPER).call('checkins', 'answer', { sessionId: 'a1', attendanceId, seen })
const undo = (attendanceId: string) => test.as(KEEPER).call('checkins', 'undo', { sessionId: 'a1', attendanceId })
const idOf = (openid: string): string => `a1_${personOf(openid)}`
const kept = (openid: string) => all<Attendance>(test.cloud, 'attendances').find(({ _id }) => _id === idOf(openid))
const audited = (deed: string) =>
  all<AuditRow>(test.cloud, 'audit')
    .filter((row) => row.deed === deed)
    .map(({ detail }) => detail)
const moveTo = (at: Instant) => test.cloud.clock.stand(ms(at))

describe('late claims', () => {
  it('are told with code, name and how many used the same, the oldest first', async () => {
    has(
      aLateClaim(youth(2), received(after(2 * MINUTE))),
      aLateClaim(youth(1), { ...received(after(MINUTE)), step: 7 }),
      aLateClaim(MEMBER, { ...received(after(3 * MINUTE), 'device'), step: 7 }),
      aLateClaim(youth(8), {
        ...received(after(4 * MINUTE)),
        sessionId: visitId('v1', dayKey(TUESDAY)),
        activityId: null,
      }),
      aLateClaim(youth(3), { sessionId: 'other', venueId: 'v2' }),
    )
    const { rows, waiting, answered, seen } = await late()
    expect({ waiting, answered, seen }).toEqual({ waiting: 4, answered: 0, seen: 0 })
    expect(rows.map(({ name, number, sameCode, why }) => ({ name, number, sameCode, why }))).toEqual([
      { name: '青年1', number: 1, sameCode: 2, why: 'late' },
      { name: '青年2', number: 2, sameCode: 1, why: 'late' },
      { name: '成员0', number: null, sameCode: 2, why: 'device' },
      { name: '', number: null, sameCode: 1, why: 'late' },
    ])
    expect(rows[0]).toMatchObject({
      codeAt: after(-9 * MINUTE).toISOString(),
      receivedAt: after(MINUTE).toISOString(),
      range: 'in',
      session: { sessionId: 'a1', activity: { activityId: 'a1' } },
    })
    expect(rows[2]?.branch).toBe('u0b0 团支部')
    expect(rows[3]?.session.activity).toBeNull()
  })

  it('come page by page, each once, also those of one moment', async () => {
    const many = Array.from({ length: 2 * CLAIMS_PAGE + 5 }, (_, nth) =>
      aLateClaim(youth(nth), received(after(Math.floor(nth / 15) * MINUTE))),
    )
    has(...many)
    const pages = async (which: 'waiting' | 'answered'): Promise<string[]> => {
      const ids: string[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<typeof late>> = await late(which, cursor)
        ids.push(...page.rows.map(({ attendanceId }) => attendanceId))
        cursor = page.next
      } while (cursor !== null)
      return ids
    }
    const waiting = await pages('waiting')
    expect(new Set(waiting).size).toBe(many.length)
    moveTo(after(HOUR_MS))
    for (const [nth, id] of waiting.entries()) await answer(id, nth % 3 > 0)
    const answered = await pages('answered')
    expect(answered).toEqual([...waiting].reverse())
    expect(await late('answered')).toMatchObject({ waiting: 0, answered: many.length, seen: 30 })
  })

  it('that were answered are counted by the month, in Shanghai', async () => {
    const month = dayStart(`${dayKey(TUESDAY).slice(0, 7)}-01`)
    has(
      aLateClaim(youth(1), { ...received(month), state: 'denied' }),
      aLateClaim(youth(2), { ...received(new Date(month.getTime() - 1)), state: 'denied' }),
      aLateClaim(youth(3), { ...received(month), state: 'present', proof: 'confirmed' }),
      // Present by the keeper's scan, and closed without an answer: neither was answered.
      aLateClaim(youth(4), { ...received(month), state: 'present', proof: 'personal' }),
      aLateClaim(youth(5), { ...received(month), state: 'lapsed' }),
    )
    const { rows, answered, seen } = await late('answered')
    expect(rows.map(({ attendanceId }) => attendanceId)).toEqual([idOf(youth(3)), idOf(youth(1))])
    expect({ answered, seen }).toEqual({ answered: 2, seen: 1 })
  })
})

describe('an answer', () => {
  beforeEach(() => {
    has(aLateClaim(youth(1)), aLateClaim(youth(2), { step: null, proof: 'passcode' }))
    moveTo(after(HOUR_MS))
  })

  it('seen: present since the code’s time, with the hours to be credited, once', async () => {
    const id = idOf(youth(1))
    expect(await Promise.all([answer(id, true), answer(id, true)])).toEqual(Array(2).fill({ state: 'present' }))
    expect(kept(youth(1))).toMatchObject({
      state: 'present',
      proof: 'confirmed',
      at: after(-10 * MINUTE),
      madeAt: after(HOUR_MS),
      creditAt: new Date(OVER.getTime() + CREDIT_AFTER_MINUTES * MINUTE),
      version: 2,
    })
    expect(audited('answer-late')).toEqual(['seen'])
    await expect(answer(id, false)).rejects.toMatchObject({ code: 'CONFLICT', message: '这个人已经到场' })
  })

  it('not seen: nothing is credited; and each is taken back within a minute, as it was', async () => {
    for (const [nth, seen] of [
      [1, false],
      [2, true],
    ] as const) {
      const id = idOf(youth(nth))
      const before = kept(youth(nth))
      moveTo(after(nth * HOUR_MS))
      expect(await answer(id, seen)).toEqual({ state: seen ? 'present' : 'denied' })
      moveTo(after(nth * HOUR_MS + 50 * SECOND))
      expect(await Promise.all([answer(id, null), answer(id, null)])).toEqual(Array(2).fill({ state: 'waiting' }))
      const { madeAt, version, ...rest } = kept(youth(nth)) ?? aLateClaim('none')
      expect({ ...before, madeAt, version }).toEqual({ ...rest, madeAt, version })
      expect(version).toBe(3)
    }
    expect(audited('answer-late').sort()).toEqual(['seen', 'take-back', 'take-back', 'unseen'])
  })

  it('is not taken back later, and what was closed is not answered', async () => {
    const id = idOf(youth(1))
    await answer(id, false)
    moveTo(after(HOUR_MS + 61 * SECOND))
    await expect(answer(id, null)).rejects.toMatchObject({ code: 'CONFLICT', message: '已经过了可以撤销的时间' })
    await expect(answer(id, true)).rejects.toMatchObject({ code: 'CONFLICT', message: '这条已经答过“没见到”' })
    alter(test, 'attendances', { id, fields: { state: 'lapsed' } })
    const message = `过了 ${CLAIM_DAYS} 天没有确认，这条已经关闭`
    for (const seen of [true, false, null]) await expect(answer(id, seen)).rejects.toMatchObject({ message })
    await expect(answer('a1_nobody', true)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('and its taking back at once end as one of the two', async () => {
    const id = idOf(youth(1))
    const states = await Promise.all([answer(id, true), answer(id, null), answer(id, true), answer(id, null)])
    expect(states.map(({ state }) => state)).toEqual(['present', 'waiting', 'present', 'waiting'])
    expect(['present', 'waiting']).toContain(kept(youth(1))?.state)
  })

  it('of two keepers who differ is that one of them has seen somebody: who comes later with a no is told', async () => {
    const [first, second] = [idOf(youth(1)), idOf(youth(2))]
    expect(await answer(first, true)).toEqual({ state: 'present' })
    await expect(answer(first, false)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await answer(second, false)).toEqual({ state: 'denied' })
    expect(await answer(second, true)).toEqual({ state: 'present' })
    expect(audited('answer-late')).toHaveLength(3)
  })

  it.each([
    [1, 'code'],
    [2, 'passcode'],
  ] as const)('is not needed by who is scanned; undone, the claim waits as before (%i, %s)', async (nth, proof) => {
    const openid = youth(nth)
    test.has({ cards: [aCard(openid)] })
    const at = after(HOUR_MS)
    const before = kept(openid)
    const code = codeOf(openid, at)
    const sent = { sessionId: 'a1', code, walkIn: false, at: at.toISOString(), sure: true }
    expect(await test.as(KEEPER).call('checkins', 'scan', sent)).toMatchObject({ outcome: 'present' })
    expect(kept(openid)).toMatchObject({ proof: 'personal', at, claim: before?.claim, step: before?.step, range: 'in' })
    expect(await answer(idOf(openid), true)).toEqual({ state: 'present' })
    expect(audited('answer-late')).toEqual([])
    await undo(idOf(openid))
    const stands = kept(openid)
    expect(stands).toEqual({ ...before, proof, madeAt: at, version: 3 })
    await undo(idOf(openid))
    expect(kept(openid)).toEqual(stands)
    expect(audited('undo-check-in')).toEqual(['undo'])
    // And an answer that is undone the long way.
    await answer(idOf(openid), true)
    moveTo(after(HOUR_MS + 9 * MINUTE))
    await undo(idOf(openid))
    expect(kept(openid)).toMatchObject({ state: 'waiting', proof, at: before?.at })
  })
})

describe('the list of scans', () => {
  it('comes page by page, the newest first, and tells the numbers of those that were thinned', async () => {
    const scans = Array.from({ length: SCANS_PAGE + 10 }, (_, nth) => ({
      _id: `a1_S${String(nth).padStart(3, '0')}`,
      sessionId: 'a1',
      at: after(Math.floor(nth / 7) * SECOND),
      how: 'code',
      nonce: null,
      codeAt: null,
      outcome: 'present',
      reason: null,
      personId: personOf(nth % 2 ? youth(1) : youth(8)),
    }))
    test.has({ scans })
    const list = (cursor: string | null) => test.as(KEEPER).call('checkins', 'scans', { sessionId: 'a1', cursor })
    const first = await list(null)
    const second = await list(first.next)
    expect(first.rows).toHaveLength(SCANS_PAGE)
    expect(second).toMatchObject({ next: null, thinned: null })
    expect([...first.rows, ...second.rows].map(({ scanId }) => scanId)).toEqual(scans.map(({ _id }) => _id).reverse())
    expect(new Set(first.rows.map(({ name }) => name))).toEqual(new Set(['青年1', '']))
    await test.as(KEEPER).call('checkins', 'sessions', { venueId: 'v1' })
    alter(test, 'sessions', { id: 'a1', fields: { thinned: { present: 60 }, thinAt: null } })
    expect((await list(null)).thinned).toEqual({ present: 60 })
    // What is sent only then is no list of names again.
    test.has({ cards: [aCard(youth(1))] })
    const sent = {
      sessionId: 'a1',
      code: codeOf(youth(1), TUESDAY),
      walkIn: false,
      at: TUESDAY.toISOString(),
      sure: true,
    }
    expect(await test.as(KEEPER).call('checkins', 'scan', sent)).toMatchObject({ outcome: 'present' })
    expect(all(test.cloud, 'scans')).toHaveLength(scans.length)
  })
})
