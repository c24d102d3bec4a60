import { ANY, type Wanted } from '../../../src/domain/homes/wanted'
import { FilterStore } from '../../../src/features/homes/list/filter.store'
import { PAUSE_MS } from '../../../src/stores/typing'
import { Looking } from '../../../src/features/homes/looking'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** A sheet over a list that says how many fit as the test lets it. */
function sheet(wanted: Partial<Wanted> = {}) {
  const looking = new Looking()
  looking.want(wanted)
  const counted: { wanted: Wanted; answer: (total: number) => void; fail: () => void }[] = []
  const count = (asked: Wanted) =>
    new Promise<number>((answer, reject) =>
      counted.push({ wanted: asked, answer, fail: () => reject(new Error('no network')) }),
    )
  const store = new FilterStore({ looking, count })
  const settle = () => jest.advanceTimersByTimeAsync(0)
  return { store, looking, counted, settle }
}

describe('the sheet of what can be asked for', () => {
  it('counts at once, and after several taps once', async () => {
    const { store, counted, settle } = sheet()
    counted[0]?.answer(45)
    await settle()
    expect(store.total).toBe(45)
    store.flip('districts', '滨江区')
    store.flip('services', 'study')
    store.flip('services', 'study')
    store.set({ stars: 4 })
    expect(store.total).toBeNull()
    await jest.advanceTimersByTimeAsync(PAUSE_MS)
    expect(counted.slice(1).map(({ wanted }) => wanted)).toEqual([{ ...ANY, districts: ['滨江区'], stars: 4 }])
  })

  it('an answer to what is no longer asked says nothing', async () => {
    const { store, counted, settle } = sheet()
    store.flip('open', 'tonight')
    await jest.advanceTimersByTimeAsync(PAUSE_MS)
    counted[1]?.answer(7)
    await settle()
    counted[0]?.answer(45)
    await settle()
    expect(store.total).toBe(7)
  })

  it('says no number where it cannot be counted', async () => {
    const { store, counted, settle } = sheet()
    counted[0]?.fail()
    await settle()
    expect(store.total).toBeNull()
  })

  it('emptied, it keeps what is searched for, and takes nothing by itself', () => {
    const { store, looking } = sheet({ words: '自习', districts: ['滨江区'], today: true })
    store.clear()
    expect(store.wanted).toEqual({ ...ANY, words: '自习' })
    expect(looking.wanted).toMatchObject({ districts: ['滨江区'], today: true })
    store.stop()
  })

  it('closed, it counts no more', async () => {
    const { store, counted } = sheet()
    store.flip('open', 'now')
    store.stop()
    await jest.advanceTimersByTimeAsync(PAUSE_MS)
    expect(counted).toHaveLength(1)
  })
})

describe('a position that is turned off in this app', () => {
  it('is forgotten where it was known, asked for nowhere, and may be asked for again once it is let', async () => {
    const looking = new Looking()
    const here = { latitude: 30.2, longitude: 116.4 }
    looking.heed(true)
    await looking.locate(() => Promise.resolve(here))
    expect([looking.question.order.by, looking.from]).toEqual(['distance', here])
    looking.heed(false)
    expect([looking.question.order.by, looking.from, looking.whereabouts]).toEqual(['district', null, 'off'])
    await looking.locate(() => Promise.resolve('off'))
    expect([looking.from, looking.whereabouts]).toEqual([null, 'off'])
    looking.heed(true)
    expect(looking.whereabouts).toBe('unasked')
  })
})
