import { AboveStore } from '../../../src/features/writing/list/above.store'
import { appWith, Cloud, refusal, visitor } from '../identity/cloud'

/** What a level above has published, taken over for one's own. */
const row = { noticeId: 'n1', title: '全市团日', source: '试验市', publishAt: '2026-11-20T00:00:00.000Z', taken: null }

async function listed() {
  const cloud = new Cloud().answer('above', { rows: [row], next: null, now: '2026-11-24T02:00:00.000Z' })
  const app = appWith(cloud, visitor)
  const store = new AboveStore(app, 'o1')
  await store.refresh()
  return { cloud, app, store }
}
const sent = (cloud: Cloud) => cloud.inputs('repost') as { act: string; noticeId: string; orgId: string }[]

it('is taken over once however often it is pressed, and says where it stands', async () => {
  const { cloud, store } = await listed()
  cloud.answer('repost', { noticeId: 'r1', stage: 'review' })
  store.ask('n1')
  await Promise.all([store.take('n1'), store.take('n1')])
  expect(sent(cloud)).toMatchObject([{ orgId: 'o1', noticeId: 'n1' }])
  expect([store.takenOf(row), store.asked, store.busy]).toEqual([{ noticeId: 'r1', stage: 'review' }, null, false])
})

it('of which the answer was lost goes again by the same name; why it can’t be is said', async () => {
  const { cloud, store } = await listed()
  cloud.answer('repost', refusal('UNREACHABLE', '没有连上'), refusal('CONFLICT', '这一条已经撤回，不能再转发'))
  store.ask('n1')
  await store.take('n1')
  expect([store.problem, store.takenOf(row), store.asked]).toEqual(['没有连上', null, 'n1'])
  await store.take('n1')
  const [lost, again] = sent(cloud)
  expect(again).toEqual(lost)
  expect(store.problem).toBe('这一条已经撤回，不能再转发')
  store.ask(null)
  expect(store.problem).toBeNull()
})
