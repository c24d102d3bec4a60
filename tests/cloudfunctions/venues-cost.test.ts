import type { Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'
import { PINS_MAX, VENUES_MORE } from '../../src/domain/limits'
import { OFFICER } from '../support/city'
import { sideBySide, type Measured, type SideBySide } from '../support/side-by-side'
import { anActivity, anything, aVenue, BY_DISTRICT, homesOf, keptCity } from '../support/venues'

/** What finding a Youth Home costs in a city with two hundred of them and with two thousand, in twenty districts. */
const NOW = new Date('2026-11-24T02:00:00Z')
const [FEW, MANY] = [200, 2000]
const DISTRICTS = 20
/** Letters of the longest reply: what a phone is sent of a page at once. */
const LETTERS_MAX = 40_000

type List = Reply<Contract['homes']['venues']>

let beside: SideBySide
let few: Measured
let many: Measured
beforeAll(async () => {
  beside = await sideBySide(NOW)
  few = cityWith(FEW)
  many = cityWith(MANY)
}, 120_000)
afterAll(() => beside.stop())

function cityWith(count: number): Measured {
  const city = beside.open({ durable: false })
  for (const [name, list] of Object.entries(keptCity(NOW))) city.engine.insertMany(name, list as object[])
  const venues = Array.from({ length: count }, (_, n) =>
    aVenue({
      _id: `v${String(n).padStart(4, '0')}`,
      name: `第 ${n} 号青年之家，名字有些长`,
      address: `澜江大道 ${n} 号青年创新创业园二期三号楼一层东侧`,
      district: `${n % DISTRICTS} 区`,
      order: n,
      spot: { latitude: 30 + ((n * 7919) % 2000) / 2000, longitude: 116 + ((n * 104_729) % 2000) / 2000 },
    }),
  )
  const activities = venues.flatMap(({ _id: venueId }, n) =>
    n % 4 === 0
      ? [1, 2, 3].map((day) =>
          anActivity({ _id: `${venueId}-${day}`, venueId, startsAt: new Date(NOW.getTime() + day * 86_400_000) }),
        )
      : [],
  )
  for (const [name, list] of Object.entries(homesOf(venues, activities))) city.engine.insertMany(name, list)
  return city
}

interface Cost {
  /** Requests to the database in all, and those about venues, directories and activities. */
  requests: number
  ofHomes: number
  read: number
  written: number
  plans: string[]
}
const HOMES = ['venues', 'directories', 'activities']

async function costOf<T>(city: Measured, work: () => Promise<T>): Promise<Cost & { reply: T }> {
  beside.turnTo(city)
  city.log.reset()
  city.engine.work.take()
  const reply = await work()
  const { entries, totals } = city.log.since(-1)
  return {
    requests: entries.length,
    ofHomes: entries.filter(({ collection = '' }) => HOMES.includes(collection)).length,
    read: totals.read,
    written: totals.written,
    plans: city.engine.plans(city.engine.work.take()),
    reply,
  }
}

const listFor = (openid: string, input: Sent<Contract['homes']['venues']>): Promise<List> =>
  beside.functions.call(openid, { name: 'homes', action: 'venues', input })
const DISTANCE = { by: 'distance', from: { latitude: 30.5, longitude: 116.5 } } as const

describe.each(['openid-visitor', OFFICER])('a page of the list for %s', (openid) => {
  it.each([BY_DISTRICT, DISTANCE])('is one query, whatever the number of venues (%j)', async (order) => {
    const ask = { wanted: anything(), order, cursor: null }
    const small = await costOf(few, () => listFor(openid, ask))
    const large = await costOf(many, () => listFor(openid, ask))
    expect(large).toMatchObject({ requests: small.requests, ofHomes: 1, written: 0, read: small.read })
    // One document a district, and who reads.
    expect(large.read).toBeLessThanOrEqual(DISTRICTS + 1)
    expect(large.plans.filter((step) => step.startsWith('SCAN'))).toEqual([])
    expect(large.reply.total).toBe(MANY)
    const next = await costOf(many, () => listFor(openid, { ...ask, cursor: large.reply.next }))
    expect(next).toMatchObject({ ofHomes: 1, written: 0 })
    expect(next.reply.rows).toHaveLength(VENUES_MORE)
    expect(JSON.stringify(next.reply).length).toBeLessThan(LETTERS_MAX)
  })

  it('is one query also where something is looked for', async () => {
    const wanted = anything({ words: '1999', open: ['now'], services: ['study'], today: false })
    const found = await costOf(many, () => listFor(openid, { wanted, order: DISTANCE, cursor: null }))
    expect(found.ofHomes).toBe(1)
    expect(found.reply.rows.map(({ venueId }) => venueId)).toEqual(['v1999'])
  })
})

it('a map is one query and never more than it can hold, at every zoom and place', async () => {
  for (const extent of [2, 1, 0.5, 0.2, 0.05, 0.01, 0.001])
    for (const corner of [0, 0.13, 0.4, 0.77]) {
      const from = { latitude: 30 + corner, longitude: 116 + corner }
      const to = { latitude: from.latitude + extent, longitude: from.longitude + extent * 0.6 }
      const input = { wanted: anything(), order: BY_DISTRICT, from, to }
      const cost = await costOf(many, () =>
        beside.functions.call('openid-visitor', { name: 'homes', action: 'map', input }),
      )
      expect(cost).toMatchObject({ ofHomes: 1, written: 0 })
      expect(cost.reply.pins.length).toBeLessThanOrEqual(PINS_MAX)
      expect(cost.reply.total).toBe(MANY)
    }
})

it('a venue costs the same among two thousand', async () => {
  const input = { venueId: 'v0004' }
  const ask = () => beside.functions.call('openid-visitor', { name: 'homes', action: 'venue', input })
  const small = await costOf(few, ask)
  const large = await costOf(many, ask)
  expect(large).toMatchObject({ requests: small.requests, read: small.read, written: 0 })
  expect(large.ofHomes).toBeLessThanOrEqual(3)
  expect(large.plans.filter((step) => step.startsWith('SCAN'))).toEqual([])
})
