import type { JoiningRow, Joinings } from '../../../../src/contract/joinings'
import { LOCK_WORDS, STATE_WORDS, askedWords } from '../../../../src/features/boards/tending/joining-words'
import { JoiningsStore } from '../../../../src/features/boards/tending/joinings.store'
import { appWith, Cloud, refusal } from '../../identity/cloud'

const row = (over: Partial<JoiningRow> = {}): JoiningRow => ({
  joiningId: 'j1',
  memberId: 'm1',
  name: '周雨桐',
  at: '2026-11-24T01:00:00Z',
  state: 'joined',
  own: false,
  ...over,
})
const joinings = (over: Partial<Joinings> = {}): Joinings => ({
  rows: [row()],
  next: null,
  locked: [{ memberId: 'm2', name: '任嘉豪', at: '2026-11-24T00:00:00Z', why: 'tries' }],
  may: ['see-joinings', 'undo-joining', 'unlock-row'],
  now: '2026-11-24T02:00:00Z',
  ...over,
})

async function opened(cloud: Cloud) {
  const app = appWith(cloud)
  const store = new JoiningsStore(app, 'b1')
  await store.refresh()
  return { app, store }
}

it('offers undoing where the table allows it, of what stands and is not one’s own', async () => {
  const { store } = await opened(new Cloud().answer('joinings', joinings()))
  expect(
    [row(), row({ own: true }), row({ state: 'left' }), row({ state: 'undone' })].map((one) => store.mayUndo(one)),
  ).toEqual([true, false, false, false])
  expect(store.mayUnlock).toBe(true)
  const reader = await opened(new Cloud().answer('joinings', joinings({ may: ['see-joinings'] })))
  expect([reader.store.mayUndo(row()), reader.store.mayUnlock]).toEqual([false, false])
})

it('undoes once however often it is tapped, closes the sheet, and shows the list anew', async () => {
  const cloud = new Cloud()
    .answer('joinings', joinings(), joinings({ rows: [row({ state: 'undone' })] }))
    .answer('undoJoining', { undone: true })
  const { store } = await opened(cloud)
  store.ask({ deed: 'undo', row: row() })
  await Promise.all([store.confirm(), store.confirm()])
  expect(cloud.inputs('undoJoining')).toEqual([{ memberId: 'm1', joiningId: 'j1' }])
  expect([store.asked, store.problem, store.pages.page.value?.rows[0]?.state]).toEqual([null, null, 'undone'])
})

it('unlocks, and says what stood in the way', async () => {
  const cloud = new Cloud()
    .answer('joinings', joinings())
    .answer('unlockRow', refusal('UNREACHABLE', '网络断了'), { unlocked: true })
  const { store } = await opened(cloud)
  const [locked] = joinings().locked
  if (!locked) throw new Error('none is locked')
  store.ask({ deed: 'unlock', row: locked })
  await store.confirm()
  expect([store.asked?.deed, store.problem]).toEqual(['unlock', '没有办成。网络断了'])
  await store.confirm()
  expect([store.asked, cloud.inputs('unlockRow')]).toEqual([null, [{ memberId: 'm2' }, { memberId: 'm2' }]])
})

it('tells without a network that nothing was changed', async () => {
  const { app, store } = await opened(new Cloud().answer('joinings', joinings()))
  app.session.online = false
  expect(store.problem).toContain('没有网络')
})

it('says what each is and does', () => {
  expect([STATE_WORDS.joined, STATE_WORDS.left, STATE_WORDS.undone]).toEqual([undefined, '已退出', '已撤销'])
  expect(LOCK_WORDS.tries).toBe('后四位 3 次没对上，已锁定')
  expect(askedWords({ deed: 'undo', row: row() }).title).toBe('撤销周雨桐的加入')
})
