import type { Attendance } from '../../../cloudfunctions/shared/checkins/attendances.repo'
import type { Scan } from '../../../cloudfunctions/shared/checkins/scans.repo'
import { all } from '../../../devtools/simulation/load/recount'
import { PASSCODE_PAUSE_MINUTES, PASSCODE_TRIES, PASSCODE_TRIES_TOGETHER } from '../../../src/domain/limits'
import { joinedTest, type JoinedTest } from '../../support/joined-city'
import { TUESDAY } from '../../support/local-cloud'
import { youth } from '../../support/seats'
import { passcodeAt, phoneOf, running, shown, V1, wordOf, type Claimed } from '../../support/shown-session'
import { keptCity } from '../../support/venues'

/** Who guesses the passcode: alone, and with many others. */
let test: JoinedTest
const SESSION = shown('a1')
const RIGHT = passcodeAt(SESSION)
const THOUSAND = 1000
const PAUSE_MS = PASSCODE_PAUSE_MINUTES * 60_000
const WRONG = Array.from({ length: THOUSAND + 1 }, (_, n) => String(n * 991).padStart(6, '0'))
  .filter((digits) => digits !== RIGHT)
  .slice(0, THOUSAND)

beforeEach(async () => {
  test = await joinedTest(TUESDAY)
  const { database } = test.cloud
  for (const [name, list] of Object.entries(keptCity(TUESDAY))) database.insertMany(name, list as object[])
  database.insertMany('venues', [V1])
  database.insertMany('activities', [running({ _id: 'a1' })])
  database.insertMany('sessions', [SESSION])
})
afterEach(() => test.stop())

const guess = (openid: string, passcode: string): Promise<Claimed> => {
  const input = { sessionId: 'a1', passcode, device: phoneOf(openid), spot: null }
  return test.functions.call(openid, { name: 'checkins', action: 'passcode', input })
}
const attendances = (): Attendance[] => all<Attendance>(test.cloud.database, 'attendances')
const scans = (): Scan[] => all<Scan>(test.cloud.database, 'scans')
const counted = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
const outcomes = async (guesses: readonly Promise<Claimed>[]) => counted((await Promise.all(guesses)).map(wordOf))
const later = (span: number): void => test.time.set(TUESDAY.getTime() + span)

it(`of a thousand guesses of one person at once ${PASSCODE_TRIES} are looked at, and then not even the right one for ten minutes`, async () => {
  const A = youth(1)
  expect(await outcomes(WRONG.map((digits) => guess(A, digits)))).toEqual({
    'wrong-passcode': PASSCODE_TRIES,
    paused: THOUSAND - PASSCODE_TRIES,
  })
  // The pause stands in the record once.
  expect(scans()).toHaveLength(PASSCODE_TRIES + 1)
  expect(scans().filter(({ reason }) => reason === 'paused')).toHaveLength(1)
  later(PAUSE_MS - 1)
  expect(await guess(A, RIGHT)).toMatchObject({
    refused: { reason: 'paused', until: new Date(TUESDAY.getTime() + PAUSE_MS).toISOString() },
    help: { contact: V1.contact },
  })
  expect(attendances()).toEqual([])
  // Whoever else is told it is in meanwhile, and so is this one after the pause.
  expect(wordOf(await guess(youth(2), RIGHT))).toBe('present')
  later(PAUSE_MS)
  expect(wordOf(await guess(A, RIGHT))).toBe('present')
})

it('of a thousand guesses of two hundred people at once the right one waits, known or not', async () => {
  const honest = youth(999)
  expect(wordOf(await guess(honest, RIGHT))).toBe('present')
  const guesses = WRONG.map((digits, n) => guess(youth(n % 200), digits))
  expect(await outcomes(guesses)).toEqual({ 'wrong-passcode': THOUSAND })
  for (const [n, who] of [youth(500), youth(501)].entries())
    expect([n, await guess(who, RIGHT)]).toMatchObject([n, { outcome: 'waiting', attended: { proof: 'passcode' } }])
  expect(
    attendances()
      .map(({ state, claim }) => [state, claim?.why])
      .sort(),
  ).toEqual([
    ['present', undefined],
    ['waiting', 'passcodes'],
    ['waiting', 'passcodes'],
  ])
  // Who is in stays in, and when it is quiet again the passcode is what it was.
  expect(wordOf(await guess(honest, RIGHT))).toBe('already')
  later(PAUSE_MS)
  expect(wordOf(await guess(youth(600), RIGHT))).toBe('present')
}, 120_000)

it(`a hall in which a thousand are told the passcode tries it once together, and ${PASSCODE_TRIES_TOGETHER - 2} slips do no harm`, async () => {
  for (const digits of WRONG.slice(0, PASSCODE_TRIES_TOGETHER - 2)) await guess(youth(2000 + Number(digits)), digits)
  const people = Array.from({ length: 200 }, (_, n) => youth(n))
  expect(await outcomes(people.map((who) => guess(who, RIGHT)))).toEqual({ present: 200 })
  expect(attendances()).toHaveLength(200)
})
