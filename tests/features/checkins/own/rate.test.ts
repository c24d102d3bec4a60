import { RateStore } from '../../../../src/features/checkins/rate.store'
import { Cloud, Drawer, member, refusal } from '../../identity/cloud'
import { phoneWith } from './laid-out'

const VISIT = { venueId: 'v1', visit: 'visit_v1_2026-11-24' }

const opened = (cloud: Cloud, phone = new Drawer(), me = member) => {
  const app = phoneWith(cloud, phone, me)
  return { app, store: new RateStore(app, VISIT) }
}

it('is said with one tap, and the last one counts', async () => {
  const cloud = new Cloud().answer('rate', { rated: true })
  const { store } = opened(cloud)
  await Promise.all([store.rate(4), store.rate(4)])
  expect([store.stage, store.stars]).toEqual(['sent', 4])
  await store.rate(5)
  expect(cloud.inputs('rate')).toEqual([
    { venueId: 'v1', stars: 4 },
    { venueId: 'v1', stars: 5 },
  ])
})

it('waits on the phone without a network, and a later one takes its place', async () => {
  const cloud = new Cloud().answer('rate', refusal('UNREACHABLE'))
  const { app, store } = opened(cloud)
  await store.rate(2)
  await store.rate(3)
  expect(store.stage).toBe('waiting')
  expect(app.outbox.mine.map(({ input }) => input)).toEqual([{ venueId: 'v1', stars: 3 }])
  cloud.answer('rate', { rated: true })
  await store.rate(5)
  expect([store.stage, app.outbox.mine]).toEqual(['sent', []])
})

it('keeps nothing that the cloud will not take, and says why', async () => {
  const { app, store } = opened(new Cloud().answer('rate', refusal('CONFLICT', '七天内去过才能评价')))
  await store.rate(1)
  expect([store.stage, store.stars, store.error?.message]).toEqual(['idle', 0, '七天内去过才能评价'])
  expect(app.outbox.mine).toEqual([])
})

it('is not asked again of a visit that somebody would not rate, of another visit and of another person it is', () => {
  const phone = new Drawer()
  const cloud = new Cloud()
  opened(cloud, phone).store.decline()
  const { app, store } = opened(cloud, phone)
  expect([store.stage, cloud.asked]).toEqual(['declined', []])
  expect(new RateStore(app, { ...VISIT, visit: 'visit_v1_2026-11-25' }).stage).toBe('idle')
  expect(opened(cloud, phone, { ...member, personKey: 'gao' }).store.stage).toBe('idle')
})
