import { WithdrawStore } from '../../../src/features/identity/me/withdraw.store'
import { appWith, asked, Cloud, refusal, visitor } from './cloud'

const REQUEST = asked()

/** Somebody whose request waits, with the sheet open that asks once more. */
function asking(cloud: Cloud) {
  const app = appWith(cloud, { ...visitor, request: REQUEST })
  const store = new WithdrawStore(app)
  store.ask(true)
  return { app, store }
}

describe('taking a request back', () => {
  it('happens once, however often it is tapped, and the whole app knows', async () => {
    const cloud = new Cloud().answer('withdrawRequest', visitor)
    const { app, store } = asking(cloud)
    const withdrawing = Promise.all([store.withdraw(), store.withdraw()])
    expect(store.withdrawing.busy).toBe(true)
    await withdrawing

    expect(cloud.inputs('withdrawRequest')).toEqual([{}])
    expect([store.asking, app.session.me.value?.request]).toEqual([false, null])
  })

  it('that did not come through says so, keeps the request, and can be tried again', async () => {
    const cloud = new Cloud().answer('withdrawRequest', refusal('UNREACHABLE', '网络不太稳定'), visitor)
    const { app, store } = asking(cloud)
    await store.withdraw()

    expect([store.asking, store.withdrawing.busy]).toEqual([true, false])
    expect(store.problem).toBe('没有撤回。网络不太稳定')
    expect(app.session.me.value?.request).toEqual(REQUEST)

    await store.withdraw()
    expect([store.asking, app.session.me.value?.request]).toEqual([false, null])
  })

  it('tells of a missing network before it is tried, and no more once it is back', () => {
    const { app, store } = asking(new Cloud())
    expect(store.problem).toBeNull()
    app.session.setOnline(false)
    expect(store.problem).toContain('没有网络')
    app.session.setOnline(true)
    expect(store.problem).toBeNull()
  })

  it('is not done by closing the sheet, which forgets what went wrong', async () => {
    const cloud = new Cloud().answer('withdrawRequest', refusal('UNREACHABLE'))
    const { app, store } = asking(cloud)
    await store.withdraw()
    store.ask(false)

    expect([store.asking, store.problem]).toEqual([false, null])
    expect(app.session.me.value?.request).toEqual(REQUEST)
  })
})
