import type { BranchBoard } from '../../../../src/contract/boards'
import { gridWords, stateWords, trendWords } from '../../../../src/features/boards/board/board-words'
import { BoardStore } from '../../../../src/features/boards/board/board.store'
import { appWith, Cloud, member, refusal } from '../../identity/cloud'
import { board, everyKind as people, NOW, person } from '../boards'

async function opened(cloud: Cloud) {
  const store = new BoardStore(appWith(cloud, member), 'b1')
  await store.load()
  return store
}

const namesIn = (store: BoardStore, tab: Parameters<BoardStore['peopleOf']>[0]) =>
  store.peopleOf(tab).map(({ name }) => name)

describe('the board', () => {
  it('asks for this week, and for an older assignment once it is picked', async () => {
    const cloud = new Cloud().answer('board', board(), board({}, 6))
    const store = await opened(cloud)
    await store.choose('lesson-6')

    expect(cloud.inputs('board')).toEqual([
      { branchId: 'b1', kind: 'lesson' },
      { branchId: 'b1', assignmentId: 'lesson-6' },
    ])
    expect(store.board.value?.assignment.order).toBe(6)
  })

  it('keeps the old numbers when a refresh fails, and says so', async () => {
    const store = await opened(new Cloud().answer('board', board(), refusal('UNREACHABLE')))
    await store.refresh()

    expect(store.board.value?.rate.percent).toBe(80.4)
    expect(store.board.error?.code).toBe('UNREACHABLE')
  })

  it('asks once when it is shown and pulled at the same time', async () => {
    const cloud = new Cloud().answer('board', board())
    const store = new BoardStore(appWith(cloud), 'b1')
    await Promise.all([store.refresh(), store.refresh()])

    expect(cloud.inputs('board')).toHaveLength(1)
  })

  it('shows the assignment picked last, though an earlier answer comes later', async () => {
    let arrive: (answer: BranchBoard) => void = () => undefined
    const late = new Promise<BranchBoard>((answer) => (arrive = answer))
    const store = await opened(new Cloud().answer('board', board(), late, board({}, 6)))
    const first = store.choose('lesson-7')
    await store.choose('lesson-6')
    arrive(board({}, 7))
    await first

    expect(store.board.value?.assignment.assignmentId).toBe('lesson-6')
  })
})

describe('people', () => {
  it('stand by how near they are to the end, and members apart from youth', async () => {
    const store = await opened(new Cloud().answer('board', board({ people })))

    expect(namesIn(store, 'open')).toEqual(['戊', '丙', '甲', '乙'])
    expect(namesIn(store, 'done')).toEqual(['己', '丁'])
    expect(namesIn(store, 'excused')).toEqual(['庚'])
    expect(namesIn(store, 'youth')).toEqual(['壬', '辛'])
    expect(namesIn(store, 'all')).toEqual(['戊', '丙', '甲', '乙', '己', '丁', '庚', '壬', '辛'])
    expect(store.tabs.map(({ label, count }) => `${label} ${count}`)).toEqual([
      '未完成 4',
      '已完成 2',
      '请假 1',
      '青年 2',
    ])
  })

  it('in a tab that empties away give way to the first', async () => {
    const store = await opened(new Cloud().answer('board', board({ people }), board({ people: people.slice(0, 6) })))
    store.show('excused')
    expect(store.shown).toBe('excused')
    await store.load()

    expect(store.tabs.map(({ key }) => key)).toEqual(['open', 'done'])
    expect(store.shown).toBe('open')
  })

  it.each([
    [person('甲'), '未开始', ''],
    [person('乙', { joined: false }), '未加入小程序', ''],
    [person('丙', { state: 'in-progress', percent: 71, lastAt: '2026-11-24T00:12:00Z' }), '已看 71%', '今天 08:12'],
    [person('丁', { state: 'in-progress', percent: 62, lastAt: '2026-11-23T13:40:00Z' }), '已看 62%', '昨天 21:40'],
    [person('戊', { state: 'done', lastAt: '2026-11-23T04:05:00Z' }), '按时完成', '昨天 12:05'],
    [person('己', { state: 'late', lastAt: '2026-11-24T01:00:00Z' }), '补学完成', '今天 09:00'],
    [person('庚', { state: 'excused', lastAt: '2026-11-24T01:00:00Z' }), '请假', ''],
  ])('are said to be %#', (someone, word, when) => {
    expect(stateWords(someone, NOW)).toMatchObject({ word, when })
  })
})

describe('the numbers in words', () => {
  it('always have their parts', () => {
    expect(gridWords(board())).toBe('46 人，37 人已完成，4 人学习中，5 人未开始')
  })

  it('say of each assignment what its column shows', () => {
    const assignments = [
      { label: '6', percent: 80 },
      { label: '7', percent: null },
      { label: '本期', percent: 80.4 },
    ]
    expect(trendWords(assignments)).toBe('6 80.0%，7 无数据，本期 80.4%')
  })
})
