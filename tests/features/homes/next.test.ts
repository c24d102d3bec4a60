import { AppError } from '../../../src/contract/errors'
import type { MySignUp } from '../../../src/contract/homes'
import { NextStore } from '../../../src/features/homes/list/next.store'
import { appWith, Cloud, Drawer, member } from '../identity/cloud'
import { mineOf, NOW, rowOf } from './taking/cloud'

const tomorrow = { startsAt: '2026-11-25T06:00:00.000Z', endsAt: '2026-11-25T08:00:00.000Z', title: '简历门诊' }

async function shown(...rows: MySignUp[]) {
  const cloud = new Cloud().answer('mine', { rows, next: null, now: NOW })
  const store = new NextStore(appWith(cloud, member, new Drawer()))
  await store.refresh()
  return { cloud, store }
}

it('the next one is told with its day and hour', async () => {
  expect((await shown(rowOf(), rowOf(tomorrow))).store.words).toBe('今天 19:00 手机摄影入门课')
  expect((await shown(rowOf(tomorrow))).store.words).toBe('11月25日 14:00 简历门诊')
})

it('whoever waits or is in a draw has something to come as well', async () => {
  const waiting = rowOf({ own: mineOf({ place: { state: 'waiting', position: 2 } }) })
  expect((await shown(waiting)).store.words).toBe('今天 19:00 手机摄影入门课')
  expect((await shown(rowOf({ own: mineOf({ place: { state: 'drawing' } }) }))).store.words).not.toBeNull()
})

it.each([
  ['is cancelled', rowOf({ stage: 'cancelled' })],
  ['they have said they can not come to', rowOf({ own: mineOf({ absentAt: NOW }) })],
  ['they were not drawn for', rowOf({ own: mineOf({ place: { state: 'out' } }) })],
  ['is over', rowOf({ startsAt: '2026-11-24T00:00:00.000Z', endsAt: NOW })],
])('what %s is passed over', async (_, row) => {
  expect((await shown(row)).store.words).toBeNull()
  expect((await shown(row, rowOf(tomorrow))).store.words).toBe('11月25日 14:00 简历门诊')
})

it('where the cloud does not answer, what is shown stays', async () => {
  const { cloud, store } = await shown(rowOf())
  cloud.answer('mine', new AppError('UNREACHABLE', '没有网络'))
  await store.refresh()
  expect(store.words).toBe('今天 19:00 手机摄影入门课')
})
