import { FEED_PAGE } from '../../../../src/domain/limits'
import { FeedStore } from '../../../../src/features/notices/feed/feed.store'
import { appWith, Drawer, member, visitor } from '../../identity/cloud'
import { card, cards, Newsroom, NOW } from '../cloud'

function opened(newsroom: Newsroom, phone = new Drawer(), me = member) {
  const app = appWith(newsroom, me, phone)
  return { app, phone, store: new FeedStore(app) }
}

const ids = ({ list }: FeedStore) => list.rows.map(({ noticeId }) => noticeId)
const named = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, nth) => `n${from + nth}`)

describe('the feed', () => {
  it('costs one call each time it is shown, of the page in sight', async () => {
    const newsroom = new Newsroom()
    newsroom.publish(...cards(50))
    const { store } = opened(newsroom)
    await store.load()
    await store.load()
    expect(newsroom.asked).toEqual([
      { action: 'feed', input: { category: null, cursor: null } },
      { action: 'feed', input: { category: null, cursor: null } },
    ])
    expect(ids(store)).toEqual(named(1, FEED_PAGE))
  })

  it('is read to its end without gaps or repeats while new ones come out before each page', async () => {
    const newsroom = new Newsroom()
    newsroom.publish(...cards(50))
    const { store } = opened(newsroom)
    await store.load()
    const read = [...ids(store)]
    for (let nth = 0; store.list.pages.last === null; nth++) {
      newsroom.publish(card({ noticeId: `new-${nth}`, publishAt: `2026-03-19T0${nth}:00:00.000Z` }))
      await store.list.pages.toNext()
      read.push(...ids(store))
    }
    expect(read).toEqual(named(1, 50))
    expect(store.list.pages.at).toBe(Math.ceil(50 / FEED_PAGE) - 1)
  })

  it('stays where it is when it is shown again, with what was opened meanwhile as read', async () => {
    const newsroom = new Newsroom()
    newsroom.publish(...cards(50))
    const { store } = opened(newsroom)
    await store.load()
    await store.list.pages.toNext()
    const before = ids(store)
    newsroom.open('n25')
    newsroom.publish(card({ noticeId: 'new', publishAt: NOW }))
    await store.load()
    expect(ids(store)).toEqual(before)
    expect(store.list.rows.find(({ noticeId }) => noticeId === 'n25')?.unread).toBe(false)
    expect(store.list.rows.filter(({ unread }) => !unread)).toHaveLength(1)
  })

  it('pulled down begins with the newest; where that does not come, the page in sight stays', async () => {
    const newsroom = new Newsroom()
    newsroom.publish(...cards(50))
    const { store } = opened(newsroom)
    await store.load()
    await store.list.pages.toNext()
    newsroom.publish(card({ noticeId: 'new', publishAt: NOW }))
    newsroom.lose()
    await store.refresh()
    expect([ids(store)[0], store.list.pages.at, store.list.stale?.code]).toEqual([
      `n${FEED_PAGE + 1}`,
      1,
      'UNREACHABLE',
    ])
    newsroom.fault = null
    await store.refresh()
    expect([ids(store)[0], store.list.pages.at, store.list.stale]).toEqual(['new', 0, null])
  })
})

describe('a category', () => {
  const newsroom = () => {
    const made = new Newsroom()
    made.publish(...cards(45, { category: 'activity' }), card({ noticeId: 'v1', category: 'volunteer' }))
    return made
  }

  it('shows its own rows only, also while they are on their way', async () => {
    const room = newsroom()
    const { store } = opened(room)
    await store.load()
    const choosing = store.choose('volunteer')
    expect([store.category, store.list.value]).toEqual(['volunteer', null])
    await choosing
    expect(ids(store)).toEqual(['v1'])
    const back = store.choose(null)
    // What was shown of it is there at once.
    expect(ids(store)).toHaveLength(FEED_PAGE)
    await back
    await store.choose(null)
    expect(room.count('feed')).toBe(3)
  })

  it('begins with its newest whenever it is chosen', async () => {
    const { store } = opened(newsroom())
    await store.choose('activity')
    await store.list.pages.toNext()
    expect(store.list.pages.at).toBe(1)
    await store.choose('volunteer')
    await store.choose('activity')
    expect([store.list.pages.at, ids(store)[0]]).toEqual([0, 'n1'])
  })

  it('without notices is empty, not on its way', async () => {
    const { store } = opened(newsroom())
    await store.choose('publicity')
    expect([store.list.rows, store.list.error]).toEqual([[], null])
    expect(store.list.value).not.toBeNull()
  })
})

describe('the number on the tab', () => {
  it('is of unread must-confirms only, and goes down once one was opened', async () => {
    const newsroom = new Newsroom()
    newsroom.publish(card({ noticeId: 'c', confirmBy: '2026-03-20T14:00:00.000Z' }), ...cards(3))
    const { store, app } = opened(newsroom)
    await store.load()
    expect([store.unreadConfirms, app.unreadConfirms.count]).toEqual([1, 1])
    newsroom.open('c')
    newsroom.now = '2026-03-19T01:42:00.000Z'
    await store.load()
    expect(app.unreadConfirms.count).toBe(0)
  })
})

describe('who reads', () => {
  it('is visiting without a branch or an office', () => {
    const office = { name: 'officer' as const, org: { id: 'city', name: '澜江市' }, may: [], until: null }
    const visiting = (me: typeof member) => opened(new Newsroom(), new Drawer(), me).store.visiting
    expect([visiting(visitor), visiting(member)]).toEqual([true, false])
    expect(visiting({ ...visitor, roles: [office] })).toBe(false)
  })

  it('does not see what another on the same phone has read', async () => {
    const newsroom = new Newsroom()
    newsroom.publish(...cards(3))
    const { store, app } = opened(newsroom)
    await store.load()
    app.session.set({ ...member, personKey: 'lin' })
    newsroom.lose()
    await store.load()
    expect([store.list.rows, store.list.error?.code]).toEqual([[], 'UNREACHABLE'])
  })
})
