import type { BranchAsk, BranchAsks } from '../../../../src/contract/notices'
import { doneWords, ofMostWords, untilWords } from '../../../../src/features/notices/asked/asked-words'
import { AskedStore } from '../../../../src/features/notices/asked/asked.store'
import { appWith, Cloud, member, refusal } from '../../identity/cloud'

const NOW = '2026-03-19T01:41:00.000Z'
const ask: BranchAsk = {
  noticeId: 'n1',
  title: '返校',
  source: '澜职院团委',
  reason: '涉及安全',
  at: '2026-03-17T02:00:00.000Z',
  deadline: '2026-03-27T10:00:00.000Z',
  done: 31,
  due: 46,
  withdrawn: false,
}
const asks = (over: Partial<BranchAsks> = {}): BranchAsks => ({
  branch: { id: 'jd2302', name: '机电 2302 团支部' },
  month: '2026-03',
  most: 4,
  asks: [ask],
  spared: [],
  now: NOW,
  ...over,
})

it('says how far each is, and what has become of it', () => {
  expect([doneWords(ask), doneWords({ ...ask, due: 0 })]).toEqual(['31 / 46 人已确认', '没有要确认的人'])
  expect(untilWords(ask, NOW)).toBe('3月27日 18:00 截止')
  expect(untilWords(ask, ask.deadline)).toBe('3月27日 18:00 已截止')
  expect(untilWords({ ...ask, withdrawn: true }, NOW)).toBe('已撤回，不用确认了')
  expect(ofMostWords(asks())).toBe('条要确认，一个月最多 4 条')
})

it('begins with this month, and never shows another in its place', async () => {
  const cloud = new Cloud()
  const app = appWith(cloud, member)
  const store = new AskedStore(app, 'jd2302')
  const [now = '', before = ''] = store.months
  expect([store.month, store.months.length]).toEqual([now, 12])
  cloud.answer('asks', asks({ month: now }))
  await store.refresh()
  expect(store.value?.month).toBe(now)
  cloud.answer('asks', asks({ month: before, asks: [] }))
  const chosen = store.choose(before)
  expect(store.value).toBeNull()
  await chosen
  expect(store.value?.asks).toEqual([])
  expect(cloud.inputs('asks')).toEqual([
    { branchId: 'jd2302', month: now },
    { branchId: 'jd2302', month: before },
  ])
})

it('tells why there is nothing, keeps what it had, and leads to notices for who is in the branch alone', async () => {
  const cloud = new Cloud()
  const store = new AskedStore(appWith(cloud, member), member.branch?.id ?? '')
  cloud.answer('asks', refusal('FORBIDDEN'))
  await store.refresh()
  expect([store.value, store.error?.code, store.own]).toEqual([null, 'FORBIDDEN', true])
  cloud.answer('asks', asks({ month: store.month }))
  await store.refresh()
  cloud.answer('asks', refusal('UNREACHABLE'))
  await store.refresh()
  expect([store.value?.asks.length, store.error?.code]).toEqual([1, 'UNREACHABLE'])
  expect(new AskedStore(appWith(cloud, member), 'other').own).toBe(false)
})
