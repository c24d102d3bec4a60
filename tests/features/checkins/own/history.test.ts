import { byHandWords, rangeWords, stateWords } from '../../../../src/features/checkins/own/attended-words'
import { HistoryStore } from '../../../../src/features/checkins/own/history.store'
import { RatingBox, visitOf } from '../../../../src/features/checkins/rating-box'
import { DAY_MS } from '../../../../src/domain/time'
import { Cloud, Drawer, member, refusal } from '../../identity/cloud'
import { at, attended, phoneWith, record, session } from './laid-out'

const ago = (days: number, over: Parameters<typeof attended>[0] = {}) =>
  attended({ at: at(-days * DAY_MS), receivedAt: at(-days * DAY_MS), ...over })

async function opened(cloud: Cloud, phone = new Drawer(), me = member) {
  const app = phoneWith(cloud, phone, me)
  const store = new HistoryStore(app)
  await store.refresh()
  return { app, store, phone }
}

describe('the record', () => {
  it('is by the month, and counts who was there', async () => {
    const rows = [ago(1), ago(3, { state: 'denied' }), ago(30), ago(330)]
    const { store } = await opened(new Cloud().answer('attended', record(rows)))
    expect(store.months.map(({ name, times, rows: { length } }) => [name, times, length])).toEqual([
      ['11月', 1, 2],
      ['10月', 1, 1],
      ['2025年12月', 1, 1],
    ])
  })

  it('counts no month of which a part is on another page', async () => {
    const first = record([ago(1), ago(30), ago(40)], { next: 'more' })
    const second = record([ago(50), ago(70), ago(100)])
    const { store } = await opened(new Cloud().answer('attended', first, second))
    expect(store.months.map(({ name, times }) => [name, times])).toEqual([
      ['11月', 1],
      ['10月', null],
    ])
    await store.pages.toNext()
    expect(store.months.map(({ name, times }) => [name, times])).toEqual([
      ['10月', null],
      ['9月', 1],
      ['8月', 1],
    ])
  })

  it('is there without a network as it was seen last, and for nobody else', async () => {
    const phone = new Drawer()
    const cloud = new Cloud().answer('attended', record([ago(1)]), refusal('UNREACHABLE'))
    await opened(cloud, phone)
    const { store } = await opened(cloud, phone)
    expect([store.months[0]?.rows, store.keptAt]).toEqual([[ago(1)], phone.now])
    const { store: other } = await opened(cloud, phone, { ...member, personKey: 'gao' })
    expect([other.value, other.error?.code]).toEqual([null, 'UNREACHABLE'])
    phone.kept.set(`check-ins:${member.personKey}`, { rows: [{}] })
    expect((await opened(cloud, phone)).store.value).toBeNull()
  })

  it('begins with what is still on this phone: of a visitor, not of a keeper', async () => {
    const { app, store } = await opened(new Cloud().answer('attended', record([])))
    const act = { title: '签到', detail: '滨江青年之家', name: 'checkins', input: {} } as const
    app.outbox.put({
      ...act,
      id: 'claim:1',
      action: 'claim',
      input: { code: 'C', venueId: null, scanned: null, device: '222222222222', spot: null },
    })
    app.outbox.put({
      ...act,
      id: 'undo:1',
      action: 'undo',
      input: { sessionId: 'a1', attendanceId: 'x' },
    })
    expect(store.waiting.map(({ id }) => id)).toEqual(['claim:1'])
    store.drop('claim:1')
    expect(store.waiting).toEqual([])
  })

  it('says why what had waited came to nothing, and not of what was taken', async () => {
    const cloud = new Cloud().answer('attended', record([]))
    cloud.answer('claim', { outcome: 'refused', refused: { reason: 'over' } }, { outcome: 'present' })
    const { app, store } = await opened(cloud)
    for (const id of ['claim:1', 'claim:2'])
      app.outbox.put({
        id,
        title: '签到',
        detail: '滨江青年之家',
        name: 'checkins',
        action: 'claim',
        input: { code: 'C', venueId: null, scanned: null, device: '222222222222', spot: null },
      })
    await app.outbox.flush()
    expect(store.unheeded.map(({ item, why }) => [item.id, why])).toEqual([
      ['claim:1', '扫的时候这一场已经结束。到过的话请管理员手动登记，不影响任何记录。'],
    ])
  })

  it('asks once what somebody thinks of where they were this week', async () => {
    const elsewhere = session({ sessionId: 'a2', venue: { venueId: 'v2', name: '职院图书馆青年之家' } })
    const rows = [ago(1), ago(2), ago(3, { session: elsewhere }), ago(8, { session: session({ sessionId: 'a3' }) })]
    const { app, store } = await opened(new Cloud().answer('attended', record(rows)))
    expect(store.askedAbout).toEqual([rows[0], rows[2]])
    new RatingBox(app).close(visitOf('v1', rows[0]?.at ?? ''))
    await store.refresh()
    expect(store.askedAbout).toEqual([rows[2]])
  })
})

describe('a check-in in words', () => {
  it.each([
    [{}, null],
    [{ proof: 'confirmed' }, '已确认'],
    [{ state: 'waiting' }, '等管理员确认'],
    [{ state: 'denied' }, '管理员没有确认到场，不影响任何记录'],
    [{ state: 'lapsed' }, '没有确认，不影响任何记录'],
    [{ state: 'undone' }, '管理员撤销了登记，不影响任何记录'],
  ] as const)('%j', (over, words) => {
    expect(stateWords(attended(over))).toBe(words)
  })

  it('names who registered it by hand and why, and the range only where it was asked for', () => {
    expect(byHandWords(attended({ byHand: { by: '刘敏', reason: '手机没电了' } }))).toBe('刘敏 手动登记：手机没电了')
    expect(rangeWords(attended({ range: 'out' }))).toBeNull()
    expect(rangeWords(attended({ range: 'out', session: session({ ranged: true }) }))).toBe('定位不在范围内')
  })
})
