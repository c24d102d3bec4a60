import { AppError } from '../../../../src/contract/errors'
import type { FoundNotice, FoundNotices } from '../../../../src/contract/notices'
import type { WhoAmI } from '../../../../src/contract/identity'
import type { Call } from '../../../../src/services/cloud'
import { PAUSE_MS, SearchStore } from '../../../../src/features/notices/search/search.store'
import { appWith, Cloud, Drawer, member, visitor } from '../../identity/cloud'
import { card, NOW } from '../cloud'

const row = (over: Partial<FoundNotice> = {}): FoundNotice => ({
  ...card(),
  titlePieces: [],
  excerpt: [],
  ...over,
})

const page = (rows: FoundNotice[], over: Partial<FoundNotices> = {}): FoundNotices => ({
  rows,
  next: null,
  narrow: false,
  now: NOW,
  ...over,
})

interface Search {
  words: string
  category: string | null
  year: number | null
  cursor: string | null
  /** Lets the answer come. */
  answer: (found: FoundNotices | AppError) => Promise<void>
}

/** A cloud whose answers come when the test says so, in any order. */
class Slow {
  readonly asked: Search[] = []

  readonly call: Call = (name, action, input) =>
    new Promise((resolve, reject) => {
      expect([name, action]).toEqual(['notices', 'search'])
      this.asked.push({
        ...(input as Omit<Search, 'answer'>),
        answer: async (found) => {
          if (found instanceof AppError) reject(found)
          else resolve(found as never)
          await settled()
        },
      })
    })

  get last(): Search {
    const last = this.asked[this.asked.length - 1]
    if (!last) throw new Error('nothing was asked')
    return last
  }

  get words(): string[] {
    return this.asked.map(({ words }) => words)
  }
}

/** All that can go on without a timer has gone on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

let cloud: Slow
let phone: Drawer
let store: SearchStore

function open(me: WhoAmI = member) {
  const app = { ...appWith(new Cloud(), me, phone), call: cloud.call }
  store = new SearchStore(app)
  void store.show()
  return app
}

beforeEach(() => {
  jest.useFakeTimers()
  cloud = new Slow()
  phone = new Drawer()
})
afterEach(() => {
  store.stop()
  jest.useRealTimers()
})

const rest = () => jest.advanceTimersByTime(PAUSE_MS)

describe('typing', () => {
  it('is searched once, when the fingers rest', () => {
    open()
    for (const typed of ['评', '评议', '评议结', '评议结果']) {
      store.type(typed)
      jest.advanceTimersByTime(PAUSE_MS - 1)
    }
    expect(cloud.asked).toEqual([])
    expect(store.stage).toBe('resting')
    rest()
    expect(cloud.words).toEqual(['评议结果'])
    expect(store.stage).toBe('asked')
    rest()
    expect(cloud.asked).toHaveLength(1)
  })

  it('is searched at once by the search key, and not again after it', () => {
    open()
    store.type('评议')
    store.enter()
    expect(cloud.last).toMatchObject({ words: '评议', category: null, year: null, cursor: null })
    rest()
    store.enter()
    expect(cloud.asked).toHaveLength(1)
  })

  it('of fewer than two characters in a row asks for one more, and calls nobody', () => {
    open()
    expect(store.stage).toBe('start')
    for (const typed of ['评', '评 议', ' 、，']) {
      store.type(typed)
      expect(store.stage).toBe('short')
      store.enter()
      rest()
    }
    expect(cloud.asked).toEqual([])
    expect(store.recent.words).toEqual([])
  })

  it('is cut at what can be searched, and never in a character', () => {
    open()
    store.type('𠮷'.repeat(40))
    expect(store.typed).toBe('𠮷'.repeat(30))
  })

  it('the newest words win, however late the answer to others comes', async () => {
    open()
    store.type('评议')
    rest()
    const { answer: late } = cloud.last
    store.type('注册')
    rest()
    await cloud.last.answer(page([row({ noticeId: 'new' })]))
    await late(page([row({ noticeId: 'old' })]))
    expect(store.rows.map(({ noticeId }) => noticeId)).toEqual(['new'])
    expect(cloud.words).toEqual(['评议', '注册'])
  })

  it('what was found goes with the words, also when its answer is still on the way', async () => {
    open()
    store.type('评议')
    rest()
    const { answer } = cloud.last
    store.clear()
    await answer(page([row()]))
    expect([store.stage, store.found, store.counts]).toEqual(['start', null, null])
    store.type('评议')
    rest()
    expect(cloud.asked).toHaveLength(2)
  })

  it('nothing is asked once the screen is gone', () => {
    open()
    store.type('评议')
    store.stop()
    rest()
    expect(cloud.asked).toEqual([])
  })
})

describe('numbers on the chips', () => {
  it('are exact where all are on one page, and stay while a category is looked at', async () => {
    open()
    store.type('评议')
    rest()
    await cloud.last.answer(page([row(), row({ category: 'publicity' }), row({ category: 'publicity' })]))
    expect([store.counts?.get('notice'), store.counts?.get('publicity'), store.counts?.get('activity')]).toEqual([
      1, 2, 0,
    ])
    store.choose('publicity')
    expect(cloud.last).toMatchObject({ words: '评议', category: 'publicity' })
    await cloud.last.answer(page([row({ category: 'publicity' })]))
    expect(store.counts?.get('notice')).toBe(1)
  })

  it.each([
    ['more follow', page([row()], { next: 'c1' })],
    ['it was not looked at to the end', page([row()], { next: 'c1', narrow: true })],
  ])('are absent where %s', async (_, found) => {
    open()
    store.type('评议')
    rest()
    await cloud.last.answer(found)
    expect(store.counts).toBeNull()
  })

  it('go with another year, and with other words', async () => {
    open()
    store.type('评议')
    rest()
    await cloud.last.answer(page([row()]))
    expect(store.counts).not.toBeNull()
    store.chooseYear(2025)
    expect(store.counts).toBeNull()
    expect(cloud.last).toMatchObject({ words: '评议', year: 2025 })
    await cloud.last.answer(page([row()]))
    expect(store.counts).not.toBeNull()
    store.type('注册')
    rest()
    expect(store.counts).toBeNull()
  })

  it('what is chosen already asks nobody', () => {
    open()
    store.choose(null)
    store.chooseYear(null)
    store.choose('notice')
    expect(cloud.asked).toEqual([])
    store.type('评议')
    rest()
    expect(cloud.last).toMatchObject({ category: 'notice' })
    store.choose('notice')
    expect(cloud.asked).toHaveLength(1)
  })
})

it('this year and four before it can be chosen, by the server’s clock', async () => {
  open()
  store.type('评议')
  rest()
  await cloud.last.answer(page([], { next: 'c1', narrow: true, now: '2026-12-31T16:00:00Z' }))
  expect(store.years).toEqual([2027, 2026, 2025, 2024, 2023])
})

describe('nothing found', () => {
  async function nothingFor(typed: string) {
    open()
    store.type(typed)
    rest()
    await cloud.last.answer(page([]))
  }

  it('a part of the words is suggested once it was really found', async () => {
    await nothingFor('教育评仪')
    expect(cloud.words).toEqual(['教育评仪', '教育评'])
    expect(store.suggestion).toBeNull()
    await cloud.last.answer(page([row()]))
    expect(store.suggestion).toBe('教育评')
    store.take('教育评')
    expect([store.typed, store.suggestion]).toEqual(['教育评', null])
    expect(cloud.words).toEqual(['教育评仪', '教育评', '教育评'])
  })

  it('nothing is suggested that finds nothing either, or was not answered', async () => {
    await nothingFor('教育评仪')
    await cloud.last.answer(page([]))
    expect(store.suggestion).toBeNull()
    await nothingFor('教育评仪')
    await cloud.last.answer(new AppError('UNREACHABLE', '不行'))
    expect(store.suggestion).toBeNull()
  })

  it('a late suggestion does not come up with other words', async () => {
    await nothingFor('教育评仪')
    const { answer } = cloud.last
    store.type('注册表')
    rest()
    await answer(page([row()]))
    expect(store.suggestion).toBeNull()
  })

  it('of two characters there is no shorter part, and where it was narrowed nothing is suggested', async () => {
    await nothingFor('评仪')
    expect(cloud.asked).toHaveLength(1)
    store.choose('notice')
    await cloud.last.answer(page([]))
    store.type('教育评仪')
    rest()
    await cloud.last.answer(page([]))
    expect(cloud.words).toEqual(['评仪', '评仪', '教育评仪'])
  })
})

describe('without a network', () => {
  it('nothing is sent; what was asked is searched once there is one', async () => {
    const { session } = open()
    session.setOnline(false)
    store.type('评议')
    rest()
    expect(cloud.asked).toEqual([])
    expect(store.stage).toBe('offline')
    session.setOnline(true)
    expect(cloud.words).toEqual(['评议'])
    await cloud.last.answer(page([row()]))
    expect(store.rows).toHaveLength(1)
  })

  it('what was found stays', async () => {
    const { session } = open()
    store.type('评议')
    rest()
    await cloud.last.answer(page([row()]))
    session.setOnline(false)
    expect([store.stage, store.rows.length]).toEqual(['asked', 1])
    session.setOnline(true)
    expect(cloud.asked).toHaveLength(1)
  })

  it('after an error it can be tried once more', async () => {
    open()
    store.type('评议')
    rest()
    await cloud.last.answer(new AppError('UNREACHABLE', '不行'))
    expect(store.pages?.page.error?.message).toBe('不行')
    store.retry()
    await cloud.last.answer(page([row()]))
    expect(store.rows).toHaveLength(1)
  })
})

it('pages are turned by what each tells of the next', async () => {
  open()
  store.type('评议')
  rest()
  await cloud.last.answer(page([row({ noticeId: 'a' })], { next: 'c1' }))
  void store.pages?.toNext()
  expect(cloud.last).toMatchObject({ words: '评议', cursor: 'c1' })
  await cloud.last.answer(page([row({ noticeId: 'b' })]))
  expect([store.pages?.at, store.rows[0]?.noticeId, store.counts]).toEqual([1, 'b', null])
})

describe('words that were searched', () => {
  it('are kept by the search key and by what was opened, not by every rest of the fingers', () => {
    open()
    store.type('评')
    store.type('评议')
    rest()
    expect(store.recent.words).toEqual([])
    store.keep()
    store.type('注册')
    store.enter()
    expect(store.recent.words).toEqual(['注册', '评议'])
  })

  it('are ten, the newest first, each once however it was typed', () => {
    open()
    for (let nth = 1; nth <= 12; nth++) store.take(`词语${nth}`)
    store.take('ＡＰＰ')
    store.take(' 词语5 ')
    store.take('app')
    expect(store.recent.words).toEqual(['app', '词语5', ...[12, 11, 10, 9, 8, 7, 6, 4].map((nth) => `词语${nth}`)])
  })

  it('are there again, for the same person only, until they are cleared', () => {
    open()
    store.take('评议')
    store.stop()
    open({ ...member, personKey: 'another' })
    expect(store.recent.words).toEqual([])
    store.take('注册')
    store.stop()
    open(member)
    expect(store.recent.words).toEqual(['评议'])
    store.recent.clear()
    store.stop()
    open(member)
    expect(store.recent.words).toEqual([])
    store.stop()
    open({ ...visitor, personKey: 'another' })
    expect(store.recent.words).toEqual(['注册'])
  })

  it('leave the phone only as what is searched', () => {
    open()
    store.take('评议')
    store.take('注册')
    expect(cloud.words).toEqual(['评议', '注册'])
    expect([...phone.kept.keys()].filter((key) => key.startsWith('notices:'))).toEqual(['notices:searched:zhou'])
  })

  it.each([
    [['评议', 5]],
    ['评议'],
    [{ 0: '评议' }],
    [Array.from({ length: 11 }, () => '评议')],
    [['']],
    [['长'.repeat(31)]],
  ])('what is no list of words is as if nothing were there: %j', (kept) => {
    phone.kept.set('notices:searched:zhou', kept)
    open()
    expect(store.recent.words).toEqual([])
  })
})
