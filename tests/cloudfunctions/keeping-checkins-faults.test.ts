import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { Contract } from '../../src/contract'
import type { Sent } from '../../src/contract/define'
import { loadMains, type Invoke } from '../../devtools/simulation/load/mains'
import { all } from '../../devtools/simulation/load/recount'
import { AppError, type Envelope } from '../../src/contract/errors'
import { aCard, aHall, aLateClaim, codeOf } from '../support/at-the-door'
import { aRole, aSignIn, personOf } from '../support/city'
import { interleaved, twoStops } from '../support/interleave'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { TUESDAY } from '../support/local-cloud'
import { VENUE, youth } from '../support/seats'
import { KEEPER, keptCity } from '../support/venues'
import { putBack, readAll, type Stored } from '../support/whole-database'

// What the functions log about those that are killed is not looked at here.
jest.mock('../../cloudfunctions/kit/log', () => ({ newTrace: () => '', logFailure: () => undefined }))

const MINUTE = 60_000
const SECOND_KEEPER = 'openid-second-keeper'
const at = TUESDAY.toISOString()
const sessionId = 'a1'
const idOf = (nth: number): string => `a1_${personOf(youth(nth))}`

type Checkins = Contract['checkins']
let test: JoinedTest
let invoke: Invoke
let before: Stored
beforeAll(async () => {
  test = await joinedTest(TUESDAY)
  invoke = await loadMains()
  const { database } = test.cloud
  for (const [name, list] of Object.entries(keptCity(TUESDAY))) database.insertMany(name, list as object[])
  database.insertMany('accounts', [aSignIn(SECOND_KEEPER, '周宁')])
  database.insertMany('roles', [aRole(SECOND_KEEPER, 'v1', 'keeper')])
  database.insertMany('venues', [VENUE])
  database.insertMany('activities', [aHall(4, { counts: 'volunteer' })])
  database.insertMany(
    'cards',
    [1, 2, 3].map((nth) => aCard(youth(nth))),
  )
  const byHand = {
    state: 'present' as const,
    proof: 'hand' as const,
    at: TUESDAY,
    madeAt: TUESDAY,
    by: { personId: personOf(KEEPER), name: '刘敏', reason: '没带手机' },
  }
  // 2 waits; 3 waited and was registered by hand; 4 was registered by hand alone.
  database.insertMany('attendances', [
    aLateClaim(youth(2)),
    aLateClaim(youth(3), byHand),
    aLateClaim(youth(4), { ...byHand, claim: null, step: null }),
  ])
  before = readAll(database)
})
afterAll(() => test.stop())
beforeEach(() => {
  putBack(test.cloud.database, before)
  test.time.set(TUESDAY.getTime() + MINUTE)
})

/** Sent once: what was killed must not come to life again and go on when nobody looks. */
const send =
  <A extends keyof Checkins>(action: A, input: Sent<Checkins[A]>, by = KEEPER) =>
  async (): Promise<unknown> => {
    const envelope = (await invoke(
      'checkins',
      { action, input },
      { openid: by, source: 'wx_client' },
    )) as Envelope<unknown>
    if (envelope.ok) return envelope.data
    throw new AppError(envelope.error.code, envelope.error.message)
  }
const scan = (nth: number, by = KEEPER) =>
  send('scan', { sessionId, code: codeOf(youth(nth), TUESDAY), walkIn: false, at, sure: true }, by)
const register = (nth: number, by = KEEPER) =>
  send('register', { sessionId, rowId: `t${nth}`, reason: '手机没电', at, sure: true }, by)
const answer = (nth: number, seen: boolean | null, by = KEEPER) =>
  send('answer', { sessionId, attendanceId: idOf(nth), seen }, by)
const undo = (nth: number, by = KEEPER) => send('undo', { sessionId, attendanceId: idOf(nth) }, by)
const kept = (nth: number): Attendance | undefined =>
  all<Attendance>(test.cloud.database, 'attendances', { _id: idOf(nth) })[0]
const refusedOr = (work: () => Promise<unknown>) => () =>
  work().catch((failure: unknown) => {
    if (failure instanceof AppError && failure.code === 'CONFLICT') return 'CONFLICT'
    throw failure
  })

describe('killed at every call, and sent again, it ends as if nothing had happened', () => {
  it.each([
    ['a scan', () => scan(1)],
    ['a scan of who waits', () => scan(2)],
    ['by hand', () => register(1)],
    ['a walk-in', () => send('scan', { sessionId, code: 'C', walkIn: true, at, sure: false })],
    ['seen', () => answer(2, true)],
    ['not seen', () => answer(2, false)],
    ['an undoing', () => undo(4)],
    ['an undoing of who waited', () => undo(3)],
    ['new codes', () => send('renew', { sessionId, version: 0 })],
    ['the sessions', () => send('sessions', { venueId: 'v1' })],
  ])('%s', async (_, work) => {
    const whole = await interleaved(test.cloud, [work()], { turns: [] })
    const right = sorted(readAll(test.cloud.database))
    const [calls = 0] = whole.calls
    expect(calls).toBeGreaterThan(5)
    for (let served = 0; served < calls; served++) {
      putBack(test.cloud.database, before)
      const dead = await interleaved(test.cloud, [work()], { turns: [], diesAfter: new Map([[0, served]]) })
      expect(dead.outcomes).toEqual(['died'])
      const again = await interleaved(test.cloud, [work()], { turns: [] })
      expect(again.outcomes).toEqual(whole.outcomes)
      expect(sorted(readAll(test.cloud.database))).toEqual(right)
    }
  })
})

const sorted = (stored: Stored): string[][] =>
  [...stored.values()].map((documents) => documents.map((one) => JSON.stringify(one)).sort())

/** What two send, with each stopped at every place of the other. */
async function inEveryOrder(
  works: [() => Promise<unknown>, () => Promise<unknown>],
  look: (values: unknown[]) => void,
) {
  for (const turns of twoStops(12, 12, 5)) {
    putBack(test.cloud.database, before)
    const { outcomes } = await interleaved(test.cloud, works, { turns })
    look(outcomes.map((outcome) => (typeof outcome === 'object' && 'value' in outcome ? outcome.value : outcome)))
  }
}

describe('two keepers at once, in every order,', () => {
  it('scan one person, or one scans and the other registers: here once', async () => {
    for (const other of [scan(1, SECOND_KEEPER), register(1, SECOND_KEEPER)])
      await inEveryOrder([scan(1), other], (replies) => {
        for (const reply of replies)
          expect(reply).toMatchObject({ outcome: expect.stringMatching(/present|already/) as string })
        expect(kept(1)).toMatchObject({ state: 'present', version: 1 })
        expect(all(test.cloud.database, 'scans')).toHaveLength(2)
      })
  }, 60_000)

  it('answer otherwise: whom one of them has seen is here, and who comes later with a no is told', async () => {
    const seenFirst = new Set<boolean>()
    await inEveryOrder([refusedOr(answer(2, true)), refusedOr(answer(2, false, SECOND_KEEPER))], (replies) => {
      const [seen, unseen] = replies
      const told = unseen === 'CONFLICT'
      seenFirst.add(told)
      expect(seen).toEqual({ state: 'present' })
      expect(kept(2)).toMatchObject({ state: 'present', version: told ? 2 : 3 })
      expect(all(test.cloud.database, 'audit')).toHaveLength(told ? 1 : 2)
    })
    expect(seenFirst.size).toBe(2)
  }, 60_000)

  it('answer, and one takes back at once: present or waiting, and as it was', async () => {
    const states = new Set<string>()
    await inEveryOrder([answer(2, true), answer(2, null, SECOND_KEEPER)], () => {
      const { state, at: since, claim } = kept(2) ?? aLateClaim('none')
      states.add(state)
      expect(since).toEqual(claim?.codeAt)
    })
    expect([...states].sort()).toEqual(['present', 'waiting'])
  }, 60_000)

  it('scan who waits, while the other says that they were not seen: they are here', async () => {
    await inEveryOrder([scan(2), refusedOr(answer(2, false, SECOND_KEEPER))], () => {
      expect(kept(2)).toMatchObject({ state: 'present', proof: 'personal', claim: aLateClaim(youth(2)).claim })
    })
  }, 60_000)

  it('undo while the other registers anew: one of the two, and never both', async () => {
    await inEveryOrder([undo(4), register(4, SECOND_KEEPER)], ([, registered]) => {
      expect(registered).toMatchObject({ outcome: expect.stringMatching(/present|already/) as string })
      expect(kept(4)?.state).toMatch(/present|undone/)
    })
  }, 60_000)
})
