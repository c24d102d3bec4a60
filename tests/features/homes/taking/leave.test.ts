import { arrivedWords } from '../../../../src/features/homes/taking/check-in-words'
import { LeaveStore } from '../../../../src/features/homes/taking/leave.store'
import { appWith, Cloud, Drawer, member, refusal } from '../../identity/cloud'
import { attended } from '../../checkins/own/laid-out'
import { NOW } from './cloud'

const HERE = attended({ counts: true })

const opened = (cloud: Cloud, phone = new Drawer()) => {
  const app = appWith(cloud, member, phone)
  return { app, store: new LeaveStore(app, 'a1') }
}

describe('checking out', () => {
  it('is asked once, and stands as the cloud has it', async () => {
    const cloud = new Cloud().answer('leave', { leftAt: '2026-11-24T01:00:00.000Z' })
    const { store } = opened(cloud)
    store.ask(true)
    expect(store.leftAt(HERE)).toBeNull()
    await Promise.all([store.leave(), store.leave()])
    expect([store.leftAt(HERE), store.asking]).toEqual(['2026-11-24T01:00:00.000Z', false])
    expect(cloud.inputs('leave')).toEqual([{ sessionId: 'a1', at: NOW }])
  })

  it('waits on the phone with its time, also when the app is opened anew', async () => {
    const phone = new Drawer()
    const { app, store } = opened(new Cloud().answer('leave', refusal('UNREACHABLE')), phone)
    await store.leave()
    expect(app.outbox.mine.map(({ input }) => input)).toEqual([{ sessionId: 'a1', at: NOW }])
    phone.now += 60_000
    const again = opened(new Cloud(), phone).store
    expect([again.leftAt(HERE), again.waits]).toEqual([NOW, true])
  })

  it('is told where the cloud will not have it', async () => {
    const { app, store } = opened(new Cloud().answer('leave', refusal('CONFLICT', '这一场不计时长')))
    store.ask(true)
    await store.leave()
    expect([store.error?.message, store.asking, store.leftAt(HERE)]).toEqual(['这一场不计时长', true, null])
    expect(app.outbox.mine).toEqual([])
  })
})

describe('a check-in on the page of its activity', () => {
  it.each([
    ['present', '到 10:00', ''],
    ['waiting', '等管理员确认', '10:00 的码'],
    ['denied', '管理员没有确认到场', '不影响任何记录'],
    ['lapsed', '没有确认', '不影响任何记录'],
  ] as const)('%s', (state, title, caption) => {
    expect(arrivedWords(attended({ state }), null)).toEqual({ title, caption })
  })

  it('tells who registered it and when somebody left; what was undone is not spoken of', () => {
    const row = attended({ byHand: { by: '刘敏', reason: '手机没电了' } })
    expect(arrivedWords(row, NOW)).toEqual({
      title: '到 10:00',
      caption: '刘敏 手动登记：手机没电了\u300010:00 签退',
    })
    expect(arrivedWords(attended({ state: 'undone' }), null)).toBeNull()
  })
})
