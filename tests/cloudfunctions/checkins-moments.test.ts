import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { Scan } from '../../cloudfunctions/shared/checkins/scans.repo'
import type { Fault } from '../../devtools/cloud'
import { all } from '../../devtools/simulation/load/recount'
import type { Contract } from '../../src/contract'
import type { Sent } from '../../src/contract/define'
import { HOUR_MS } from '../../src/domain/time'
import { openidOf, personOf } from '../support/city'
import { interleaved, twoStops } from '../support/interleave'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { TUESDAY } from '../support/local-cloud'
import { codeOf, passcodeAt, phoneOf, running, shown, V1, wordOf, type Claimed } from '../support/shown-session'
import { keptCity } from '../support/venues'
import { putBack, readAll, type Stored } from '../support/whole-database'

// What the functions log about the faults is not looked at.
jest.mock('../../cloudfunctions/kit/log', () => ({ newTrace: () => '', logFailure: () => undefined }))

/** Two at one moment in every order of their calls, and each call going wrong: nobody is lost, nobody is in twice. */
let test: JoinedTest
const [A, B] = [openidOf('u0b0', 1), openidOf('u0b0', 2)]
const SESSION = shown('a1')

beforeEach(async () => {
  test = await joinedTest(TUESDAY)
  const { database } = test.cloud
  for (const [name, list] of Object.entries(keptCity(TUESDAY))) database.insertMany(name, list as object[])
  database.insertMany('venues', [V1])
  database.insertMany('activities', [running({ _id: 'a1', counts: 'class' })])
  database.insertMany('sessions', [SESSION])
})
afterEach(() => test.stop())

type Name = 'claim' | 'passcode' | 'leave' | 'rate'
type Work = () => Promise<unknown>
const call =
  <N extends Name>(openid: string, action: N, input: Sent<Contract['checkins'][N]>): Work =>
  () =>
    test.functions.call(openid, { name: 'checkins', action, input } as never)
const claim = (openid: string, { device = phoneOf(openid), late = 0 } = {}): Work =>
  call(openid, 'claim', {
    code: codeOf(SESSION, TUESDAY.getTime() - late),
    venueId: 'v1',
    scanned: { at: new Date(TUESDAY.getTime() - late).toISOString(), within: 50 },
    device,
    spot: null,
  })
const passcode = (openid: string, digits = passcodeAt(SESSION), device = phoneOf(openid)): Work =>
  call(openid, 'passcode', { sessionId: 'a1', passcode: digits, device, spot: null })
const leave = (openid: string): Work => call(openid, 'leave', { sessionId: 'a1', at: TUESDAY.toISOString() })
const rate = (stars: number): Work => call(A, 'rate', { venueId: 'v1', stars })

const read = (): Stored => readAll(test.cloud.database)
const attendances = (): Attendance[] => all<Attendance>(test.cloud.database, 'attendances')
const scans = (): Scan[] => all<Scan>(test.cloud.database, 'scans')
const standing = (): string[] =>
  attendances()
    .map(({ state }) => state)
    .sort()

/** What has happened before, and what is done. */
const ACTIONS: readonly [string, () => readonly Work[], () => Work][] = [
  ['a claim that counts', () => [], () => claim(A)],
  ['a claim that came late', () => [], () => claim(A, { late: 600_000 })],
  ['a claim of who waits', () => [claim(A, { late: 600_000 })], () => claim(A)],
  ['a claim by another’s phone', () => [claim(B)], () => claim(A, { device: phoneOf(B) })],
  ['a claim that is refused', () => [], () => claim(A, { late: 2 * HOUR_MS })],
  ['a passcode', () => [], () => passcode(A)],
  ['a slip', () => [], () => passcode(A, passcodeAt(SESSION, 1))],
  ['checking out', () => [claim(A)], () => leave(A)],
  ['a word on the venue', () => [claim(A), rate(3)], () => rate(5)],
]

/** Everything but when a document was changed how often, which a call that is done twice tells apart. */
const shownOf = (stored: Stored): string =>
  JSON.stringify([...stored], (field, value: unknown) => (field === 'version' ? 0 : value), 1)
const faultsAt = (nth: number): readonly Fault[] => ['error-after', nth % 2 === 0 ? 'error-before' : 'duplicate']

it.each(ACTIONS)(
  '%s ends the same whichever call was refused, not answered, done twice or the last',
  async (_, before, act) => {
    for (const work of before()) await work()
    const stands = read()
    const { calls } = await interleaved(test.cloud, [act()], { turns: [] })
    const expected = shownOf(read())
    expect(calls[0]).toBeGreaterThan(3)
    await act()()
    expect(shownOf(read())).toBe(expected)
    for (let nth = 1; nth <= (calls[0] ?? 0); nth++) {
      for (const fault of faultsAt(nth)) {
        putBack(test.cloud.database, stands)
        let n = 0
        test.cloud.setFaults(() => (++n === nth ? fault : undefined))
        await act()()
        test.cloud.setFaults()
        await act()()
        expect([nth, fault, shownOf(read())]).toEqual([nth, fault, expected])
      }
      putBack(test.cloud.database, stands)
      await interleaved(test.cloud, [act()], { turns: [], diesAfter: new Map([[0, nth - 1]]) })
      await act()()
      expect([nth, 'died', shownOf(read())]).toEqual([nth, 'died', expected])
    }
  },
)

const outcomesIn = async (works: readonly Work[], turns: readonly number[]): Promise<string[]> => {
  const { outcomes } = await interleaved(test.cloud, works, { turns })
  return outcomes.map((one) => {
    if (typeof one !== 'object' || !('value' in one)) throw new Error('it failed')
    return wordOf(one.value as Claimed)
  })
}

it('one who sends the same twice at once is in once, in every order', async () => {
  const stands = read()
  for (const other of [claim(A), claim(A, { device: phoneOf('second') }), passcode(A)])
    for (const turns of twoStops(10, 10, 3)) {
      putBack(test.cloud.database, stands)
      const words = await outcomesIn([claim(A), other], turns)
      expect([turns.join(''), words.sort(), standing()]).toEqual([turns.join(''), ['already', 'present'], ['present']])
    }
})

it('of two people on one phone one is in and one waits, in every order, by the code and by the passcode', async () => {
  const stands = read()
  const device = phoneOf('one')
  for (const [a, b] of [
    [claim(A, { device }), claim(B, { device })],
    [claim(A, { device }), passcode(B, passcodeAt(SESSION), device)],
  ] as const)
    for (const turns of twoStops(10, 10, 3)) {
      putBack(test.cloud.database, stands)
      const words = await outcomesIn([a, b], turns)
      expect([turns.join(''), words.sort(), standing()]).toEqual([
        turns.join(''),
        ['present', 'waiting'],
        ['present', 'waiting'],
      ])
      expect(attendances().find(({ state }) => state === 'waiting')?.claim?.why).toBe('device')
    }
})

it('who waits does not come in by the phone of another who comes at that moment', async () => {
  await claim(B, { late: 600_000 })()
  const stands = read()
  const device = phoneOf('one')
  const met = new Set<string>()
  for (const turns of twoStops(10, 10, 2)) {
    putBack(test.cloud.database, stands)
    await outcomesIn([claim(A, { device }), claim(B, { device })], turns)
    met.add(
      attendances()
        .filter(({ state }) => state === 'present')
        .map(({ personId }) => personId)
        .join(),
    )
    expect([turns.join(''), standing()]).toEqual([turns.join(''), ['present', 'waiting']])
  }
  expect([...met].sort()).toEqual([personOf(A), personOf(B)].sort())
})

it('who checks out twice at once has one time, and keeps being there', async () => {
  await claim(A)()
  const stands = read()
  for (const turns of twoStops(6, 6, 1)) {
    putBack(test.cloud.database, stands)
    test.time.set(TUESDAY.getTime() + HOUR_MS)
    await interleaved(test.cloud, [leave(A), leave(A)], { turns })
    expect(attendances()).toMatchObject([{ state: 'present', leftAt: TUESDAY }])
  }
  expect(scans()).toHaveLength(1)
})

it('promises are not followed any more once the turns are over, which would slow down every test file that comes after', async () => {
  const symbols = (): number => Object.getOwnPropertySymbols(Promise.resolve()).length
  const before = symbols()
  const during: number[] = []
  const act = async (): Promise<void> => {
    during.push(symbols())
    await claim(A)()
  }
  await interleaved(test.cloud, [act, claim(B)], { turns: [], diesAfter: new Map([[1, 2]]) })
  expect([before, symbols()]).toEqual([0, 0])
  expect(during[0]).toBeGreaterThan(0)
})
