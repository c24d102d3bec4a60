import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { Contract } from '../../src/contract'
import type { Reply } from '../../src/contract/define'
import { addDays, dayKey } from '../../src/domain/time'
import { cursorOf } from '../../cloudfunctions/kit/paging'
import { TUESDAY, type Person, type TestCloud } from '../support/local-cloud'
import { anActivity, aVenue, BY_DISTRICT, homesCloud, homesOf, HOURS, listOf } from '../support/venues'

type List = Reply<Contract['homes']['venues']>
const VISITOR = 'openid-visitor'
const HOUR = 3_600_000
const TODAY = dayKey(TUESDAY)
const at = (hours: number): Date => new Date(TUESDAY.getTime() + hours * HOUR)
const ids = ({ rows }: Pick<List, 'rows'>): string[] => rows.map(({ venueId }) => venueId)

let test: TestCloud
let visitor: Person
afterEach(() => test.stop())

async function having(...homes: Parameters<typeof homesOf>): Promise<void> {
  test = await homesCloud(homesOf(...homes))
  visitor = test.as(VISITOR)
}

/** So many venues of a district, in the order of their numbers, a hundredth of a degree apart. */
const row = (district: string, count: number, more: Partial<Venue> = {}): Venue[] =>
  Array.from({ length: count }, (_, n) =>
    aVenue({
      _id: `${district}-${String(n).padStart(2, '0')}`,
      name: `${district} ${n} 号之家`,
      district,
      order: n,
      spot: { latitude: 30 + n / 100, longitude: 116 },
      ...more,
    }),
  )
const [EAST, WEST, SOUTH] = ['E', 'W', 'S']

/** The whole of a list, page by page. */
async function whole(order: Parameters<typeof listOf>[1]): Promise<List['rows']> {
  const rows: List['rows'] = []
  let cursor: string | null = null
  do {
    const page: List = await listOf(visitor, { ...order, cursor })
    rows.push(...page.rows)
    cursor = page.next
  } while (cursor !== null)
  return rows
}

describe('the list by district', () => {
  it('begins with the first three of the first district, all heads with what is open, and goes on by twelve', async () => {
    const closedToday = { week: [[], [], ...HOURS.week.slice(2)], special: [] }
    await having(
      [...row(EAST, 18), ...row(WEST, 1), ...row(WEST, 2, { hours: closedToday }).slice(1)],
      [],
      [EAST, WEST, SOUTH],
    )
    const first = await listOf(visitor)
    expect(first.heads).toEqual([
      { district: EAST, venues: 18, open: 18 },
      { district: WEST, venues: 2, open: 1 },
    ])
    expect(first).toMatchObject({ district: EAST, total: 20, now: TUESDAY.toISOString() })
    expect(ids(first)).toEqual(['E-00', 'E-01', 'E-02'])
    const second = await listOf(visitor, { cursor: first.next })
    expect(second.rows).toHaveLength(12)
    expect(second.rows[0]).toMatchObject({ venueId: 'E-03', number: 4 })
    const third = await listOf(visitor, { cursor: second.next })
    expect(ids(third)).toEqual(['E-15', 'E-16', 'E-17'])
    expect(third.next).toBeNull()
    const west = await listOf(visitor, { order: { by: 'district', district: WEST } })
    expect(west.rows.map(({ number }) => number)).toEqual([19, 20])
    expect(west.next).toBeNull()
  })

  it('has a district without anything that fits as an empty page, and a city without any as an empty list', async () => {
    await having(row(EAST, 1), [], [EAST, WEST])
    expect(await listOf(visitor, { order: { by: 'district', district: WEST } })).toMatchObject({
      rows: [],
      next: null,
      total: 1,
    })
    expect(await listOf(visitor, { wanted: { words: '没有的地方' } })).toMatchObject({
      rows: [],
      heads: [],
      district: null,
      total: 0,
      next: null,
    })
  })

  it('tells of a venue what a row shows: without what is over, with a mark only where somebody gave one', async () => {
    const coming = [
      anActivity({ _id: 'a1', venueId: 'v1', startsAt: at(-1.5), title: '已经开始' }),
      anActivity({ _id: 'a2', venueId: 'v1', startsAt: at(3), title: '今天下午' }),
      anActivity({ _id: 'a3', venueId: 'v1', startsAt: at(-5), title: '早就结束' }),
    ]
    const closing = (from: string, until: string) => ({
      kind: 'closing' as const,
      from,
      until,
      spans: [],
      name: '',
      reason: '检修',
    })
    const hours = {
      ...HOURS,
      special: [closing(addDays(TODAY, 14), addDays(TODAY, 15)), closing(addDays(TODAY, 15), addDays(TODAY, 16))],
    }
    await having(
      [
        aVenue({
          _id: 'v1',
          rating: { sum: 47, people: 10 },
          rated: { stars: 4, until: '2026-12-31' },
          hours,
          order: 1,
        }),
        aVenue({ _id: 'v2', spot: null, order: 2, services: ['meeting', 'access'], note: '' }),
      ],
      coming,
    )
    const [one, other] = (await listOf(visitor)).rows
    expect(one).toEqual({
      venueId: 'v1',
      number: 1,
      name: 'v1 青年之家',
      district: '滨江区',
      address: '澜江大道 118 号',
      spot: { latitude: 30.2, longitude: 116.4 },
      hours: { ...HOURS, special: hours.special.slice(0, 1) },
      rating: { value: 4.7, people: 10 },
      rated: { stars: 4, until: '2026-12-31' },
      services: ['study'],
      note: '自习位 40',
      starts: [at(-1.5).toISOString(), at(3).toISOString()],
      next: { title: '已经开始', startsAt: at(-1.5).toISOString() },
    })
    expect(other).toMatchObject({
      rating: null,
      rated: null,
      spot: null,
      starts: [],
      next: null,
      services: ['meeting', 'access'],
    })
  })
})

describe('what is wanted', () => {
  it('is looked for by name, street and service, in any width and case', async () => {
    await having([
      aVenue({ _id: 'v1', name: '望江 2 号之家' }),
      aVenue({ _id: 'v2', address: '望江路 2 号' }),
      aVenue({ _id: 'v3', services: ['careers'] }),
    ])
    expect(ids(await listOf(visitor, { wanted: { words: '望江２' } }))).toEqual(['v1'])
    expect(ids(await listOf(visitor, { wanted: { words: '望江 2' } }))).toEqual(['v1', 'v2'])
    expect(ids(await listOf(visitor, { wanted: { words: '就业' } }))).toEqual(['v3'])
  })

  it('counts heads and numbers of what fits only', async () => {
    await having([...row(EAST, 2), ...row(WEST, 2, { rated: { stars: 5, until: '2026-12-31' } })])
    const found = await listOf(visitor, { wanted: { stars: 4 } })
    expect(found).toMatchObject({ total: 2, district: WEST, heads: [{ district: WEST, venues: 2, open: 2 }] })
    expect(found.rows.map(({ number }) => number)).toEqual([1, 2])
  })
})

describe('the list by distance', () => {
  const from = { latitude: 30.02, longitude: 116 }
  const order = { by: 'distance' as const, from }

  it('runs through the whole city by twelve, the nearest first, and last what is nowhere yet', async () => {
    await having([aVenue({ _id: 'nowhere', district: EAST, spot: null }), ...row(EAST, 30)])
    const first = await listOf(visitor, { order })
    expect(first.district).toBeNull()
    expect(first.rows).toHaveLength(12)
    const all = await whole({ order })
    expect(all.slice(0, 5).map(({ venueId }) => venueId)).toEqual(['E-02', 'E-01', 'E-03', 'E-00', 'E-04'])
    expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 31 }, (_, n) => n + 1))
    expect(all[30]).toMatchObject({ venueId: 'nowhere', spot: null })
  })

  it('names in the place of the next page a venue and nothing of how far it is', async () => {
    await having(row(EAST, 30))
    const { rows, next } = await listOf(visitor, { order })
    expect(next).toBe(cursorOf([rows[11]?.venueId ?? '']))
  })
})

describe('a page that is gone on with', () => {
  for (const order of [BY_DISTRICT, { by: 'distance' as const, from: { latitude: 30, longitude: 116 } }])
    it(`misses nothing and shows nothing twice while venues come and go (by ${order.by})`, async () => {
      await having(row(EAST, 50))
      const seen: string[] = []
      let page = await listOf(visitor, { order })
      for (let turn = 0; ; turn++) {
        seen.push(...ids(page))
        if (page.next === null) break
        // Before the place two are added and the last shown one is closed for good; behind it one is added.
        const { database } = test.cloud
        const last = seen[seen.length - 1] ?? ''
        for (const [id, order_, n] of [
          ['a', -1, 0],
          ['b', 60 + turn, 70 + turn],
        ] as const) {
          const venue = aVenue({
            _id: `new-${id}${turn}`,
            district: EAST,
            order: order_,
            spot: { latitude: 30 + n / 100, longitude: 116 },
          })
          database.insertMany('venues', [{ ...venue, relistAt: TUESDAY }])
        }
        database.modify('venues', {
          query: { _id: last },
          data: { $set: { closed: { at: TUESDAY, reason: '搬走' }, relistAt: TUESDAY } },
          multi: false,
          replace: false,
          upsert: false,
        })
        await test.cloud.fireTimer('jobs')
        page = await listOf(visitor, { order, cursor: page.next })
      }
      const old = seen.filter((id) => id.startsWith('E-'))
      expect(old).toEqual(row(EAST, 50).map(({ _id }) => _id))
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen).toContain('new-b0')
    })

  it('is refused where no list told it', async () => {
    await having(row(EAST, 5))
    await expect(listOf(visitor, { cursor: cursorOf(['no-such']) })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(listOf(visitor, { cursor: cursorOf([3]) })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})
