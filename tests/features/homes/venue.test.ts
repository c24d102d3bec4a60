import { nextOf } from '../../../src/features/homes/finding/activity-words'
import { KEPT_VENUES } from '../../../src/features/homes/finding/kept-venues'
import { VenueStore } from '../../../src/features/homes/finding/venue.store'
import { appWith, Cloud, Drawer, member, refusal } from '../identity/cloud'
import { detailOf, NOW } from './city'
import { activityOf } from './taking/cloud'

const HOUR_MS = 3_600_000

function opened(cloud: Cloud, phone = new Drawer(), venueId = 'v1') {
  const store = new VenueStore(appWith(cloud, member, phone), venueId)
  return { store, phone }
}

describe('a Youth Home', () => {
  it('that was read stays without a network, by its own hours, and without what changes or tells who reads', async () => {
    const read = opened(new Cloud().answer('venue', detailOf('v1')))
    await read.store.load()
    expect(read.store.recalled).toBe(false)
    expect(read.store.value?.coming).toBe(3)

    read.phone.now += 5 * HOUR_MS
    const { store } = opened(new Cloud().answer('venue', refusal('UNREACHABLE')), read.phone)
    await store.load()
    expect(store.recalled).toBe(true)
    expect(store.error).toBeNull()
    expect(store.value).toMatchObject({
      name: 'v1青年之家',
      phone: '0790-555 0118',
      activities: [],
      coming: 0,
      may: [],
    })
    expect(store.now).toBe(Date.parse(NOW) + 5 * HOUR_MS)
  })

  it('keeps what it shows when it cannot be had anew', async () => {
    const { store } = opened(new Cloud().answer('venue', detailOf('v1'), refusal('UNREACHABLE')))
    await store.load()
    await store.load()
    expect(store.recalled).toBe(false)
    expect(store.value?.coming).toBe(3)
  })

  it('that is no longer there is forgotten', async () => {
    const read = opened(new Cloud().answer('venue', detailOf('v1')))
    await read.store.load()
    const gone = opened(new Cloud().answer('venue', refusal('NOT_FOUND')), read.phone)
    await gone.store.load()
    expect(gone.store.missing).toBe(true)
    const later = opened(new Cloud().answer('venue', refusal('UNREACHABLE')), read.phone)
    await later.store.load()
    expect(later.store.value).toBeNull()
    expect(later.store.error?.code).toBe('UNREACHABLE')
  })

  it('keeps the last that were read, and no more', async () => {
    const phone = new Drawer()
    for (let n = 0; n <= KEPT_VENUES; n++) {
      const { store } = opened(new Cloud().answer('venue', detailOf(`v${n}`)), phone, `v${n}`)
      await store.load()
    }
    const nowhere = new Cloud().answer('venue', refusal('UNREACHABLE'))
    const first = opened(nowhere, phone, 'v0')
    await first.store.load()
    expect(first.store.value).toBeNull()
    const second = opened(nowhere, phone, 'v1')
    await second.store.load()
    expect(second.store.value?.name).toBe('v1青年之家')
  })

  it('that another version of the app has kept is not shown', async () => {
    const phone = new Drawer()
    phone.kept.set('homes:read', [{ at: 1, venue: { venueId: 'v1', name: '滨江青年之家' } }])
    const { store } = opened(new Cloud().answer('venue', refusal('UNREACHABLE')), phone)
    await store.load()
    expect(store.value).toBeNull()
  })
})

it('what is next is told with its day, and with what is free where the page knows it', () => {
  const next = { title: '手机摄影入门课', startsAt: '2026-11-24T11:00:00.000Z' }
  const card = activityOf({ ...next, quota: 24, taken: 16 })
  expect(nextOf({ next, activities: [card], now: NOW })).toBe('今天 19:00 手机摄影入门课，余 8 席')
  expect(nextOf({ next, activities: [], now: '2026-11-23T02:00:00.000Z' })).toBe('11月24日 19:00 手机摄影入门课')
  expect(nextOf({ next: null, activities: [card], now: NOW })).toBe('')
})
