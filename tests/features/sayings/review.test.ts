import type { SayingToReview } from '../../../src/contract/sayings'
import { ReviewStore } from '../../../src/features/sayings/reviewing/review.store'
import { appWith, Cloud, member, refusal } from '../identity/cloud'

const row: SayingToReview = { boxId: 'b1', sayingId: 's1', kind: 'suggestion', text: '想要插座', about: '滨江青年之家' }

it('passes a text on, or puts it away once that was asked', async () => {
  const cloud = new Cloud()
    .answer('toReview', { rows: [row], waiting: 1 }, { rows: [], waiting: 0 })
    .answer('review', refusal('CONFLICT', '已经删掉了'), { passed: true })
  const store = new ReviewStore(appWith(cloud, member), 'u0')
  await store.refresh()
  store.ask(row)
  expect(store.asked).toBe('b1 s1')
  await store.decide(row, false)
  expect([store.act.problem, store.asked, store.busy]).toEqual(['没有办成。已经删掉了', 'b1 s1', null])
  store.ask(null)
  await Promise.all([store.decide(row, true), store.decide(row, true)])
  expect(cloud.inputs('review')).toEqual([
    { boxId: 'b1', sayingId: 's1', pass: false },
    { boxId: 'b1', sayingId: 's1', pass: true },
  ])
  expect([store.found.value?.rows, store.asked]).toEqual([[], null])
})
