import type { SearchStore } from '../../../../src/features/notices/search/search.store'
import { member, visitor } from '../../identity/cloud'
import { Searching } from './searching'

let searching: Searching
let store: SearchStore

beforeEach(() => {
  jest.useFakeTimers()
  searching = new Searching()
  ;({ store } = searching)
})
afterEach(() => {
  store.stop()
  jest.useRealTimers()
})

describe('words that were searched', () => {
  it('are kept by the search key and by what was opened, not by every rest of the fingers', () => {
    store.type('评')
    searching.search('评议')
    expect(store.recent.words).toEqual([])
    store.keep()
    store.type('注册')
    store.enter()
    expect(store.recent.words).toEqual(['注册', '评议'])
  })

  it('are ten, the newest first, each once however it was typed', () => {
    for (let nth = 1; nth <= 12; nth++) store.take(`词语${nth}`)
    store.take('ＡＰＰ')
    store.take(' 词语5 ')
    store.take('app')
    expect(store.recent.words).toEqual(['app', '词语5', ...[12, 11, 10, 9, 8, 7, 6, 4].map((nth) => `词语${nth}`)])
  })

  it('are there again, for the same person only, until they are cleared', () => {
    store.take('评议')
    store.stop()
    store = searching.open({ ...member, personKey: 'another' })
    expect(store.recent.words).toEqual([])
    store.take('注册')
    store.stop()
    store = searching.open(member)
    expect(store.recent.words).toEqual(['评议'])
    store.recent.clear()
    store.stop()
    store = searching.open(member)
    expect(store.recent.words).toEqual([])
    store.stop()
    store = searching.open({ ...visitor, personKey: 'another' })
    expect(store.recent.words).toEqual(['注册'])
  })

  it('leave the phone only as what is searched', () => {
    store.take('评议')
    store.take('注册')
    expect(searching.cloud.words).toEqual(['评议', '注册'])
    expect([...searching.phone.kept.keys()].filter((key) => key.startsWith('notices:'))).toEqual([
      'notices:searched:zhou',
    ])
  })

  it.each([
    [['评议', 5]],
    ['评议'],
    [{ 0: '评议' }],
    [Array.from({ length: 11 }, () => '评议')],
    [['']],
    [['长'.repeat(31)]],
  ])('what is no list of words is as if nothing were there: %j', (kept) => {
    searching.phone.kept.set('notices:searched:zhou', kept)
    expect(store.recent.words).toEqual([])
  })
})
