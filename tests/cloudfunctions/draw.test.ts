import { createHash } from 'node:crypto'
import { keyOf } from '../../cloudfunctions/shared/people/caller-key'
import { ENV_ID } from '../../devtools/cloud/functions/environment'
import { drawn } from '../../src/domain/homes/draw'
import { SEATING_KEPT_DAYS } from '../../src/domain/limits'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import { aCity } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { aDraw, aFirst, alter, CLOSES, deskOf, SEED, VENUE, youth, type Desk } from '../support/seats'
import { answer } from '../support/strangers'

/** A draw: its hash is out from the beginning, its seed at the end, and whoever has both and the tickets computes the same order. */
let test: TestCloud
let desk: Desk
const people = Array.from({ length: 8 }, (_, i) => youth(i + 1))
/** As anybody would with a common tool. */
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

beforeAll(() => {
  process.env.TCB_ENV ??= ENV_ID
})
beforeEach(async () => {
  test = await localCloud()
  test.cloud.clock.stand(TUESDAY.getTime())
  test.has({ ...aCity({ now: TUESDAY }) })
  test.has({ venues: [VENUE], ...aDraw({ _id: 'a1', quota: 3 }) })
  desk = deskOf(test)
})
afterEach(() => test.stop())

const sheet = (openid: string) => test.as(openid).call('homes', 'draw', { activityId: 'a1' })
const close = () => test.cloud.clock.stand(CLOSES.getTime())

describe('before the closing', () => {
  it('everybody has the same chance: no place, no order, no seed, and no ticket of anybody’s', async () => {
    for (const who of people) expect((await desk.in(who)).place).toEqual({ state: 'drawing' })
    expect(await desk.look(people[0] ?? '')).toMatchObject({
      stage: 'open',
      taken: 8,
      waiting: 0,
      draw: { seed: null },
    })
    expect(await sheet(people[0] ?? '')).toMatchObject({
      commitment: sha256(SEED),
      seed: null,
      tickets: [],
      order: [],
      own: sha256(`a1\n${keyOf(people[0] ?? '')}`),
    })
    expect((await sheet('openid-nobody')).own).toBeNull()
    test.cloud.clock.stand(CLOSES.getTime() - 1)
    for (const who of [people[0] ?? '', 'openid-nobody'])
      expect(JSON.stringify([await sheet(who), await desk.look(who)])).not.toContain(SEED)
  })

  it('who leaves and comes again has the same ticket in the same place', async () => {
    const first = await desk.in(people[0] ?? '')
    await desk.in(people[1] ?? '')
    await desk.out(people[0] ?? '')
    expect(desk.kept().live).toBe(1)
    test.cloud.clock.advance(1000)
    const again = await Promise.all([1, 2, 3].map(() => desk.in(people[0] ?? '')))
    const same = { ...first, times: 2 }
    expect(again).toEqual([same, same, same])
    expect(desk.kept()).toMatchObject({ live: 2, line: { length: 2 } })
  })
})

describe('from the closing on', () => {
  it('the order is what anybody computes from the seed and the tickets, and the hash is the seed’s', async () => {
    for (const who of people) await desk.in(who)
    close()
    const sheets = await Promise.all(people.map(sheet))
    const { seed, tickets, order, commitment } = await sheet('openid-nobody')
    expect(sha256(seed ?? '')).toBe(commitment)
    expect(new Set(tickets)).toEqual(new Set(people.map((who) => sha256(`a1\n${keyOf(who)}`))))
    const lots = tickets.map((id) => [sha256(`${seed ?? ''}\n${id}`), id] as const)
    expect(order).toEqual(lots.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, id]) => id))
    for (const one of sheets) expect(one.order).toEqual(order)
    // Places are that order.
    const places = await desk.stand(people)
    const expected = sheets.map(({ own }) => {
      const rank = order.indexOf(own ?? '')
      return rank < 3 ? '位' : `候${rank - 2}`
    })
    expect(places).toEqual(expected)
    expect(await desk.look(people[0] ?? '')).toMatchObject({ stage: 'closed', taken: 3, waiting: 5, draw: { seed } })
  })

  it('nobody comes in any more, and who leaves moves exactly one up', async () => {
    for (const who of people) await desk.in(who)
    close()
    expect(await answer(desk.in(youth(99)))).toBe('CONFLICT')
    const before = await desk.stand(people)
    await desk.out(people[before.indexOf('位')] ?? '')
    const after = await desk.stand(people)
    const next = before.indexOf('候1')
    expect(after[next]).toBe('位')
    expect((await desk.look(people[next] ?? '')).own?.movedUpAt).toBe(CLOSES.toISOString())
    expect(after.filter((stand) => stand === '位')).toHaveLength(3)
    expect((await sheet(youth(99))).gone).toHaveLength(1)
    // Who has left is not drawn again.
    expect(await answer(desk.in(people[before.indexOf('位')] ?? ''))).toBe('CONFLICT')
  })

  it('who had left before takes no place, and moves nobody past anybody', async () => {
    for (const who of people) await desk.in(who)
    await desk.out(people[2] ?? '')
    close()
    const { order, tickets, gone } = await sheet(people[0] ?? '')
    expect(gone).toEqual([sha256(`a1\n${keyOf(people[2] ?? '')}`)])
    const without = drawn(
      SEED,
      tickets.filter((id) => !gone.includes(id)),
      sha256,
    )
    expect(order.filter((id) => !gone.includes(id))).toEqual(without)
    expect((await desk.stand(people)).filter((stand) => stand === '位')).toHaveLength(3)
    const [winner] = people.filter((who) => sha256(`a1\n${keyOf(who)}`) === without[2])
    expect((await desk.look(winner ?? '')).own?.movedUpAt).toBeNull()
  })
})

describe('whoever would steer it', () => {
  const set = (fields: object): void => alter(test, 'activities', { id: 'a1', fields })

  it('finds the line closed once the seed can be read, also with a clock that goes wrong', async () => {
    await desk.in(people[0] ?? '')
    close()
    expect((await sheet(people[0] ?? '')).seed).toBe(SEED)
    test.cloud.clock.stand(CLOSES.getTime() - HOUR_MS)
    expect(await answer(desk.in(people[1] ?? ''))).toBe('CONFLICT')
    set({ closesAt: new Date(CLOSES.getTime() + HOUR_MS) })
    expect(await answer(desk.in(people[2] ?? ''))).toBe('CONFLICT')
    expect(desk.kept().line).toHaveLength(1)
  })

  it('shows: another seed does not fit the hash, another ticket is not the person’s', async () => {
    for (const who of people) await desk.in(who)
    close()
    alter(test, 'draws', { id: 'a1', fields: { seed: '00' } })
    const told = await sheet(people[0] ?? '')
    expect(sha256(told.seed ?? '')).not.toBe(told.commitment)
    const { line } = desk.kept()
    set({ line: line.map((ticket, i) => (i === 0 ? { ...ticket, id: 'f'.repeat(64) } : ticket)) })
    const changed = await sheet(people[0] ?? '')
    expect(changed.tickets).not.toContain(sha256(`a1\n${keyOf(people[0] ?? '')}`))
    expect(changed.own).not.toBe(sha256(`a1\n${keyOf(people[0] ?? '')}`))
  })
})

it('there is none where who comes first has a place', async () => {
  test.has({ activities: [aFirst({ _id: 'a2' })] })
  expect(await answer(test.as(people[0] ?? '').call('homes', 'draw', { activityId: 'a2' }))).toBe('NOT_FOUND')
})

it('the minute closes what nobody looks at, once', async () => {
  for (const who of people) await desk.in(who)
  test.cloud.clock.stand(CLOSES.getTime() - 1)
  await test.settle()
  expect(desk.kept().drawnAt).toBeUndefined()
  close()
  await test.settle()
  expect(desk.kept().drawnAt).toEqual(CLOSES)
  const { order } = await sheet(people[0] ?? '')
  test.cloud.clock.advance(HOUR_MS)
  await test.settle()
  expect(desk.kept().drawnAt).toEqual(CLOSES)
  expect((await sheet(people[0] ?? '')).order).toEqual(order)
})

it('is computed by nobody any more once of who took part only a number is left: nobody is told that their ticket was taken', async () => {
  for (const who of people) await desk.in(who)
  close()
  expect(await sheet(people[0] ?? '')).toMatchObject({ seed: SEED })
  test.cloud.clock.stand(desk.kept().endsAt.getTime() + SEATING_KEPT_DAYS * DAY_MS + HOUR_MS)
  await test.settle()
  expect(desk.kept().thinned).toBe(true)
  await expect(sheet(people[0] ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
