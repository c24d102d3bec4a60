import { DeskStore } from '../../../src/features/desk/waiting/desk.store'
import { appWith, Cloud, member, refusal } from '../identity/cloud'
import { anAppeal, aRequest, group, waiting } from './waiting'

const [luo, ma] = [anAppeal('罗欣妍'), anAppeal('马思齐')]
const both = waiting({ appeals: group(luo, ma), requests: group(aRequest('来人')) })
const without = waiting({ appeals: group(ma), requests: group(aRequest('来人')) })
const secretary = {
  ...member,
  roles: [
    {
      name: 'secretary' as const,
      org: { id: 'b1', name: '机电 2302 团支部' },
      may: ['see-names' as const],
      until: null,
    },
  ],
}

async function opened(cloud: Cloud) {
  const app = appWith(cloud, secretary)
  const store = new DeskStore(app)
  await store.refresh()
  return { app, store }
}
const first = (store: DeskStore) => {
  const [item] = store.items
  if (!item) throw new Error('nothing waits')
  return item
}

describe('the desk', () => {
  it('tells the rail how many wait, and lists them in one order', async () => {
    const { app, store } = await opened(new Cloud().answer('waiting', both))
    expect(app.waiting.count).toBe(3)
    expect(app.waiting.nearest).toBe('申诉：罗欣妍')
    expect(store.items.map(({ group: of }) => of)).toEqual(['appeals', 'appeals', 'requests'])
    const [one] = store.items
    expect(one && store.placeOf(one)).toBe('第 1 / 3 件')
    expect(one && [store.beside(one, -1), store.beside(one, 1)?.key]).toEqual([null, 'L7 马思齐'])
  })

  it('answers an appeal with a reason, and opens the next one by itself', async () => {
    const cloud = new Cloud().answer('waiting', both, without).answer('correct', { recorded: true })
    const { app, store } = await opened(cloud)
    const item = first(store)
    store.choose(item.key)
    await store.answerAppeal(item, luo)
    // Without a word nothing is sent.
    expect(cloud.inputs('correct')).toEqual([])

    store.write(item, { reason: '宿舍断网，记录完整' })
    await Promise.all([store.answerAppeal(item, luo), store.answerAppeal(item, luo)])
    const answer = { assignmentId: 'L7', memberId: '罗欣妍', outcome: 'accept', reason: '宿舍断网，记录完整' }
    expect(cloud.inputs('correct')).toEqual([answer])
    expect([store.chosen?.key, app.waiting.count]).toEqual(['L7 马思齐', 2])
    expect(store.said).toBe('已答复罗欣妍，改为按时')
  })

  it('keeps what was written where it was not done, and says why', async () => {
    const cloud = new Cloud().answer('waiting', both).answer('correct', refusal('CONFLICT', '这条申诉已经同意'))
    const { store } = await opened(cloud)
    const item = first(store)
    store.choose(item.key)
    store.write(item, { outcome: 'refuse', reason: '没有看到' })
    await store.answerAppeal(item, luo)
    expect(store.problem).toBe('没有办成。这条申诉已经同意')
    expect(store.draftOf(item)).toEqual({ outcome: 'refuse', reason: '没有看到' })
    expect(store.busy).toBe(false)
    // Of another one it says nothing.
    store.choose('L7 马思齐')
    expect(store.problem).toBeNull()
  })

  it('passes a request to the row that it fits, and refuses one only with a reason', async () => {
    const cloud = new Cloud().answer('waiting', both).answer('answerRequest', { state: 'passed' })
    const { store } = await opened(cloud)
    const row = aRequest('来人')
    const item = store.items[2] ?? first(store)
    await store.answerRequest(item, row, null)
    expect(cloud.inputs('answerRequest')).toEqual([])
    await store.answerRequest(item, row, 'm7')
    store.write(item, { reason: '不是本支部的人' })
    await store.answerRequest(item, row, null)
    const about = { branchId: 'b1', askId: 'ask-来人' }
    expect(cloud.inputs('answerRequest')).toEqual([
      { ...about, answer: { by: 'pass', memberId: 'm7' } },
      { ...about, answer: { by: 'refuse', reason: '不是本支部的人' } },
    ])
  })

  it('says of whom it was not done where that one is gone, and nothing beside the next', async () => {
    const cloud = new Cloud()
      .answer('waiting', both, without)
      .answer('correct', refusal('CONFLICT', '这条申诉已经同意'))
    const { store } = await opened(cloud)
    const item = first(store)
    store.choose(item.key)
    store.write(item, { reason: '宿舍断网' })
    await store.answerAppeal(item, luo)
    expect([store.chosen, store.first?.key, store.problem]).toEqual([null, 'L7 马思齐', null])
    expect(store.said).toBe('没有办成。罗欣妍，第 7 期：已撤回，或有人处理过了')
  })

  it('shows the same one while others come before it, and says so when it goes', async () => {
    const late = waiting({ requests: group(aRequest('来人')) })
    const { store } = await opened(new Cloud().answer('waiting', late, both, waiting({ appeals: group(ma) })))
    expect(store.first?.key).toBe('ask-来人')
    await store.look()
    expect([store.items.length, store.first?.key, store.said]).toEqual([3, 'ask-来人', ''])
    await store.look()
    expect([store.first?.key, store.said]).toEqual(['L7 马思齐', '来人：已撤回，或有人处理过了'])
  })

  it('says that it waits for a network', async () => {
    const { app, store } = await opened(new Cloud().answer('waiting', both))
    app.session.setOnline(false)
    expect([store.offline, store.problem]).toEqual([true, expect.stringContaining('没有网络')])
  })
})

describe('how many wait', () => {
  it('is asked for who holds a role, and for nobody else', async () => {
    const cloud = new Cloud().answer('waiting', both)
    await appWith(cloud, member).waiting.refresh()
    await appWith(cloud, null).waiting.refresh()
    expect(cloud.inputs('waiting')).toEqual([])
    await appWith(cloud, secretary).waiting.refresh()
    expect(cloud.inputs('waiting')).toEqual([{ rows: 1 }])
  })

  it('stays where it is not told', async () => {
    const app = appWith(new Cloud().answer('waiting', both, refusal('UNREACHABLE')), secretary)
    await app.waiting.refresh()
    await app.waiting.refresh()
    expect(app.waiting.count).toBe(3)
  })
})
