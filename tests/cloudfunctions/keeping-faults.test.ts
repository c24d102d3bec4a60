import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { Fault } from '../../devtools/cloud'
import { all } from '../../devtools/simulation/load/recount'
import { tell } from '../../cloudfunctions/shared/homes/telling'
import { sha256 } from '../../cloudfunctions/shared/homes/sha256'
import { commitmentOf } from '../../src/domain/homes/draw'
import type { ActivityText } from '../../src/contract/keeping-replies'
import { ms } from '../../src/domain/time'
import { aRole, memberId, openidOf } from '../support/city'
import { interleaved, twoStops } from '../support/interleave'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import {
  calledOff,
  call,
  change,
  draft,
  drawn,
  MOVED,
  publish,
  signUp,
  TEXT,
  type Work,
} from '../support/keeping-works'
import { TUESDAY } from '../support/local-cloud'
import { CLOSES, START, VENUE, youth } from '../support/seats'
import { COMMITTEE, keptCity } from '../support/venues'
import { putBack, readAll, type Stored } from '../support/whole-database'

// What the functions log about the faults is not looked at.
jest.mock('../../cloudfunctions/kit/log', () => ({ newTrace: () => '', logFailure: () => undefined }))

/** Every call of the database that an action makes, going wrong: asked again, it ends as if nothing had. */
const SECOND = openidOf('u0b0', 2)
const CODE = 'ABCDEF'
const MEMBER = openidOf('u0b0', 1)
const SECRETARY = openidOf('u0b0', 0)

let test: JoinedTest
beforeEach(async () => {
  test = await joinedTest(TUESDAY)
  const { database: stored } = test.cloud
  const city = keptCity(TUESDAY)
  for (const [name, list] of Object.entries(city)) stored.insertMany(name, list as object[])
  stored.insertMany('roles', [aRole(SECOND, 'v1', 'keeper')])
  stored.insertMany('venues', [VENUE])
  stored.insertMany('appointments', [
    { _id: 'v1', code: CODE, by: null, at: TUESDAY, expiresAt: START, takenBy: null, takenAt: null },
  ])
  stored.insertMany('directories', [{ _id: VENUE.district, order: 0, rows: {} }])
})
afterEach(() => test.stop())

const moved: readonly Work[] = [draft, publish(), signUp(1), signUp(2), signUp(3), later, change(2, MOVED)]
function later(): Promise<void> {
  test.time.set(TUESDAY.getTime() + 1000)
  return Promise.resolve()
}
const about = {
  name: '新青年之家',
  district: VENUE.district,
  address: '澜江大道 1 号',
  spot: null,
  services: [],
  contact: '',
  phone: '',
  note: '',
  text: '',
}

/** What has happened before, and what is done. */
const ACTIONS: readonly [string, readonly Work[], Work][] = [
  ['saveDraft', [], draft],
  ['publish of three weeks of a draw', [drawn], publish(3)],
  ['change of time', [draft, publish(), signUp(1), signUp(2), signUp(3), later], change(2, MOVED)],
  ['cancelActivity', [draft, publish(), signUp(1), signUp(2)], calledOff()],
  ['addVenue', [], call(COMMITTEE, 'keeping', 'addVenue', { orgId: 'u0', venueId: 'v7', about })],
  [
    'closeVenue',
    [draft, publish(), signUp(1)],
    call(COMMITTEE, 'keeping', 'closeVenue', { venueId: 'v1', reason: '搬迁' }),
  ],
  [
    'dismiss',
    [],
    call(COMMITTEE, 'keeping', 'dismiss', {
      venueId: 'v1',
      keeperId: aRole(SECOND, 'v1', 'keeper')._id,
      reason: '换人',
    }),
  ],
  ['takeOffice', [], call(MEMBER, 'keeping', 'takeOffice', { code: CODE })],
  [
    'cancel',
    [draft, publish(), signUp(1), signUp(2), signUp(3)],
    call(youth(1), 'homes', 'cancel', { activityId: 'a1' }),
  ],
  ['keepPlace', moved, call(youth(1), 'homes', 'keepPlace', { activityId: 'a1' })],
  [
    'wish',
    [draft, publish(), signUp(1)],
    call(youth(1), 'homes', 'wish', { activityId: 'a1', wish: 'up', grantId: 'g00000001' }),
  ],
  [
    'signUpBranch',
    [draft, publish()],
    call(SECRETARY, 'homes', 'signUpBranch', {
      activityId: 'a1',
      branchId: 'u0b0',
      memberIds: [1, 2, 3].map((n) => memberId('u0b0', n)),
    }),
  ],
]

/** Each call is not answered once, and by turns refused or done twice. */
const faultsAt = (nth: number): readonly Fault[] => ['error-after', nth % 2 === 0 ? 'error-before' : 'duplicate']

const read = (): Stored => readAll(test.cloud.database)
/** The minute goes on with who died as it told people something. */
async function minuteLater(): Promise<void> {
  const now = new Date(TUESDAY.getTime() + 120_000)
  for (const { _id } of all<Activity>(test.cloud.database, 'activities'))
    await tell(_id, now, { most: 10, hasTime: () => true })
}

/** What is told by chance, how often a list was written anew, or when it was seen that somebody had moved up, is no difference. The log has each deed at least once. */
const CHANCE = new Set(['seed', 'commitment', 'listing', 'relistAt'])
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = { audit: ['_id', 'detail'], directories: ['version'] }
function shown(stored: Stored): string {
  const plain = [...stored].map(([name, list]) => {
    const rows = list.map((one) =>
      JSON.stringify(one, (field, value: unknown) => {
        if (CHANCE.has(field) || (LEFT_OUT[name] ?? []).includes(field)) return undefined
        return field === 'seated' && typeof value === 'object' ? Object.keys(value ?? {}) : value
      }),
    )
    return [name, [...new Set(rows)].sort()]
  })
  return JSON.stringify(plain, null, 1)
}

it.each(ACTIONS)(
  '%s ends the same whichever call was refused, not answered or done twice',
  async (_, before, act) => {
    for (const work of before) await work(test.functions)
    const stands = read()
    let calls = 0
    test.cloud.setFaults(() => {
      calls += 1
      return undefined
    })
    await act(test.functions)
    test.cloud.setFaults()
    await minuteLater()
    const expected = shown(read())
    expect(calls).toBeGreaterThan(3)
    await act(test.functions)
    expect(shown(read())).toBe(expected)
    for (let nth = 1; nth <= calls; nth++) {
      for (const fault of faultsAt(nth)) {
        putBack(test.cloud.database, stands)
        let n = 0
        test.cloud.setFaults(() => (++n === nth ? fault : undefined))
        await act(test.functions)
        test.cloud.setFaults()
        await act(test.functions)
        await minuteLater()
        expect([nth, fault, shown(read())]).toEqual([nth, fault, expected])
      }
    }
  },
  120_000,
)

const activity = (): Activity => {
  const [found] = all<Activity>(test.cloud.database, 'activities')
  if (!found) throw new Error('no activity')
  return found
}
const refusedOr = (work: Work) =>
  work(test.functions).then(
    () => 'ok',
    (failure: Error) => /CONFLICT|INVALID_INPUT/.exec(failure.message)?.[0],
  )

it('whoever signs up as the time changes sees the change, or signed up for the new time', async () => {
  for (const work of [draft, publish(), signUp(1)]) await work(test.functions)
  const stands = read()
  const met = new Set<boolean>()
  for (const turns of twoStops(14, 10, 3)) {
    putBack(test.cloud.database, stands)
    const works = [() => change(2, MOVED)(test.functions), () => signUp(2)(test.functions)]
    await interleaved(test.cloud, works, { turns })
    const { line, tellings } = activity()
    expect(line).toHaveLength(2)
    const newcomer = line[1]?.id ?? ''
    const told = tellings.at(-1)?.to.includes(newcomer) === true
    met.add(told)
    const page = await test.functions.call(youth(2), { name: 'homes', action: 'activity', input: { activityId: 'a1' } })
    // In the line before the change: told of it by a message, and in the app.
    if (told) expect(page.own?.change).toMatchObject({ startsAt: TEXT.startsAt })
    expect(page.startsAt).toBe(MOVED.startsAt)
  }
  expect([...met].sort()).toEqual([false, true])
}, 60_000)

describe('a draw that is published', () => {
  const DRAW: ActivityText = { ...TEXT, way: 'draw', closesAt: CLOSES.toISOString() }

  it('keeps its way and its closing whatever the keeper sends', async () => {
    for (const work of [drawn, publish()]) await work(test.functions)
    const other = new Date(ms(CLOSES) + 3_600_000).toISOString()
    for (const text of [
      { ...DRAW, way: 'first' as const },
      { ...DRAW, closesAt: other },
      { ...DRAW, closesAt: null },
    ])
      expect(await refusedOr(change(2, text))).toBe('INVALID_INPUT')
    expect(activity()).toMatchObject({ way: 'draw', closesAt: CLOSES, version: 2 })
  })

  it('has one seed, also where two publish it in any order', async () => {
    await drawn(test.functions)
    const stands = read()
    for (const turns of twoStops(10, 10, 3)) {
      putBack(test.cloud.database, stands)
      await interleaved(
        test.cloud,
        [publish(), publish()].map((work) => () => work(test.functions)),
        { turns },
      )
      const draws = all<{ seed: string }>(test.cloud.database, 'draws')
      expect(draws).toHaveLength(1)
      expect(activity().commitment).toBe(commitmentOf(draws[0]?.seed ?? '', sha256))
    }
  }, 60_000)

  it('has nobody in it who came after its seed could be read, whoever looks as it closes', async () => {
    for (const work of [drawn, publish(), signUp(1)]) await work(test.functions)
    const stands = read()
    const lines = new Set<number>()
    for (const turns of twoStops(8, 6, 2)) {
      putBack(test.cloud.database, stands)
      test.time.set(ms(CLOSES) - 1)
      const seen: string[][] = []
      const works = [
        () => refusedOr(signUp(2)),
        async () => {
          test.time.set(CLOSES)
          const sheet = await test.functions.call(youth(1), {
            name: 'homes',
            action: 'draw',
            input: { activityId: 'a1' },
          })
          if (sheet.seed !== null) seen.push(sheet.tickets)
        },
      ]
      await interleaved(test.cloud, works, { turns })
      const tickets = activity().line.map(({ id }) => id)
      for (const one of seen) {
        expect(one).toEqual(tickets)
        lines.add(one.length)
      }
    }
    // It was looked at before somebody came, and after.
    expect([...lines].sort()).toEqual([1, 2])
  }, 60_000)
})
