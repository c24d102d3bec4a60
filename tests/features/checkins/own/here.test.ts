import { arrivalWords } from '../../../../src/features/checkins/own/attended-words'
import { HereStore } from '../../../../src/features/checkins/own/here.store'
import { DAY_MS } from '../../../../src/domain/time'
import { Cloud, Drawer, member, refusal } from '../../identity/cloud'
import { mineOf, rowOf } from '../../homes/taking/cloud'
import { at, attended, here, NOW, phoneWith, session, visit } from './laid-out'

const ACTIVITY = { session: session(), tag: 'ABCDEFG', attended: null, number: 17 }
const VISIT = { session: visit(), tag: 'HJKMNPQ', attended: null, number: null }

async function opened(cloud: Cloud, named: string | null = 'v1', phone = new Drawer()) {
  const app = phoneWith(cloud, phone)
  const store = new HereStore(app, named)
  await store.refresh()
  return { app, store, phone }
}

/** Beats it every second, as the page does. */
async function passes(store: HereStore, phone: Drawer, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    phone.now += 1000
    store.beat()
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
}

describe('what the own code is shown for', () => {
  it('is what somebody has signed up for, with their number', async () => {
    const { store } = await opened(new Cloud().answer('here', here([VISIT, ACTIVITY])))
    expect(store.rowsAt(NOW)).toEqual([ACTIVITY])
    expect(store.numberAt(NOW)).toBe(17)
  })

  it('is what is open, for who has signed up for nothing, and no number', async () => {
    const { store } = await opened(new Cloud().answer('here', here([VISIT, { ...ACTIVITY, number: null }])))
    expect(store.rowsAt(NOW)).toHaveLength(2)
    expect(store.rowsAt(NOW + DAY_MS)).toEqual([])
    expect(store.numberAt(NOW)).toBeNull()
  })

  it('is found from the own sign-ups where the page was opened from nowhere in particular', async () => {
    const today = rowOf({ own: mineOf(), startsAt: at(60_000), endsAt: at(120_000) })
    const tomorrow = rowOf({ startsAt: at(DAY_MS), endsAt: at(DAY_MS + 1), venue: { venueId: 'v2', name: '' } })
    const cloud = new Cloud().answer('mine', { rows: [tomorrow, today], next: null, now: at(0) })
    cloud.answer('here', here([ACTIVITY]))
    const { store } = await opened(cloud, null)
    expect(store.venueId).toBe('v1')
    expect(cloud.inputs('here')).toEqual([{ venueId: 'v1' }])
    await store.refresh()
    expect(cloud.inputs('mine')).toHaveLength(1)
  })
})

describe('whether they are in', () => {
  it('is asked soon, and ever later while nothing is new', async () => {
    const cloud = new Cloud().answer('here', here([ACTIVITY]))
    const { store, phone } = await opened(cloud)
    await passes(store, phone, 60)
    const asked = cloud.inputs('here').length
    expect(asked).toBeGreaterThanOrEqual(5)
    expect(asked).toBeLessThanOrEqual(8)
    await passes(store, phone, 300)
    expect(cloud.inputs('here').length - asked).toBeLessThanOrEqual(10)
    cloud.answer('here', here([{ ...ACTIVITY, attended: attended({ at: at(60_000) }) }]))
    await passes(store, phone, 30)
    expect(arrivalWords(store.rowsAt(NOW)[0]?.attended ?? null)).toBe('到 10:01')
  })

  it('is not asked without a network, and is as it was read on that day, for that person', async () => {
    const phone = new Drawer()
    await opened(new Cloud().answer('here', here([ACTIVITY])), 'v1', phone)
    const cloud = new Cloud().answer('here', refusal('UNREACHABLE'))
    const app = phoneWith(cloud, phone)
    app.session.setOnline(false)
    const again = new HereStore(app, 'v1')
    await again.refresh()
    await passes(again, phone, 60)
    expect([again.rowsAt(NOW), again.isFresh, cloud.asked]).toEqual([[ACTIVITY], false, []])
    expect(new HereStore(app, null).venueId).toBe('v1')
    expect(new HereStore(app, 'v2').rowsAt(NOW)).toEqual([])
    const other = phoneWith(cloud, phone, { ...member, personKey: 'gao' })
    expect(new HereStore(other, 'v1').rowsAt(NOW)).toEqual([])
    phone.now += DAY_MS
    expect(new HereStore(app, 'v1').rowsAt(NOW)).toEqual([])
  })
})

it.each([
  [null, '还没签到'],
  [attended({ state: 'undone' }), '还没签到'],
  [attended(), '到 10:00'],
  [attended({ state: 'waiting' }), '等管理员确认'],
  [attended({ state: 'denied' }), '没有确认'],
])('%# is told', (stands, words) => {
  expect(arrivalWords(stands)).toBe(words)
})
