import type { Here } from '../../../../src/contract/checkins'
import { PasscodeStore } from '../../../../src/features/checkins/checking/passcode.store'
import { deviceIn } from '../../../../src/features/checkins/device'
import { appWith, Cloud, refusal } from '../../identity/cloud'
import { acceptedOf, hereOf, lesson, NOW, refusedOf, TAG, visit } from './answers'

const HOUR = 3_600_000

async function opened(here: Here, sessionId: string | null = null) {
  const cloud = new Cloud().answer('here', here)
  const app = appWith(cloud)
  const store = new PasscodeStore(
    app,
    {
      locate: () => Promise.resolve({ latitude: 30.2, longitude: 116.4 }),
      patience: () => new Promise(() => undefined),
    },
    { venueId: 'binjiang', sessionId },
  )
  await store.load()
  return { app, cloud, store }
}

it('goes to the only session that is open, once all six digits are there', async () => {
  const { cloud, store } = await opened(hereOf(visit(), lesson(NOW + 5 * HOUR)))
  const claimed = acceptedOf()
  cloud.answer('passcode', claimed)
  store.type('40 81')
  await store.send()
  expect(cloud.inputs('passcode')).toEqual([])
  store.type('４０8-1532')
  expect([store.typed, store.complete]).toEqual(['408153', true])
  await Promise.all([store.send(), store.send()])
  expect(cloud.inputs('passcode')).toEqual([
    {
      sessionId: visit().sessionId,
      passcode: '408153',
      device: expect.stringMatching(/^[A-Z2-9]{12}$/) as string,
      spot: null,
    },
  ])
  expect(store.result).toEqual(claimed)
})

it('is the same phone to the session as by a code', async () => {
  const { app, cloud, store } = await opened(hereOf(visit()))
  cloud.answer('passcode', acceptedOf())
  store.type('408153')
  await store.send()
  expect(cloud.inputs('passcode')).toEqual([expect.objectContaining({ device: deviceIn(app, TAG) })])
})

it('of several one is chosen before anything is sent, and one may be named beforehand', async () => {
  const here = hereOf(visit(), lesson(NOW, { ranged: true }))
  const { cloud, store } = await opened(here)
  cloud.answer('passcode', acceptedOf())
  store.type('408153')
  expect(store.chosen).toBeNull()
  await store.send()
  expect(cloud.inputs('passcode')).toEqual([])
  store.choose('a-photo')
  await store.send()
  expect(cloud.inputs('passcode')).toEqual([
    expect.objectContaining({ sessionId: 'a-photo', spot: { latitude: 30.2, longitude: 116.4 } }),
  ])
  expect((await opened(here, 'a-photo')).store.chosen?.session.sessionId).toBe('a-photo')
})

it('says how many tries are left, and nothing more once something else is typed', async () => {
  const { cloud, store } = await opened(hereOf(visit()))
  cloud.answer('passcode', refusedOf({ reason: 'wrong-passcode', left: 4 }))
  store.type('000000')
  await store.send()
  expect([store.wrong, store.result]).toEqual(['口令不对，还可以试 4 次', null])
  store.type('00000')
  expect(store.wrong).toBeNull()
})

it('after five says for how long to wait, and who helps', async () => {
  const { cloud, store } = await opened(hereOf(visit()))
  cloud.answer('passcode', refusedOf({ reason: 'wrong-passcode', left: 0 }))
  store.type('000000')
  await store.send()
  expect(store.wrong).toBe('口令不对，10 分钟后再试，或请管理员扫码')
  cloud.answer('passcode', refusedOf({ reason: 'paused', until: new Date(NOW + 590_000).toISOString() }))
  await store.send()
  expect(store.wrong).toBe('10 分钟后再试，或请管理员扫码')
})

it('without a network asks nothing; an answer that was lost is told, and nothing is kept', async () => {
  const { app, cloud, store } = await opened(hereOf(visit()))
  store.type('408153')
  app.session.setOnline(false)
  await store.send()
  expect(cloud.inputs('passcode')).toEqual([])
  app.session.setOnline(true)
  cloud.answer('passcode', refusal('UNREACHABLE'))
  await store.send()
  expect(store.wrong).toBe('口令要联网才能用，没有记下什么')
  expect(app.outbox.mine).toEqual([])
  expect(store.busy).toBe(false)
})

it('what is over or cancelled takes the page over', async () => {
  const { cloud, store } = await opened(hereOf(visit()))
  cloud.answer('passcode', refusedOf({ reason: 'over' }))
  store.type('408153')
  await store.send()
  expect(store.result?.outcome).toBe('refused')
})
