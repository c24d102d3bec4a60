import type { Activity, KeptTicket } from '../../cloudfunctions/shared/homes/activities.repo'
import { FaultDrill, SEAT_CALLS } from '../../devtools/simulation/load/fault-drill'
import { all } from '../../devtools/simulation/load/recount'
import { Random } from '../../devtools/seed/random'
import { shuffled } from '../../devtools/simulation/load/campaign'
import { AppError } from '../../src/contract/errors'
import { isLive, placesOf } from '../../src/domain/homes/seats'
import { SIGN_UPS_MAX, WAITING_MAX } from '../../src/domain/limits'
import { PROCESSES, rushAt } from '../support/at-once'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { TUESDAY } from '../support/local-cloud'
import { aFirst, aTicketOf, VENUE, youth } from '../support/seats'
import { KEEPER, keptCity } from '../support/venues'

// What the functions log about the faults below is not looked at here.
jest.mock('../../cloudfunctions/kit/log', () => ({ newTrace: () => '', logFailure: () => undefined }))

/** As many want the places as there are people, at the same moment. */
const QUOTA = 10
const crowd = (n: number): string[] => Array.from({ length: n }, (_, i) => youth(i + 1))
const nameOf = (openid: string): string => `青年${openid.split('-').pop() ?? ''}`

/** What must hold of an activity whatever has happened to it; answers with the names in their order, those with a place first. */
function sound(activity: Activity, now = TUESDAY): string[] {
  const { line, gone, holders, live, quota, waits } = activity
  const inLine = line.filter((ticket) => isLive({ gone }, ticket))
  const places = placesOf(activity, null, now)
  // Each person once, each ticket once, nobody among the holders who is not in, and all that is counted is there.
  expect(new Set(line.map(({ id }) => id)).size).toBe(line.length)
  expect(new Set(inLine.map(({ personId }) => personId)).size).toBe(inLine.length)
  expect([...holders].sort()).toEqual(inLine.map(({ personId }) => personId).sort())
  expect(live).toBe(inLine.length)
  // As many have a place as there are; the rest wait in the order in which they came.
  const seated = inLine.filter(({ id }) => places.get(id)?.state === 'seat')
  expect(seated).toEqual(inLine.slice(0, quota))
  if (waits)
    expect(inLine.slice(quota).map(({ id }) => places.get(id))).toEqual(
      inLine.slice(quota).map((_, i) => ({ state: 'waiting', position: i + 1 })),
    )
  return inLine.map(({ name }) => name)
}

describe('in one process, call by call', () => {
  let test: JoinedTest
  beforeEach(async () => {
    test = await joinedTest(TUESDAY)
    const { database } = test.cloud
    for (const [name, list] of Object.entries(keptCity(TUESDAY))) database.insertMany(name, list as object[])
    database.insertMany('venues', [VENUE])
    database.insertMany('activities', [aFirst({ _id: 'a1', quota: QUOTA })])
  })
  afterEach(() => test.stop())

  const kept = (): Activity => {
    const [activity] = all<Activity>(test.cloud.database, 'activities', { _id: 'a1' })
    if (!activity) throw new Error('no activity')
    return activity
  }
  const signUp = (openid: string) =>
    test.functions.call(openid, { name: 'homes', action: 'signUp', input: { activityId: 'a1', name: nameOf(openid) } })
  const cancel = (openid: string) =>
    test.functions.call(openid, { name: 'homes', action: 'cancel', input: { activityId: 'a1' } })
  const ofCode = (code: string) => (failure: unknown) => {
    if (failure instanceof Error && failure.message.includes(code)) return code
    throw failure
  }

  it('50 for 10 places: exactly 10 have one, the rest wait in the order in which they came', async () => {
    const people = crowd(50)
    const replies = await Promise.all(people.map(signUp))
    const names = sound(kept())
    expect(new Set(names)).toEqual(new Set(people.map(nameOf)))
    expect(replies.filter(({ place }) => place.state === 'seat')).toHaveLength(QUOTA)
    // What each was answered is where they stand.
    for (const [i, { place, number }] of replies.entries()) {
      const rank = names.indexOf(nameOf(people[i] ?? ''))
      expect(number).toBe(rank + 1)
      expect(place).toEqual(rank < QUOTA ? { state: 'seat' } : { state: 'waiting', position: rank - QUOTA + 1 })
    }
  })

  it('the same with taps that are repeated, and with every call of the database refused, cut off, lost or done twice', async () => {
    const people = crowd(50)
    const drill = new FaultDrill(5)
    test.cloud.setFaults(drill.plan)
    await Promise.all(people.flatMap((openid) => [signUp(openid), signUp(openid)]))
    const before = sound(kept())
    expect(new Set(before)).toEqual(new Set(people.map(nameOf)))
    // Seven with a place and five who wait leave, some of them tapping twice. No job runs: who is next has the place.
    const leaving = [...before.slice(0, 7), ...before.slice(20, 25)]
    const who = people.filter((openid) => leaving.includes(nameOf(openid)))
    await Promise.all(shuffled([...who, ...who.slice(0, 5)], new Random(3)).map(cancel))
    test.cloud.setFaults()
    expect(drill.missing(SEAT_CALLS)).toEqual([])
    expect(test.functions.repeats()).toBeGreaterThan(10)
    expect(sound(kept())).toEqual(before.filter((name) => !leaving.includes(name)))
    // A job that comes late changes no place.
    await test.functions.minute()
    expect(sound(kept())).toEqual(before.filter((name) => !leaving.includes(name)))
  }, 120_000)

  it('a cancel moves exactly one up, each time, down to the last', async () => {
    await Promise.all(crowd(14).map(signUp))
    let names = sound(kept())
    for (let left = 14; left > 0; left--) {
      const [first = ''] = names
      await cancel(crowd(14).find((openid) => nameOf(openid) === first) ?? '')
      const after = sound(kept())
      expect(after).toEqual(names.slice(1))
      names = after
    }
  })

  it('people who come and go at once lose nobody’s place and gain none', async () => {
    const people = crowd(30)
    await Promise.all(people.flatMap((openid, i) => (i % 2 ? [signUp(openid), cancel(openid)] : [signUp(openid)])))
    const names = sound(kept())
    for (const openid of people.filter((_, i) => i % 2 === 0)) expect(names).toContain(nameOf(openid))
  })

  it(`a thousand taps of one person at once are one ticket, and never more than ${SIGN_UPS_MAX} whatever is between them`, async () => {
    const one = youth(1)
    const taps = await Promise.all(Array.from({ length: 1000 }, () => signUp(one)))
    expect(new Set(taps.map(({ ticketId }) => ticketId)).size).toBe(1)
    expect(kept().line).toHaveLength(1)
    for (let round = 0; round < 12; round++)
      await Promise.all(
        Array.from({ length: 40 }, (_, i) => (i % 2 ? signUp(one) : cancel(one))).map((work) =>
          (work as Promise<unknown>).catch((failure: unknown) => {
            if (failure instanceof Error && /CONFLICT|TOO_MANY/.test(failure.message)) return
            throw failure
          }),
        ),
      )
    sound(kept())
    expect(kept().line.length).toBe(SIGN_UPS_MAX)
  }, 120_000)

  it(`no more than ${WAITING_MAX} wait, however many come at once`, async () => {
    // All but twenty of them have come before.
    const inLine = crowd(QUOTA + WAITING_MAX - 20).map((openid): KeptTicket => ({
      ...aTicketOf(openid),
      name: nameOf(openid),
      waited: false,
    }))
    test.cloud.database.remove('activities', { query: { _id: 'a1' }, multi: false })
    const full = { line: inLine, holders: inLine.map(({ personId }) => personId), live: inLine.length }
    test.cloud.database.insertMany('activities', [aFirst({ _id: 'a1', quota: QUOTA, ...full })])
    const late = crowd(QUOTA + WAITING_MAX + 60).slice(inLine.length)
    const outcomes = await Promise.all(late.map((openid) => signUp(openid).then(() => 'ok', ofCode('TOO_MANY'))))
    expect(outcomes.filter((outcome) => outcome === 'TOO_MANY')).toHaveLength(60)
    expect(sound(kept())).toHaveLength(QUOTA + WAITING_MAX)
  })

  it('two keepers who change the places meanwhile give none twice', async () => {
    const edit = async (quota: number) => {
      const { text, version } = await test.functions.call(KEEPER, {
        name: 'keeping',
        action: 'edited',
        input: { activityId: 'a1' },
      })
      return test.functions.call(KEEPER, {
        name: 'keeping',
        action: 'change',
        input: { activityId: 'a1', version, text: { ...text, quota } },
      })
    }
    const outcomes = await Promise.all([
      ...crowd(20).map((openid) => signUp(openid).then(() => 'ok')),
      ...[12, 14, 11].map((quota) => edit(quota).then(() => 'changed', ofCode('CONFLICT'))),
    ])
    expect(outcomes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'ok'))
    expect(outcomes).toContain('changed')
    expect(sound(kept())).toHaveLength(20)
    // A quota below the places taken is none.
    await expect(edit(9)).rejects.toThrow('INVALID_INPUT')
    await Promise.all(crowd(5).map(cancel))
    expect(sound(kept())).toHaveLength(15)
  })
})

it('50 for 10 places through the processes of the functions: exactly 10, the rest in the order of arrival, and as many again who leave', async () => {
  const rush = await rushAt(TUESDAY)
  rush.test.has(keptCity(TUESDAY))
  rush.test.has({ venues: [VENUE], activities: [aFirst({ _id: 'a1', quota: QUOTA })] })
  const kept = (): Activity => {
    const [activity] = all<Activity>(rush.test.cloud.database, 'activities', { _id: 'a1' })
    if (!activity) throw new Error('no activity')
    return activity
  }
  const people = crowd(50)
  const send = (openid: string, action: string, input: object) => rush.send(openid, 'homes', [{ action, input }])
  const replies = await Promise.all(
    people.flatMap((openid) => [1, 2].map(() => send(openid, 'signUp', { activityId: 'a1', name: nameOf(openid) }))),
  )
  for (const [envelope] of replies)
    if (!envelope?.ok) throw new AppError(envelope?.error.code ?? 'INTERNAL', envelope?.error.message ?? '')
  const before = sound(kept())
  expect(new Set(before)).toEqual(new Set(people.map(nameOf)))
  const leaving = before.slice(3, 9)
  await Promise.all(
    people.filter((one) => leaving.includes(nameOf(one))).map((one) => send(one, 'cancel', { activityId: 'a1' })),
  )
  expect(sound(kept())).toEqual(before.filter((name) => !leaving.includes(name)))
  expect(rush.processes()).toBeGreaterThanOrEqual(PROCESSES)
  await rush.test.stop()
}, 300_000)
