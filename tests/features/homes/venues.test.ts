import { AppError } from '../../../src/contract/errors'
import type { VenueCard, VenueList } from '../../../src/contract/homes'
import { VenuesStore } from '../../../src/features/homes/list/venues.store'
import type { Call } from '../../../src/services/cloud'
import type { RoughPosition } from '../../../src/services/platform/location'
import { appWith, Drawer, member } from '../identity/cloud'

const NOW = '2026-03-19T01:12:00.000Z'
const DAY: [number, number][] = [[540, 1260]]

const venue = (venueId: string, district: string, over: Partial<VenueCard> = {}): VenueCard => ({
  venueId,
  number: 1,
  name: `${venueId}青年之家`,
  district,
  address: '澜江大道 118 号',
  spot: { latitude: 30.2, longitude: 116.4 },
  hours: { week: Array.from({ length: 7 }, () => DAY), special: [] },
  rating: null,
  rated: null,
  services: ['study'],
  note: '',
  starts: [],
  next: null,
  ...over,
})

/** A city of two districts, answered as the cloud does: three rows first, then twenty. */
class Directory {
  readonly asked: {
    wanted: { words: string }
    order: { by: string; district?: string | null }
    cursor: string | null
  }[] = []
  fault: AppError | null = null
  readonly venues = [
    ...Array.from({ length: 30 }, (_, n) => venue(`a${n}`, '滨江区')),
    ...Array.from({ length: 2 }, (_, n) => venue(`b${n}`, '南浦区')),
  ]

  readonly call: Call = async (_, action, input) => {
    if (action !== 'venues') throw new AppError('UNREACHABLE', `${action} is not laid out`)
    const asked = JSON.parse(JSON.stringify(input)) as (typeof this.asked)[number]
    this.asked.push(asked)
    await Promise.resolve()
    if (this.fault) throw this.fault
    return this.answer(asked) as never
  }

  private answer({ wanted, order, cursor }: (typeof this.asked)[number]): VenueList {
    const fitting = this.venues.filter(({ name }) => name.includes(wanted.words))
    const heads = [...new Set(fitting.map(({ district }) => district))].map((district) => {
      const venues = fitting.filter((one) => one.district === district).length
      return { district, venues, open: venues }
    })
    const district = order.by === 'distance' ? null : (order.district ?? heads[0]?.district ?? null)
    const list = district === null ? fitting : fitting.filter((one) => one.district === district)
    const begin = Number(cursor ?? 0)
    const end = begin + (cursor === null && district !== null ? 3 : 20)
    const next = end < list.length ? String(end) : null
    return { rows: list.slice(begin, end), next, heads, district, total: fitting.length, now: NOW }
  }
}

function opened(directory = new Directory(), phone = new Drawer(), position: RoughPosition = 'refused') {
  const app = appWith(directory, member, phone)
  const prompts = { count: 0 }
  const store = new VenuesStore(app, () => {
    prompts.count += 1
    return Promise.resolve(position)
  })
  return { app, phone, directory, store, prompts }
}

/** A cloud that can't be reached. */
function away(): Directory {
  const directory = new Directory()
  directory.fault = new AppError('UNREACHABLE', '网络不太稳定')
  return directory
}

/** Waits until the answers that are on their way have come. */
async function until(isSo: () => boolean, what: string): Promise<void> {
  for (let n = 0; n < 50 && !isSo(); n++) await Promise.resolve()
  if (!isSo()) throw new Error(`${what} did not come`)
}

const shapes = ({ sections }: VenuesStore) =>
  sections.map(({ title, rows, left, unfolded }) => ({ title, rows: rows.length, left, unfolded }))

describe('the list of Youth Homes', () => {
  it('shows the heads of all districts and three of the first, and twenty more in place', async () => {
    const { store } = opened()
    await store.show()
    const folded = { title: '南浦区', rows: 0, left: 2, unfolded: false }
    expect(shapes(store)).toEqual([{ title: '滨江区', rows: 3, left: 27, unfolded: true }, folded])
    await store.more('滨江区')
    expect(shapes(store)).toEqual([{ title: '滨江区', rows: 23, left: 7, unfolded: true }, folded])
    store.stop()
  })

  it('who says no is asked once, and has everything but the order', async () => {
    const { store, prompts } = opened()
    await store.show()
    await store.locate()
    await store.locate()
    expect(prompts.count).toBe(1)
    expect(store.looking.whereabouts).toBe('refused')
    expect(store.byDistance).toBe(false)
    expect(shapes(store)[0]?.rows).toBe(3)
    store.stop()
  })

  it('keeps no position: neither the list by distance nor where it was asked from', async () => {
    const { store, phone, directory } = opened(new Directory(), new Drawer(), { latitude: 31.77, longitude: 117.55 })
    await store.show()
    const before = JSON.stringify([...phone.kept])
    await store.locate()
    await store.load()
    expect(store.byDistance).toBe(true)
    await store.more('')
    // Its order, too, would tell.
    expect(JSON.stringify([...phone.kept])).toBe(before)
    expect(directory.asked.at(-1)?.order.by).toBe('distance')
    expect(JSON.stringify([...phone.kept])).not.toMatch(/31\.77|117\.55/)
    store.stop()
  })

  it('without a network shows what was seen last, by its own hours, and filters that', async () => {
    const before = opened()
    await before.store.show()
    before.store.stop()
    const directory = new Directory()
    directory.fault = new AppError('UNREACHABLE', '网络不太稳定')
    const offline = opened(directory, before.phone)
    offline.app.session.setOnline(false)
    await offline.store.show()
    expect(offline.store.of).toBe(NOW)
    expect(shapes(offline.store)).toEqual([{ title: '滨江区', rows: 3, left: 0, unfolded: true }])
    offline.store.looking.want({ services: ['meeting'] })
    expect(offline.store.total).toBe(0)
    offline.store.stop()
  })

  it('keeps the rows of every district that was looked into', async () => {
    const before = opened()
    await before.store.show()
    before.store.toggle('南浦区')
    await until(() => JSON.stringify([...before.phone.kept]).includes('b1青年之家'), 'the rows of the second district')
    before.store.stop()
    const offline = opened(away(), before.phone)
    offline.app.session.setOnline(false)
    await offline.store.show()
    expect(shapes(offline.store)).toEqual([
      { title: '滨江区', rows: 3, left: 0, unfolded: true },
      { title: '南浦区', rows: 2, left: 0, unfolded: true },
    ])
    offline.store.toggle('滨江区')
    expect(shapes(offline.store)[0]?.unfolded).toBe(false)
    offline.store.stop()
  })

  it('what is asked for specially is not kept as the list', async () => {
    const { store, phone } = opened()
    await store.show()
    store.typing.type('b1')
    store.typing.enter()
    await until(() => store.total === 1, 'what was searched')
    store.stop()
    const offline = opened(away(), phone)
    offline.app.session.setOnline(false)
    await offline.store.show()
    expect(shapes(offline.store)[0]?.rows).toBe(3)
    offline.store.stop()
  })

  it('a venue that has moved on meanwhile is there once', async () => {
    const { store, directory } = opened()
    await store.show()
    // Another was put in before all: the third is the first of what comes next.
    directory.venues.unshift(venue('new', '滨江区'))
    await store.more('滨江区')
    const ids = store.sections[0]?.rows.map(({ venueId }) => venueId) ?? []
    expect(new Set(ids).size).toBe(ids.length)
    store.stop()
  })

  it('when more rows do not come, those that are there stay, and it can be tried again', async () => {
    const { store, directory } = opened()
    await store.show()
    directory.fault = new AppError('UNREACHABLE', '网络不太稳定')
    await store.more('滨江区')
    expect(store.sections[0]).toMatchObject({ failed: true, busy: false })
    expect(store.sections[0]?.rows).toHaveLength(3)
    directory.fault = null
    await store.more('滨江区')
    expect(store.sections[0]?.rows).toHaveLength(23)
    store.stop()
  })
})
