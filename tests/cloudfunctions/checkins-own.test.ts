import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import { visitId } from '../../src/domain/checkins/session'
import { ATTENDED_PAGE, CARD_RENEWED_DAYS, CARDS_PER_DAY, HAND_OVER_DAYS, RATING_DAYS } from '../../src/domain/limits'
import { addDays, DAY_MS, dayKey, HOUR_MS, wallClock } from '../../src/domain/time'
import { openidOf, personOf } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { alter, youth } from '../support/seats'
import { claimOf, codeOf, ENDS, running, shown, V1, V2, wordOf } from '../support/shown-session'
import { keptCity } from '../support/venues'

/** What is somebody's own: the record, checking out, the card of their code, and what they think of a venue. */
let test: TestCloud
const [A, B] = [youth(1), youth(2)]
const MEMBER = openidOf('u0b0', 1)
const SESSION = shown('a1')
const DAY = dayKey(TUESDAY)
const VISIT = shown(visitId('v1', DAY), { activityId: null })

beforeEach(async () => {
  test = await localCloud()
  test.cloud.clock.stand(TUESDAY.getTime())
  test.has(keptCity(TUESDAY))
  test.has({ venues: [V1, V2], directories: [], activities: [running({ _id: 'a1' })], sessions: [SESSION, VISIT] })
})
afterEach(() => test.stop())

const now = (): number => test.cloud.clock.now()
const attendances = (): Attendance[] => all<Attendance>(test.cloud, 'attendances')
const come = (openid: string, more?: Parameters<typeof claimOf>[3]) =>
  claimOf(test, openid, codeOf(SESSION, now()), more)
const mine = (openid: string, cursor: string | null = null) => test.as(openid).call('checkins', 'attended', { cursor })
const leave = (openid: string, at: number, sessionId = 'a1') =>
  test.as(openid).call('checkins', 'leave', { sessionId, at: new Date(at).toISOString() })

describe('checking out', () => {
  beforeEach(() => alter(test, 'activities', { id: 'a1', fields: { counts: 'class' } }))

  it('keeps the first time, and no other than can be', async () => {
    expect(await come(A)).toMatchObject({ attended: { counts: true, leftAt: null } })
    test.cloud.clock.advance(HOUR_MS)
    const left = { leftAt: new Date(now()).toISOString() }
    // From a phone that is ahead.
    expect(await leave(A, now() + HOUR_MS)).toEqual(left)
    test.cloud.clock.advance(HOUR_MS)
    expect(await leave(A, now())).toEqual(left)
    expect((await mine(A)).rows).toMatchObject([left])
    await come(B)
    expect(await leave(B, TUESDAY.getTime() - HOUR_MS)).toEqual({ leftAt: attendances()[1]?.at.toISOString() })
  })

  it('is for who is there, where hours are counted', async () => {
    await expect(leave(A, now())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await claimOf(test, B, codeOf(VISIT, now()))
    await expect(leave(B, now(), VISIT._id)).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

describe('the own record', () => {
  it('has the newest first, page by page, and the year’s numbers', async () => {
    const visits = Array.from({ length: ATTENDED_PAGE + 5 }, (_, n): Attendance => {
      const day = addDays(DAY, -n)
      const venueId = n % 2 === 0 ? 'v1' : 'v2'
      const sessionId = visitId(venueId, day)
      return {
        _id: `${sessionId}_${personOf(MEMBER)}`,
        sessionId,
        venueId,
        activityId: null,
        day,
        month: day.slice(0, 7),
        personId: personOf(MEMBER),
        state: n === 3 ? 'lapsed' : 'present',
        proof: 'code',
        range: 'none',
        // Some of one moment.
        at: new Date(TUESDAY.getTime() - Math.floor(n / 3) * 3 * DAY_MS),
        madeAt: TUESDAY,
        claim: null,
        step: null,
        device: `phone-${n}`,
        by: null,
        leftAt: null,
        creditAt: null,
        version: 1,
      }
    })
    test.has({ attendances: visits })
    const first = await mine(MEMBER)
    const second = await mine(MEMBER, first.next)
    const rows = [...first.rows, ...second.rows]
    expect([first.rows.length, second.rows.length, second.next]).toEqual([ATTENDED_PAGE, 5, null])
    expect(new Set(rows.map(({ session }) => session.sessionId)).size).toBe(visits.length)
    expect(rows.map(({ at }) => at)).toEqual([...rows.map(({ at }) => at)].sort().reverse())
    expect(rows.filter(({ state }) => state === 'lapsed')).toHaveLength(1)
    expect(first).toMatchObject({ year: wallClock(TUESDAY).year, times: visits.length - 1, venues: 2 })
    expect(await mine(A)).toMatchObject({ rows: [], next: null, times: 0, venues: 0 })
  })

  it('shows nobody what is another’s', async () => {
    await come(MEMBER)
    expect((await mine(A)).rows).toEqual([])
    const { next } = await mine(MEMBER)
    expect(next).toBeNull()
    await expect(mine(A, 'nonsense')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('a card', () => {
  const card = (openid: string, alias: string | null = null) => test.as(openid).call('checkins', 'card', { alias })

  it('is the same one for days, then another', async () => {
    const first = await card(MEMBER)
    expect(first).toMatchObject({ name: '成员1', issuedAt: TUESDAY.toISOString(), offers: [] })
    expect(first.branch).toEqual(expect.any(String))
    test.cloud.clock.advance((CARD_RENEWED_DAYS - 1) * DAY_MS)
    expect((await card(MEMBER, first.alias)).key).toBe(first.key)
    test.cloud.clock.advance(DAY_MS)
    expect((await card(MEMBER, first.alias)).alias).not.toBe(first.alias)
  })

  it('is nobody else’s, and no more than so many in a day', async () => {
    const { alias, key } = await card(MEMBER)
    const other = await card(A, alias)
    expect([other.alias === alias, other.key === key, other.name, other.branch]).toEqual([false, false, null, null])
    for (let n = 1; n < CARDS_PER_DAY; n++) await card(A)
    await expect(card(A)).rejects.toMatchObject({ code: 'TOO_MANY' })
    expect((await card(A, other.alias)).alias).toBe(other.alias)
    test.cloud.clock.advance(DAY_MS)
    await card(A)
  })

  it('comes with what is offered to its holder', async () => {
    const offer = {
      from: { personId: 'p', name: '刘敏' },
      to: { personId: personOf(MEMBER), name: '成员1', branch: '一支部' },
    }
    const times = { at: TUESDAY, expiresAt: ENDS, answeredAt: null }
    test.has({ handOvers: [{ _id: 'v2', ...offer, ...times, toId: personOf(MEMBER), state: 'offered' }] })
    expect((await card(MEMBER)).offers).toEqual([
      { venueId: 'v2', venue: V2.name, from: '刘敏', expiresAt: ENDS.toISOString() },
    ])
    expect((await card(A)).offers).toEqual([])
    // One that ran out is told for a week: both have to know.
    test.cloud.clock.stand(ENDS.getTime())
    expect((await card(MEMBER)).offers).toHaveLength(1)
    test.cloud.clock.advance(HAND_OVER_DAYS * DAY_MS)
    expect((await card(MEMBER)).offers).toEqual([])
  })
})

describe('what visitors think', () => {
  const rate = (openid: string, stars: number, venueId = 'v1') =>
    test.as(openid).call('checkins', 'rate', { venueId, stars })
  const ratings = () => all<{ stars: number; dirty: boolean; at: Date }>(test.cloud, 'ratings')

  it('is said by who was there within days, once each, and the last word counts', async () => {
    await expect(rate(A, 5)).rejects.toMatchObject({ code: 'CONFLICT' })
    await come(A)
    await rate(A, 5)
    await rate(A, 4)
    expect(ratings()).toMatchObject([{ stars: 4, dirty: true }])
    test.cloud.clock.advance(1000)
    await rate(A, 4)
    expect(ratings()).toMatchObject([{ at: TUESDAY }])
    await expect(rate(A, 5, 'v2')).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(rate(A, 5, 'v9')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    test.cloud.clock.stand(TUESDAY.getTime() + RATING_DAYS * DAY_MS + 1)
    await expect(rate(A, 1)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('is not said by who waits', async () => {
    const code = codeOf(SESSION, now())
    test.cloud.clock.advance(HOUR_MS)
    expect(wordOf(await claimOf(test, A, code, { scanned: null }))).toBe('waiting')
    await expect(rate(A, 5)).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})
