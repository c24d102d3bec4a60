import { LateStore } from '../../../../src/features/checkins/late/late.store'
import { factWords, gapWords } from '../../../../src/features/checkins/late/late-words'
import { ANSWER_UNDO_SECONDS } from '../../../../src/domain/limits'
import { appWith, Cloud, Drawer, refusal } from '../../identity/cloud'
import { keeper } from '../../keeping/keeping'
import { claim, claims, SESSION } from '../roll/roll'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

async function opened(phone = new Drawer()) {
  const both = [claim('c1'), claim('c2', { name: '赵一鸣' })]
  const cloud = new Cloud().answer('late', claims(both)).answer('answer', { state: 'present' })
  const app = appWith(cloud, keeper, phone)
  const store = new LateStore(app, 'v1')
  await store.refresh()
  return { app, cloud, phone, store, first: both[0] ?? claim('c1') }
}

const names = (store: LateStore) => store.rows.map((row) => row.claim.name)

describe('a claim that came late', () => {
  it('is answered at once, can be taken back for ten seconds, and then is gone', async () => {
    const { app, cloud, store, first } = await opened()
    store.answer(first, true)
    expect(store.waiting).toBe(1)
    expect(store.rows[0]?.given).toEqual({ seen: true, open: true })
    await app.outbox.flush()
    expect(cloud.inputs('answer')).toEqual([{ sessionId: SESSION, attendanceId: 'c1', seen: true }])
    jest.advanceTimersByTime(ANSWER_UNDO_SECONDS * 1000 - 1)
    expect(names(store)).toEqual(['许静怡', '赵一鸣'])
    jest.advanceTimersByTime(1)
    expect(names(store)).toEqual(['赵一鸣'])
    expect(store.waiting).toBe(1)
  })

  it('whose answer got through is taken back there as well', async () => {
    const { app, cloud, store, first } = await opened()
    store.answer(first, false)
    await app.outbox.flush()
    store.takeBack(first)
    expect(store.waiting).toBe(2)
    await app.outbox.flush()
    expect(cloud.inputs('answer')).toMatchObject([{ seen: false }, { seen: null }])
    jest.advanceTimersByTime(ANSWER_UNDO_SECONDS * 1000)
    expect(names(store)).toEqual(['许静怡', '赵一鸣'])
  })

  it('can be answered without a network, and an answer that never left the phone is simply dropped', async () => {
    const { app, phone, store, first } = await opened()
    app.session.setOnline(false)
    store.answer(first, true)
    expect(store.unsent).toBe(1)
    store.takeBack(first)
    expect([store.unsent, app.outbox.mine]).toEqual([0, []])
    store.answer(first, true)
    store.stop()
    const cloud = new Cloud().answer('late', claims([claim('c1'), claim('c2', { name: '赵一鸣' })]))
    const again = new LateStore(appWith(cloud, keeper, phone), 'v1')
    await again.refresh()
    expect(names(again)).toEqual(['赵一鸣'])
    expect(again.waiting).toBe(1)
  })

  it('that another keeper has answered otherwise comes back with the reason', async () => {
    const { app, cloud, store, first } = await opened()
    cloud.answer('answer', refusal('CONFLICT', '已经有人处理过'))
    store.answer(first, true)
    await app.outbox.flush()
    jest.advanceTimersByTime(ANSWER_UNDO_SECONDS * 1000)
    expect(store.problems.map(({ words }) => words)).toEqual(['晚到的签到 许静怡：已经有人处理过'])
    for (const problem of store.problems) store.settle(problem)
    await jest.advanceTimersByTimeAsync(0)
    expect(store.problems).toEqual([])
    expect(cloud.inputs('late')).toHaveLength(2)
    expect(names(store)).toEqual(['许静怡', '赵一鸣'])
  })

  it('is answered for one at a time', async () => {
    const { app, store, first } = await opened()
    store.answer(first, true)
    store.answer(first, false)
    expect(app.outbox.mine.map(({ input }) => input)).toMatchObject([{ seen: true }])
    store.stop()
  })
})

describe('what is told of it', () => {
  it.each([
    ['2026-11-24T02:11:04Z', '13 分 44 秒'],
    ['2026-11-24T01:57:40Z', '20 秒'],
    ['2026-11-24T04:02:20Z', '2 小时 5 分'],
    ['2026-11-24T02:57:20Z', '1 小时'],
    ['2026-11-24T01:54:20Z', '3 分'],
  ])('received at %s it is %s apart', (receivedAt, words) =>
    expect(gapWords('2026-11-24T01:57:20Z', receivedAt)).toBe(words),
  )

  it('are facts, no verdicts', () => {
    expect(factWords(claim('c1'))).toEqual([])
    expect(factWords(claim('c1', { why: 'device', sameCode: 5 }))).toEqual([
      '同一部手机还有另一位签到',
      '同一个码 5 人用过',
    ])
  })
})
