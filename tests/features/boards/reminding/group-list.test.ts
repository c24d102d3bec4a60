import { groupText } from '../../../../src/domain/assignments/group-text'
import { BoardStore } from '../../../../src/features/boards/board/board.store'
import { GroupListStore } from '../../../../src/features/boards/reminding/group-list.store'
import { appWith, Cloud, member } from '../../identity/cloud'
import { board, everyKind as people, person, rate } from '../boards'

async function opened(over: Parameters<typeof board>[0]) {
  const store = new BoardStore(appWith(new Cloud().answer('board', board(over)), member), 'b1')
  await store.load()
  return { store, list: new GroupListStore(store) }
}

describe('the list for the group', () => {
  it('goes into the clipboard, and the screen learns whether it did', async () => {
    const { store, list } = await opened({ people })
    const copied: string[] = []
    await list.copy((text) => Promise.resolve(copied.push(text) > 0))

    expect(list.copied).toBe(true)
    expect(copied).toEqual([list.text])
    await list.copy(() => Promise.resolve(false))
    expect(list.copied).toBe(false)
    const newer = store.load()
    expect(list.copied).toBeNull()
    await newer
    expect(list.copied).toBeNull()
  })

  it('is not for an officer, to whom nobody is named', async () => {
    const { list } = await opened({ may: ['see-branch-numbers'], people: [] })
    const copied: string[] = []
    await list.copy((text) => Promise.resolve(copied.push(text) > 0))

    expect(list.text).toBeNull()
    expect([copied, list.copied]).toEqual([[], null])
  })

  it('names members and youth apart, and nobody who is excused or done', () => {
    const text = groupText(board({ people, rate: rate({ late: 1, excused: 1 }) }))

    expect(text).toContain('11月29日 周日 22:00 截止。应学 45 人，已完成 37 人，补学 1 人，参学率 80.4%。')
    expect(text).toContain('还没学完的 4 人：甲、乙、丙（已看 12%）、戊（已看 71%）')
    expect(text).toContain('青年另计，还没学完的 2 人：辛、壬（已看 40%）')
    expect(text).not.toMatch(/庚|丁|己/)
  })

  it('of an assignment that is over points to the past assignments', () => {
    const text = groupText(board({ people, now: '2026-11-30T02:00:00Z' }))
    expect(text).toContain('22:00 已截止')
    expect(text).toContain('在往期团课里补学')
  })

  it('says so when everyone has finished', () => {
    expect(groupText(board({ people: [person('丁', { state: 'done' })] }))).toMatch(/本期都学完了。$/)
  })

  it('of a notice that is confirmed names everyone who is asked together, and says when all have', () => {
    const confirm = {
      ...board().assignment,
      kind: 'confirm',
      label: '',
      title: '关于开展团员教育评议的通知',
      seconds: 0,
    }
    const youthRate = rate({ onTime: 2, late: 1, roster: 4 })
    const text = groupText(board({ assignment: confirm, people, youthRate, rate: rate({ onTime: 29 }) }))
    expect(text.split('\n')).toEqual([
      '【公告确认】关于开展团员教育评议的通知',
      '11月29日 周日 22:00 截止。应确认 50 人，已确认 31 人，补确认 1 人，确认率 62.0%。',
      '还没确认的 6 人：甲、乙、丙（已看 12%）、戊（已看 71%）、辛、壬（已看 40%）',
      '打开“青年学习”小程序，在公告里，标着“需确认”。',
    ])
    expect(groupText(board({ assignment: confirm, youthRate, people: [] }))).toMatch(/50 人都确认了。$/)
  })
})
