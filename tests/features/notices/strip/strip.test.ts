import { StripStore } from '../../../../src/features/notices/strip/strip.store'
import { appWith, member } from '../../identity/cloud'
import { card, Newsroom, NOW } from '../cloud'

const opened = (newsroom: Newsroom) => {
  const app = appWith(newsroom, member)
  return { app, store: new StripStore(app) }
}

describe('the strip on the study home', () => {
  it('is one call each time, and tells the tab how many wait to be confirmed', async () => {
    const newsroom = new Newsroom()
    newsroom.publish(card({ noticeId: 'c', confirmBy: '2026-03-20T14:00:00.000Z' }), card({ noticeId: 'b' }), card())
    const { store, app } = opened(newsroom)
    await store.refresh()
    expect(newsroom.asked).toEqual([{ action: 'strip', input: {} }])
    expect([store.rows.map(({ noticeId }) => noticeId), store.now]).toEqual([['c', 'b'], NOW])
    expect(app.unreadConfirms.count).toBe(1)
  })

  it('has nothing where it does not come, and keeps what it had', async () => {
    const newsroom = new Newsroom()
    newsroom.publish(card())
    newsroom.lose()
    const { store } = opened(newsroom)
    await store.refresh()
    expect([store.rows, store.failed]).toEqual([[], true])
    newsroom.fault = null
    await store.refresh()
    newsroom.lose()
    await store.refresh()
    expect([store.rows.length, store.failed]).toEqual([1, true])
  })
})
