import { BoardStore } from '../../../src/features/boards/board/board.store'
import { OverviewStore } from '../../../src/features/boards/overview/overview.store'
import { firstOrder } from '../../../src/features/boards/overview/row-order'
import { appWith, Cloud, refusal } from '../identity/cloud'
import { board, overview } from './boards'

async function openBoard(cloud: Cloud): Promise<BoardStore> {
  const store = new BoardStore(appWith(cloud), 'b1')
  await store.load()
  return store
}

describe('an open board', () => {
  it('is not touched where there is nothing new: one cheap question, nothing is told to be under way', async () => {
    const cloud = new Cloud().answer('board', board()).answer('version', { version: 'v1' })
    const store = await openBoard(cloud)
    const shown = store.board.value
    expect(await store.look()).toBe('same')
    expect(cloud.inputs('version')).toEqual([{ orgId: 'b1', kind: 'lesson' }])
    expect([cloud.inputs('board').length, store.board.value === shown, store.asked]).toEqual([1, true, 1])
  })

  it('moves by itself, and what is chosen on it stays', async () => {
    const cloud = new Cloud().answer('board', board()).answer('version', { version: 'v2' })
    const store = await openBoard(cloud)
    store.show('done')
    cloud.answer('board', board({ version: 'v2', openAppeals: 3 }))
    const asking = store.look()
    expect(store.board.busy).toBe(false)
    expect(await asking).toBe('new')
    expect([store.board.value?.openAppeals, store.tab, store.asked]).toEqual([3, 'done', 1])
  })

  it('goes behind what the reader has asked for meanwhile', async () => {
    const cloud = new Cloud().answer('board', board()).answer('version', { version: 'v2' })
    const store = await openBoard(cloud)
    const asking = store.look()
    cloud.answer('board', board({ version: 'v3' }, 7))
    await store.choose('lesson-7')
    await asking
    expect(store.board.value?.assignment.assignmentId).toBe('lesson-7')
  })

  it('stays as it was where nobody answers, without a word', async () => {
    const store = await openBoard(new Cloud().answer('board', board()).answer('version', refusal('UNREACHABLE')))
    expect(await store.look()).toBe('failed')
    expect([store.board.error, store.board.value?.version]).toEqual([null, 'v1'])
  })

  it('takes its banner away once somebody answers again', async () => {
    const cloud = new Cloud().answer('board', board()).answer('version', { version: 'v1' })
    const store = await openBoard(cloud)
    cloud.answer('board', refusal('UNREACHABLE'))
    await store.load()
    expect(store.board.error).not.toBeNull()
    cloud.answer('board', board())
    expect(await store.look()).toBe('new')
    expect(store.board.error).toBeNull()
  })

  it('asks nothing before it has come', async () => {
    const cloud = new Cloud()
    expect(await new BoardStore(appWith(cloud), 'b1').look()).toBe('same')
    expect(cloud.inputs('version')).toEqual([])
  })
})

describe('an open overview', () => {
  it('moves with its week, and asks nothing of a month, which is frozen', async () => {
    const cloud = new Cloud().answer('overview', overview()).answer('version', { version: 'v2' })
    const store = new OverviewStore(appWith(cloud), 'school')
    await store.load()
    store.sort(firstOrder('rate'))
    cloud.answer('overview', overview({ version: 'v2', againstLast: 2 }))
    expect(await store.look()).toBe('new')
    expect([store.overview.value?.againstLast, store.order]).toEqual([2, firstOrder('rate')])

    store.span = 'month'
    expect(await store.look()).toBe('same')
    expect(cloud.inputs('version')).toHaveLength(1)
  })
})
