import { FEED_PAGE } from '../../../../src/domain/limits'
import { FeedStore } from '../../../../src/features/notices/feed/feed.store'
import { ms } from '../../../../src/domain/time'
import { appWith, Drawer, member } from '../../identity/cloud'
import { card, cards, Newsroom, NOW } from '../cloud'

const KEPT = 'notices:feed:zhou:all'

/** The same phone after its app was ended, in the hands of somebody or of who can't be known. */
function restarted(newsroom: Newsroom, phone: Drawer, personKey: string | null) {
  const app = appWith(newsroom, { ...member, personKey: personKey ?? member.personKey }, phone)
  if (personKey === null) app.session.me.value = null
  app.session.setOnline(newsroom.fault === null)
  return { app, store: new FeedStore(app) }
}

async function readBefore(newsroom: Newsroom): Promise<Drawer> {
  const phone = new Drawer()
  phone.now = Date.parse(NOW)
  await restarted(newsroom, phone, 'zhou').store.load()
  return phone
}

const laidOut = (): Newsroom => {
  const newsroom = new Newsroom()
  newsroom.publish(card({ noticeId: 'c', confirmBy: '2026-03-20T14:00:00.000Z' }), ...cards(50))
  return newsroom
}

describe('without a network', () => {
  it('the first page that was read is shown at once, with its moment and what waits to be confirmed', async () => {
    const newsroom = laidOut()
    const phone = await readBefore(newsroom)
    newsroom.lose()
    newsroom.holds = new Promise(() => undefined)
    const { store, app } = restarted(newsroom, phone, 'zhou')
    void store.load()
    expect(store.list.rows).toHaveLength(FEED_PAGE)
    expect([store.list.isRecalled, store.list.value?.now, app.unreadConfirms.count]).toEqual([true, NOW, 1])
  })

  it('it is there also where the app was started anew and does not know yet who this is', async () => {
    const newsroom = laidOut()
    const phone = await readBefore(newsroom)
    newsroom.lose()
    const { store } = restarted(newsroom, phone, null)
    await store.load()
    expect([store.list.rows.length, store.list.stale?.code, store.list.error]).toEqual([FEED_PAGE, 'UNREACHABLE', null])
  })

  it('somebody else sees nothing of it', async () => {
    const newsroom = laidOut()
    const phone = await readBefore(newsroom)
    newsroom.lose()
    const { store, app } = restarted(newsroom, phone, 'lin')
    await store.load()
    expect([store.list.value, store.list.error?.code, app.unreadConfirms.count]).toEqual([null, 'UNREACHABLE', 0])
  })

  it('days are told by the time that has passed since', async () => {
    const newsroom = laidOut()
    const phone = await readBefore(newsroom)
    phone.now += 86_400_000
    newsroom.lose()
    const { store } = restarted(newsroom, phone, 'zhou')
    await store.load()
    expect(store.list.now).toBe(ms(NOW) + 86_400_000)
  })

  it('a category has its own', async () => {
    const newsroom = laidOut()
    const phone = await readBefore(newsroom)
    await restarted(newsroom, phone, 'zhou').store.choose('notice')
    newsroom.lose()
    const { store } = restarted(newsroom, phone, 'zhou')
    await store.choose('notice')
    expect(store.list.rows).toHaveLength(FEED_PAGE)
    await store.choose('activity')
    expect([store.list.value, store.list.error?.code]).toEqual([null, 'UNREACHABLE'])
  })

  it('what comes takes its place', async () => {
    const newsroom = laidOut()
    const phone = await readBefore(newsroom)
    newsroom.lose()
    const { store, app } = restarted(newsroom, phone, 'zhou')
    await store.load()
    newsroom.fault = null
    app.session.setOnline(true)
    newsroom.publish(card({ noticeId: 'new', publishAt: NOW }))
    await store.load()
    expect([store.list.isRecalled, store.list.stale, store.list.rows[0]?.noticeId]).toEqual([false, null, 'new'])
  })
})

describe('what is kept', () => {
  it('is the newest page, whatever page was turned to last, and no more than five pages a person', async () => {
    const newsroom = laidOut()
    const phone = await readBefore(newsroom)
    const { store } = restarted(newsroom, phone, 'zhou')
    await store.load()
    const kept = JSON.stringify(phone.kept.get(KEPT))
    await store.list.pages.toNext()
    expect(JSON.stringify(phone.kept.get(KEPT))).toBe(kept)
    for (const category of ['notice', 'activity', 'volunteer', 'publicity', null] as const) await store.choose(category)
    const keys = [...phone.kept.keys()].filter((key) => key.startsWith('notices:'))
    expect(keys).toHaveLength(5)
    // The longest titles that there can be.
    newsroom.notices = cards(50, { title: '长'.repeat(80), source: '源'.repeat(40) })
    await store.load()
    expect(Buffer.byteLength(JSON.stringify(phone.kept.get(KEPT)))).toBeLessThan(20_000)
  })

  it('is kept only once it is known for whom', async () => {
    const newsroom = laidOut()
    const phone = new Drawer()
    const { store } = restarted(newsroom, phone, null)
    await store.load()
    expect(newsroom.count('whoAmI')).toBe(1)
    expect(phone.kept.has(KEPT)).toBe(false)
  })

  const page = async () => {
    const phone = await readBefore(laidOut())
    return phone.kept.get(KEPT) as { rows: object[] }
  }
  it.each<[string, (good: { rows: object[] }) => unknown]>([
    ['nothing', () => null],
    ['a text', () => 'rows'],
    ['a list', ({ rows }) => rows],
    ['rows without a moment', ({ rows }) => ({ rows })],
    ['a moment that is none', (good) => ({ ...good, now: 'today' })],
    ['a row too many', (good) => ({ ...good, rows: [...good.rows, ...good.rows] })],
    ['a row without a title', (good) => ({ ...good, rows: [{ ...good.rows[0], title: undefined }] })],
    ['a row of a category that there is not', (good) => ({ ...good, rows: [{ ...good.rows[0], category: 'all' }] })],
    ['a row with a deadline that is none', (good) => ({ ...good, rows: [{ ...good.rows[0], confirmBy: 'soon' }] })],
    ['a row whose mark is a word', (good) => ({ ...good, rows: [{ ...good.rows[0], withdrawn: 'no' }] })],
    ['views that are no number', (good) => ({ ...good, rows: [{ ...good.rows[0], views: '9' }] })],
  ])('%s in its place is as if nothing were there', async (_, spoil) => {
    const newsroom = laidOut()
    const phone = await readBefore(newsroom)
    phone.kept.set(KEPT, spoil(await page()))
    newsroom.lose()
    const { store } = restarted(newsroom, phone, 'zhou')
    await store.load()
    expect([store.list.value, store.list.error?.code]).toEqual([null, 'UNREACHABLE'])
  })
})
