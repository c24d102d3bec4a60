import { Random } from '../../devtools/seed/random'
import { all } from '../../devtools/simulation/load/recount'
import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { Card as KeptCard } from '../../cloudfunctions/shared/checkins/cards.repo'
import { sessionKeyOf } from '../../cloudfunctions/shared/checkins/hmac'
import type { Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'
import type { ScanTime } from '../../src/domain/checkins/claim'
import { spanOfActivity } from '../../src/domain/checkins/session'
import { HOUR_MS, ms } from '../../src/domain/time'
import { comes, type Came, type Door, type Visit } from '../support/honest-door'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { TUESDAY } from '../support/local-cloud'
import { youth } from '../support/seats'
import { BEGINS, ENDS, phoneOf, running, shown, V1, wordOf, type Claimed } from '../support/shown-session'
import { KEEPER, keptCity } from '../support/venues'

/** Two hundred honest people and keepers through the real functions, with the phones and networks of the ten thousand. */
const PEOPLE = 200
const SESSION = shown('a1')
const SPAN = spanOfActivity({ startsAt: BEGINS, endsAt: ENDS })

let test: JoinedTest
beforeAll(async () => {
  test = await joinedTest(TUESDAY)
  const { database } = test.cloud
  for (const [name, list] of Object.entries(keptCity(TUESDAY))) database.insertMany(name, list as object[])
  database.insertMany('venues', [V1])
  database.insertMany('activities', [running({ _id: 'a1' })])
  database.insertMany('sessions', [SESSION])
})
afterAll(() => test.stop())

type Checkins = Contract['checkins']
const call = <A extends keyof Checkins>(
  openid: string,
  action: A,
  input: Sent<Checkins[A]>,
): Promise<Reply<Checkins[A]>> => test.functions.call(openid, { name: 'checkins', action, input })
const cameOf = (claimed: Claimed): Came =>
  claimed.outcome === 'refused' ? `refused: ${wordOf(claimed)}` : claimed.outcome

class RealDoor implements Door {
  readonly span = { opensAt: ms(SPAN.opensAt), closesAt: ms(SPAN.closesAt) }
  readonly signer = { venueId: 'v1', sessionId: 'a1', tag: SESSION.tag, key: sessionKeyOf('a1', 0) }

  private constructor(
    private readonly who: string,
    readonly card: { alias: string; key: string },
  ) {}

  static async for(who: string): Promise<RealDoor> {
    test.time.set(ms(SPAN.opensAt) - 2 * HOUR_MS)
    return new RealDoor(who, await call(who, 'card', { alias: null }))
  }

  async claim(at: number, code: string, scanned: ScanTime | null): Promise<Came> {
    test.time.set(at)
    const said = scanned && { at: new Date(scanned.at).toISOString(), within: scanned.within }
    const sent = { code, venueId: 'v1', scanned: said, device: phoneOf(this.who), spot: null }
    return cameOf(await call(this.who, 'claim', sent))
  }

  async passcode(at: number, passcode: string): Promise<Came> {
    // Who slips as others do at the same moment would wait: each comes ten minutes after the one before.
    test.time.set(at)
    test.cloud.database.remove('tries', { query: { _id: 'passcode_a1' }, multi: false })
    return cameOf(
      await call(this.who, 'passcode', { sessionId: 'a1', passcode, device: phoneOf(this.who), spot: null }),
    )
  }

  async scan(at: number, code: string, kept: { at: number; sure: boolean }): Promise<Came> {
    test.time.set(at)
    const sent = { sessionId: 'a1', code, walkIn: true, at: new Date(kept.at).toISOString(), sure: kept.sure }
    const { outcome, refused } = await call(KEEPER, 'scan', sent)
    return outcome === 'present' || outcome === 'already' ? outcome : `refused: ${refused ?? outcome}`
  }

  async confirm(at: number): Promise<Came> {
    test.time.set(at)
    const [card] = all<KeptCard>(test.cloud.database, 'cards', { _id: this.card.alias })
    const attendanceId = `a1_${card?.personId ?? ''}`
    const { state } = await call(KEEPER, 'answer', { sessionId: 'a1', attendanceId, seen: true })
    return state === 'denied' ? 'refused: denied' : state
  }
}

it(`none of ${PEOPLE} honest people is refused, and all are in`, async () => {
  const visits: Visit[] = []
  for (let seed = 1; seed <= PEOPLE; seed++) visits.push(await comes(await RealDoor.for(youth(seed)), new Random(seed)))
  const wrong = visits.filter(
    ({ answers, inTime }) =>
      answers.some((one) => one.startsWith('refused')) ||
      !answers.includes('present') ||
      (inTime && answers[0] !== 'present'),
  )
  expect(wrong).toEqual([])
  const kept = all<Attendance>(test.cloud.database, 'attendances')
  expect(kept.filter(({ state }) => state === 'present')).toHaveLength(PEOPLE)
  expect(kept).toHaveLength(PEOPLE)
  // Each stands where the session was, whatever the phones thought.
  for (const { at } of kept) expect(at >= SPAN.opensAt && at <= SPAN.closesAt).toBe(true)
  for (const by of ['code', 'personal', 'passcode'] as const)
    expect(visits.filter((visit) => visit.by === by).length).toBeGreaterThan(10)
})
