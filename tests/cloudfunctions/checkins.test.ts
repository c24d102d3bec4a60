import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { Scan } from '../../cloudfunctions/shared/checkins/scans.repo'
import { visitId } from '../../src/domain/checkins/session'
import { DAY_MS, dayKey, HOUR_MS } from '../../src/domain/time'
import { openidOf, personOf } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { alter, aTicketOf, youth } from '../support/seats'
import {
  BEGINS,
  claimOf,
  codeOf,
  ENDS,
  passcodeAt,
  phoneOf,
  running,
  shown,
  tryPasscode,
  V1,
  V2,
  wordOf,
} from '../support/shown-session'
import { keptCity } from '../support/venues'

/** Somebody checks in by their own phone: by the code of the screen, or by the passcode. */
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
const scans = (): Scan[] => all<Scan>(test.cloud, 'scans')
const come = (openid: string, more?: Parameters<typeof claimOf>[3]) =>
  claimOf(test, openid, codeOf(SESSION, now()), more)

describe('the code of the screen', () => {
  it('lets a stranger in, who has an account from then on, and tells all that is kept', async () => {
    test.cloud.clock.advance(3_000)
    const claimed = await come(A)
    expect(claimed).toMatchObject({
      outcome: 'present',
      nth: 1,
      metres: null,
      mayRate: true,
      attended: {
        session: { sessionId: 'a1', venue: { venueId: 'v1' }, activity: { activityId: 'a1' }, ranged: false },
        state: 'present',
        at: TUESDAY.toISOString(),
        receivedAt: new Date(now()).toISOString(),
        proof: 'code',
        range: 'none',
        byHand: null,
        leftAt: null,
        counts: false,
      },
      others: [{ sessionId: VISIT._id, activity: null }],
    })
    expect(attendances()).toHaveLength(1)
    expect(scans()).toMatchObject([{ sessionId: 'a1', how: 'code', outcome: 'present', reason: null, codeAt: TUESDAY }])
  })

  it('answers whoever is in with their first time, by the same code and by a later one, and counts once', async () => {
    const first = await come(A)
    test.cloud.clock.advance(HOUR_MS)
    const again = await come(A)
    expect(again).toMatchObject({ outcome: 'already', nth: 1 })
    if (first.outcome === 'refused' || again.outcome === 'refused') throw new Error('refused')
    expect(again.attended).toEqual(first.attended)
    expect(attendances()).toMatchObject([{ version: 1 }])
    expect(scans().map(({ outcome }) => outcome)).toEqual(['present', 'already'])
    const sameCode = codeOf(SESSION, now())
    const repeats = [await claimOf(test, A, sameCode), await claimOf(test, A, sameCode)]
    expect(repeats.map(wordOf)).toEqual(['already', 'already'])
    expect(scans()).toHaveLength(2)
  })

  it('counts once, too, where it is sent many times at once, from two phones', async () => {
    const both = [phoneOf('one'), phoneOf('two')]
    const words = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => come(A, { device: both[n % 2] ?? '' })))
    expect(words.map(wordOf).filter((word) => word === 'present')).toHaveLength(1)
    expect(attendances()).toHaveLength(1)
    expect(scans()).toHaveLength(1)
  })

  it('is each session’s own: the other one of the day counts beside it', async () => {
    await come(A)
    expect(await claimOf(test, A, codeOf(VISIT, now()))).toMatchObject({
      outcome: 'present',
      nth: 2,
      others: [{ sessionId: 'a1' }],
    })
  })

  it('of a claim that came late waits with its time, and a new code of the screen lets in all the same', async () => {
    const code = codeOf(SESSION, now())
    const scanned = { at: new Date(now()).toISOString(), within: 50 }
    test.cloud.clock.advance(HOUR_MS)
    const late = await claimOf(test, A, code, { scanned })
    expect(late).toMatchObject({
      outcome: 'waiting',
      nth: 0,
      mayRate: false,
      attended: { state: 'waiting', at: TUESDAY.toISOString(), receivedAt: new Date(now()).toISOString() },
    })
    expect(wordOf(await claimOf(test, A, code, { scanned }))).toBe('waiting')
    expect(attendances()).toMatchObject([{ claim: { codeAt: TUESDAY, why: 'late' }, creditAt: null, version: 1 }])
    expect(wordOf(await come(A))).toBe('present')
    expect(wordOf(await claimOf(test, A, code, { scanned }))).toBe('already')
    expect(attendances()).toMatchObject([{ state: 'present', proof: 'code', version: 2 }])
  })

  it('that was made anew is good for nothing but its last step; who scanned it before waits', async () => {
    const renewedAt = [new Date(now() + 4_000)]
    alter(test, 'sessions', { id: 'a1', fields: { renewedAt } })
    const renewed = { ...SESSION, renewedAt }
    test.cloud.clock.advance(6_000)
    expect(wordOf(await claimOf(test, A, codeOf(renewed, now(), { version: 0 })))).toBe('present')
    test.cloud.clock.advance(20_000)
    expect(wordOf(await claimOf(test, B, codeOf(renewed, now(), { version: 0 })))).toBe('waiting')
    expect(wordOf(await claimOf(test, B, codeOf(renewed, now(), { version: 1 })))).toBe('present')
  })

  it.each([
    ['before the doors open', -31 * 60_000, 'not-begun'],
    ['after the end', 121 * 60_000, 'over'],
  ])('%s is told so, with the time', async (_, after, word) => {
    test.cloud.clock.stand(BEGINS.getTime() + after)
    const claimed = await come(A)
    expect(claimed).toMatchObject({ outcome: 'refused', refused: { reason: word }, session: { sessionId: 'a1' } })
    expect(claimed).toMatchObject({ help: { contact: V1.contact, phone: V1.phone } })
    expect(test.cloud.database.get('accounts', A)).toBeUndefined()
    expect([attendances().length, scans()[0]?.reason, scans()[0]?.personId]).toEqual([0, word, null])
  })

  it('of a screen that did not know the time is no reason to send anybody away', async () => {
    for (const wrong of [-HOUR_MS, HOUR_MS])
      expect(
        wordOf(await claimOf(test, youth(wrong > 0 ? 1 : 2), codeOf(SESSION, now() + wrong, { sure: false }))),
      ).toBe('waiting')
    for (const { at } of attendances()) expect(Math.abs(at.getTime() - now())).toBeLessThanOrEqual(30 * 60_000)
  })

  it('of another venue is told with what it is of, and counts when it is meant', async () => {
    const code = codeOf(SESSION, now())
    const elsewhere = await claimOf(test, A, code, { venueId: 'v2' })
    expect(elsewhere).toMatchObject({ refused: { reason: 'elsewhere' }, session: { venue: { name: V1.name } } })
    expect(wordOf(await claimOf(test, A, code, { venueId: null }))).toBe('present')
    expect(
      scans()
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['present', 'refused'])
  })

  it('of an activity that is cancelled is told so, and who was there before that was there', async () => {
    const code = codeOf(SESSION, now())
    const cancelled = { at: new Date(now() + 60_000), reason: '停电' }
    alter(test, 'activities', { id: 'a1', fields: { state: 'cancelled', cancelled } })
    test.cloud.clock.advance(120_000)
    expect(wordOf(await come(A))).toBe('cancelled')
    expect(wordOf(await tryPasscode(test, A, passcodeAt(SESSION)))).toBe('cancelled')
    expect(wordOf(await claimOf(test, A, code, { scanned: null }))).toBe('waiting')
  })

  it('tells near and far where the session asks, and keeps a word', async () => {
    alter(test, 'activities', { id: 'a1', fields: { ranged: true } })
    const far = { latitude: 31.2, longitude: 116.4 }
    expect(await come(A, { spot: far })).toMatchObject({ outcome: 'present', attended: { range: 'out' } })
    expect(await come(B, { spot: V1.spot })).toMatchObject({ outcome: 'present', metres: 0, attended: { range: 'in' } })
    expect(await come(MEMBER)).toMatchObject({ outcome: 'present', metres: null, attended: { range: 'none' } })
    expect(JSON.stringify([attendances(), scans()])).not.toMatch(/31\.2|latitude|111\d\d\d/)
  })
})

it('of a thousand in a hall each costs a check-in and its scan, and no write that others wait for', async () => {
  const costs: unknown[] = []
  const queriesOf: number[] = []
  for (const work of [() => come(MEMBER), () => tryPasscode(test, openidOf('u0b0', 2), passcodeAt(SESSION))]) {
    test.cloud.operations.reset()
    expect(wordOf(await work())).toBe('present')
    const { queries, byCollection } = test.cloud.operations.since(-1).totals
    costs.push([byCollection.attendances?.written, byCollection.scans?.written, byCollection.activities?.written])
    queriesOf.push(queries)
  }
  expect(costs).toEqual([
    [1, 1, 0],
    [1, 1, 0],
  ])
  expect(queriesOf).toEqual([7, 12])
  test.cloud.operations.reset()
  await tryPasscode(test, openidOf('u0b0', 3), passcodeAt(SESSION))
  // The try of all is one: who knows the passcode writes nothing there that others have to wait for.
  const shared = test.cloud.operations.since(-1).entries.filter(({ docIds, written }) => {
    return written > 0 && docIds?.includes('passcode_a1') === true
  })
  expect(shared).toEqual([])
})

describe('the passcode', () => {
  it('lets in who is told it, and tells who slips how often they may try', async () => {
    const right = passcodeAt(SESSION)
    const slips = ['000001', '000002'].filter((one) => one !== right)
    for (const [n, slip] of slips.entries())
      expect(await tryPasscode(test, A, slip)).toMatchObject({ refused: { reason: 'wrong-passcode', left: 4 - n } })
    expect(await tryPasscode(test, A, slips[0] ?? '')).toMatchObject({ refused: { left: 5 - slips.length } })
    expect(await tryPasscode(test, A, right)).toMatchObject({ outcome: 'present', attended: { proof: 'passcode' } })
    expect(wordOf(await tryPasscode(test, A, right))).toBe('already')
    expect(JSON.stringify(scans())).not.toContain(right)
    expect(scans().filter(({ outcome }) => outcome === 'present')).toHaveLength(1)
  })

  it('is one of the session that was shown, while people check in', async () => {
    test.cloud.database.remove('sessions', { query: { _id: 'a1' }, multi: false })
    expect(wordOf(await tryPasscode(test, A, passcodeAt(SESSION)))).toBe('wrong-passcode')
    test.cloud.clock.stand(ENDS.getTime())
    expect(wordOf(await tryPasscode(test, A, passcodeAt(SESSION)))).toBe('over')
    const nowhere = test.as(A).call('checkins', 'passcode', {
      sessionId: 'nowhere',
      passcode: '000000',
      device: phoneOf(A),
      spot: null,
    })
    await expect(nowhere).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

it('what can be checked in to today is told with where one stands in it', async () => {
  test.has({
    activities: [
      running({
        _id: 'a0',
        startsAt: new Date(BEGINS.getTime() - HOUR_MS),
        line: [aTicketOf(MEMBER)],
        holders: [personOf(MEMBER)],
        live: 1,
      }),
      running({ _id: 'gone', startsAt: new Date(TUESDAY.getTime() - 3 * HOUR_MS) }),
      running({ _id: 'tomorrow', startsAt: new Date(BEGINS.getTime() + DAY_MS) }),
    ],
  })
  await come(MEMBER)
  const before = JSON.stringify(attendances())
  const here = await test.as(MEMBER).call('checkins', 'here', { venueId: 'v1' })
  expect(here.help).toEqual({ contact: V1.contact, phone: V1.phone })
  expect(
    here.sessions.map(({ session, tag, attended, number }) => [session.sessionId, tag, attended?.state, number]),
  ).toEqual([
    ['a0', shown('a0').tag, undefined, 1],
    ['a1', SESSION.tag, 'present', null],
    [VISIT._id, VISIT.tag, undefined, null],
  ])
  const nobody = await test.as(A).call('checkins', 'here', { venueId: 'v1' })
  expect(nobody.sessions.every(({ attended, number }) => attended === null && number === null)).toBe(true)
  expect([JSON.stringify(attendances()), test.cloud.database.get('accounts', A)]).toEqual([before, undefined])
  await expect(test.as(A).call('checkins', 'here', { venueId: 'v9' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
