import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import { CHECKIN_CALLS, FaultDrill } from '../../devtools/simulation/load/fault-drill'
import { all } from '../../devtools/simulation/load/recount'
import { shuffled } from '../../devtools/simulation/load/campaign'
import { Random } from '../../devtools/seed/random'
import type { Contract } from '../../src/contract'
import type { Reply } from '../../src/contract/define'
import { aCard, aHall, codeOf } from '../support/at-the-door'
import { aRole, aSignIn, personOf } from '../support/city'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { TUESDAY } from '../support/local-cloud'
import { VENUE, youth } from '../support/seats'
import { codeOf as shownCode, passcodeAt, phoneOf, shown } from '../support/shown-session'
import { keptCity } from '../support/venues'

// What the functions log about the faults below is not looked at here.
jest.mock('../../cloudfunctions/kit/log', () => ({ newTrace: () => '', logFailure: () => undefined }))

const PEOPLE = 1000
/** The first so many have signed up; the rest have only come. */
const SIGNED_UP = 400
const SECONDS = 60
/** A document takes no more on average of that minute. */
const WRITES_A_SECOND = 5
const KEEPERS = ['openid-keeper', 'openid-keeper-2', 'openid-keeper-3']
const sessionId = 'a1'

let test: JoinedTest
beforeAll(async () => {
  test = await joinedTest(TUESDAY)
  const { database } = test.cloud
  for (const [name, list] of Object.entries(keptCity(TUESDAY))) database.insertMany(name, list as object[])
  const others = KEEPERS.slice(1)
  database.insertMany(
    'accounts',
    others.map((one) => aSignIn(one, '周宁')),
  )
  database.insertMany(
    'roles',
    others.map((one) => aRole(one, 'v1', 'keeper')),
  )
  database.insertMany('venues', [VENUE])
  database.insertMany('activities', [aHall(SIGNED_UP, { quota: PEOPLE, counts: 'class' })])
  database.insertMany('sessions', [shown(sessionId)])
  const everybody = Array.from({ length: PEOPLE }, (_, nth) => youth(nth + 1))
  database.insertMany(
    'accounts',
    everybody.map((one) => aSignIn(one)),
  )
  database.insertMany(
    'cards',
    everybody.map((one) => aCard(one)),
  )
})
afterAll(() => test.stop())

type Checkins = Contract['checkins']
type Outcome = (Reply<Checkins['claim']> | Reply<Checkins['scan']>)['outcome']
interface Coming {
  nth: number
  /** Sends it; the same however often. */
  send: () => Promise<{ outcome: Outcome }>
}

/** Of ten five scan the keeper's screen, one types what was told, three show their own code; and one of those who have signed up is registered by hand. */
function comingAt(nth: number, at: Date): Coming['send'] {
  const openid = youth(nth)
  const by = KEEPERS[nth % KEEPERS.length] ?? ''
  const made = { sessionId, at: at.toISOString(), sure: true }
  if (nth % 10 === 5) {
    const input = { sessionId, passcode: passcodeAt(shown(sessionId)), device: phoneOf(openid), spot: null }
    return () => test.functions.call(openid, { name: 'checkins', action: 'passcode', input })
  }
  if (nth % 10 < 5) {
    const code = shownCode(shown(sessionId), at)
    const scanned = { at: made.at, within: 100 }
    const input = { code, venueId: 'v1', scanned, device: phoneOf(openid), spot: null }
    return () => test.functions.call(openid, { name: 'checkins', action: 'claim', input })
  }
  if (nth % 10 === 6 && nth <= SIGNED_UP) {
    const input = { ...made, rowId: `t${nth}`, reason: '手机没电' }
    return () => test.functions.call(by, { name: 'checkins', action: 'register', input })
  }
  const input = { ...made, code: codeOf(openid, at), walkIn: true }
  return () => test.functions.call(by, { name: 'checkins', action: 'scan', input })
}

/** All of a minute, second by second: those of one second at once, every third of them twice. */
async function aMinuteOf(people: readonly number[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (let second = 0; second < SECONDS; second++) {
    const at = new Date(TUESDAY.getTime() + second * 1000)
    test.time.set(at)
    const now = people.filter((_, index) => index % SECONDS === second)
    const sends = now.flatMap((nth) => {
      const send = comingAt(nth, at)
      return nth % 3 ? [send] : [send, send]
    })
    for (const { outcome } of await Promise.all(sends.map((send) => send()))) outcomes.push(outcome)
  }
  return outcomes
}

/** The busiest document of all that was written, and how often it was. */
function busiest(): { document: string; writes: number } {
  const writes = new Map<string, number>()
  for (const { collection = '', written, docIds = [] } of test.log.entries())
    if (written > 0)
      for (const id of docIds) writes.set(`${collection}/${id}`, (writes.get(`${collection}/${id}`) ?? 0) + 1)
  return [...writes]
    .map(([document, count]) => ({ document, writes: count }))
    .reduce((a, b) => (b.writes > a.writes ? b : a), { document: '', writes: 0 })
}

/** Nobody lost, nobody twice, and every number the same as a recount. */
async function expectAll(): Promise<void> {
  const kept = all<Attendance>(test.cloud.database, 'attendances')
  expect(new Set(kept.map(({ personId }) => personId))).toEqual(
    new Set(Array.from({ length: PEOPLE }, (_, nth) => personOf(youth(nth + 1)))),
  )
  expect(kept).toHaveLength(PEOPLE)
  expect(kept.filter(({ state }) => state === 'present')).toHaveLength(PEOPLE)
  expect(new Set(kept.map(({ version }) => version))).toEqual(new Set([1]))
  const [keeper = ''] = KEEPERS
  const count = await test.functions.call(keeper, { name: 'checkins', action: 'count', input: { sessionId } })
  expect(count).toMatchObject({ present: PEOPLE, late: 0, taken: SIGNED_UP })
  let cursor: string | null = null
  let here = 0
  do {
    const roll: Reply<Checkins['roll']> = await test.functions.call(keeper, {
      name: 'checkins',
      action: 'roll',
      input: { sessionId, cursor },
    })
    expect(roll.counts).toEqual({
      signedUp: SIGNED_UP,
      present: PEOPLE,
      missing: 0,
      waiting: 0,
      walkIns: PEOPLE - SIGNED_UP,
    })
    here += roll.rows.filter(({ attendance }) => attendance?.state === 'present').length
    cursor = roll.next
  } while (cursor !== null)
  expect(here).toBe(PEOPLE)
}

const everybody = (): number[] =>
  shuffled(
    Array.from({ length: PEOPLE }, (_, nth) => nth + 1),
    new Random(13),
  )

it('a hall of 1,000 checks in within a minute, many of them twice, while every kind of call is refused, cut off, lost, done twice, and kills', async () => {
  const drill = new FaultDrill(23)
  test.log.reset()
  test.cloud.setFaults(drill.plan)
  const outcomes = await aMinuteOf(everybody())
  test.cloud.setFaults()
  expect(new Set(outcomes)).toEqual(new Set(['present', 'already']))
  expect(drill.missing(CHECKIN_CALLS)).toEqual([])
  expect(test.functions.repeats()).toBeGreaterThan(PEOPLE / 10)
  expect(busiest().writes).toBeLessThanOrEqual(WRITES_A_SECOND * SECONDS)
  await expectAll()
  expect(all(test.cloud.database, 'scans')).toHaveLength(PEOPLE)
}, 120_000)
