import { AppError } from '../../../../src/contract/errors'
import { PAUSE_MS, type SearchStore } from '../../../../src/features/notices/search/search.store'
import { page, row, Searching, type Slow } from './searching'

let searching: Searching
let cloud: Slow
let store: SearchStore

beforeEach(() => {
  jest.useFakeTimers()
  searching = new Searching()
  ;({ cloud, store } = searching)
})
afterEach(() => {
  store.stop()
  jest.useRealTimers()
})

const rest = () => searching.rest()
const search = (words: string) => searching.search(words)

describe('typing', () => {
  it('is searched once, when the fingers rest', () => {
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
    store.type('评议')
    store.enter()
    expect(cloud.last).toMatchObject({ words: '评议', category: null, year: null, cursor: null })
    rest()
    store.enter()
    expect(cloud.asked).toHaveLength(1)
  })

  it('of fewer than two characters in a row asks for one more, and calls nobody', () => {
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
    store.type('𠮷'.repeat(40))
    expect(store.typed).toBe('𠮷'.repeat(30))
  })

  it('the newest words win, however late the answer to others comes', async () => {
    search('评议')
    const { answer: late } = cloud.last
    search('注册')
    await cloud.last.answer(page([row({ noticeId: 'new' })]))
    await late(page([row({ noticeId: 'old' })]))
    expect(store.rows.map(({ noticeId }) => noticeId)).toEqual(['new'])
    expect(cloud.words).toEqual(['评议', '注册'])
  })

  it('what was found goes with the words, also when its answer is still on the way', async () => {
    search('评议')
    const { answer } = cloud.last
    store.type('')
    await answer(page([row()]))
    expect([store.stage, store.value, store.counts]).toEqual(['start', null, null])
    search('评议')
    expect(cloud.asked).toHaveLength(2)
  })

  it('what was found for earlier words is shown until the answer is there, and not once that fails', async () => {
    search('评议')
    await cloud.last.answer(page([row({ noticeId: 'old' })]))
    search('注册')
    expect([store.busy, store.rows[0]?.noticeId]).toEqual([true, 'old'])
    await cloud.last.answer(new AppError('UNREACHABLE', '不行'))
    expect([store.busy, store.value]).toEqual([false, null])
    store.retry()
    expect(cloud.last).toMatchObject({ words: '注册', cursor: null })
  })

  it('nothing is asked once the screen is gone', () => {
    store.type('评议')
    store.stop()
    rest()
    expect(cloud.asked).toEqual([])
  })
})

describe('numbers on the chips', () => {
  it('are exact where all are on one page, and stay while a category is looked at', async () => {
    search('评议')
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
    search('评议')
    await cloud.last.answer(found)
    expect(store.counts).toBeNull()
  })

  it('go with another year, and with other words', async () => {
    search('评议')
    await cloud.last.answer(page([row()]))
    expect(store.counts).not.toBeNull()
    store.chooseYear(2025)
    expect(store.counts).toBeNull()
    expect(cloud.last).toMatchObject({ words: '评议', year: 2025 })
    await cloud.last.answer(page([row()]))
    expect(store.counts).not.toBeNull()
    search('注册')
    expect(store.counts).toBeNull()
  })

  it('of what was narrowed and found nowhere, the same words can be looked for everywhere', async () => {
    store.choose('publicity')
    store.chooseYear(2025)
    search('评议')
    await cloud.last.answer(page([]))
    expect(store.narrowed).toBe(true)
    store.widen()
    expect(cloud.last).toMatchObject({ words: '评议', category: null, year: null })
    expect(store.narrowed).toBe(false)
  })

  it('what is chosen already asks nobody', () => {
    store.choose(null)
    store.chooseYear(null)
    store.choose('notice')
    expect(cloud.asked).toEqual([])
    search('评议')
    expect(cloud.last).toMatchObject({ category: 'notice' })
    store.choose('notice')
    expect(cloud.asked).toHaveLength(1)
  })
})

it('this year and four before it can be chosen, by the server’s clock', async () => {
  search('评议')
  await cloud.last.answer(page([], { next: 'c1', narrow: true, now: '2026-12-31T16:00:00Z' }))
  expect(store.years).toEqual([2027, 2026, 2025, 2024, 2023])
})

describe('nothing found', () => {
  async function nothingFor(typed: string) {
    search(typed)
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
    await nothingFor('团员评仪')
    await cloud.last.answer(new AppError('UNREACHABLE', '不行'))
    expect(store.suggestion).toBeNull()
  })

  it('a late suggestion does not come up with other words', async () => {
    await nothingFor('教育评仪')
    const { answer } = cloud.last
    search('注册表')
    await answer(page([row()]))
    expect(store.suggestion).toBeNull()
  })

  it('of two characters there is no shorter part, and where it was narrowed nothing is suggested', async () => {
    await nothingFor('评仪')
    expect(cloud.asked).toHaveLength(1)
    store.choose('notice')
    await cloud.last.answer(page([]))
    search('教育评仪')
    await cloud.last.answer(page([]))
    expect(cloud.words).toEqual(['评仪', '评仪', '教育评仪'])
  })
})

describe('without a network', () => {
  it('nothing is sent; what was asked is searched once there is one', async () => {
    const { session } = searching.app
    session.setOnline(false)
    search('评议')
    expect(cloud.asked).toEqual([])
    expect(store.stage).toBe('offline')
    session.setOnline(true)
    expect(cloud.words).toEqual(['评议'])
    await cloud.last.answer(page([row()]))
    expect(store.rows).toHaveLength(1)
  })

  it('what was found stays', async () => {
    const { session } = searching.app
    search('评议')
    await cloud.last.answer(page([row()]))
    session.setOnline(false)
    expect([store.stage, store.rows.length]).toEqual(['asked', 1])
    session.setOnline(true)
    expect(cloud.asked).toHaveLength(1)
  })

  it('after an error it can be tried once more', async () => {
    search('评议')
    await cloud.last.answer(new AppError('UNREACHABLE', '不行'))
    expect(store.pages?.page.error?.message).toBe('不行')
    store.retry()
    await cloud.last.answer(page([row()]))
    expect(store.rows).toHaveLength(1)
  })
})

it('pages are turned by what each tells of the next', async () => {
  search('评议')
  await cloud.last.answer(page([row({ noticeId: 'a' })], { next: 'c1' }))
  void store.pages?.toNext()
  expect(cloud.last).toMatchObject({ words: '评议', cursor: 'c1' })
  await cloud.last.answer(page([row({ noticeId: 'b' })]))
  expect([store.pages?.at, store.rows[0]?.noticeId, store.counts]).toEqual([1, 'b', null])
})
