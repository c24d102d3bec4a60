import { ChecksStore } from '../../../src/features/stars/checks.store'
import { CountedStore } from '../../../src/features/stars/counted.store'
import { DecidingStore } from '../../../src/features/stars/deciding.store'
import { appWith, Cloud, refusal } from '../identity/cloud'
import { keeper, NOW } from '../keeping/keeping'
import { check, deciding, items } from './stars'

let cloud: Cloud
let store: DecidingStore

const row = (checkId: string) => ({
  checkId,
  venue: { venueId: 'v1', name: '滨江青年之家' },
  criteria: '2026 版',
  state: 'submitted',
  submittedAt: NOW,
  decideUntil: '2026-12-31',
  open: 0,
  doubts: 0,
  stars: null,
  validUntil: '2027-12-31',
})
const rows = (...ids: string[]) => ({ rows: ids.map(row), next: null, waiting: ids.length, may: [], now: NOW })

async function opened(answer = deciding()): Promise<void> {
  cloud = new Cloud().answer('openCheck', answer).answer('checks', rows('c0', 'c1'))
  store = new DecidingStore(appWith(cloud, keeper), 'c1', 'o1')
  await store.refresh()
}
beforeEach(() => opened())

it('begins with what the criteria give, and asks for a reason', () => {
  expect([store.stars, store.flaw]).toEqual([4, '写上评定的理由'])
  store.say('达标')
  expect(store.flaw).toBeNull()
  store.give(5)
  expect(store.flaw).toContain('至少写 10 个字')
  store.give(null)
  expect(store.stars).toBeNull()
})

it('is off while something is open, and that is shown first', async () => {
  const open = items(({ id }) => ({ judged: id === 'rota' ? 'open' : 'met' }))
  await opened(deciding({ check: check({ state: 'submitted', items: open }) }))
  store.say('达标')
  expect([store.item?.id, store.flaw]).toEqual(['rota', '还有 1 项待认定'])
  store.choose('fire')
  expect(store.item?.id).toBe('fire')
})

it('nobody decides on a venue that they keep, and nothing before it is handed in', async () => {
  expect(store.decides).toBe(true)
  await opened(deciding({ own: 'now' }))
  expect(store.decides).toBe(false)
  await opened(deciding({ may: ['see-stars'] }))
  expect(store.decides).toBe(false)
  await opened(deciding({ check: check({ state: 'returned' }) }))
  expect(store.decides).toBe(false)
})

it('decides once, at the version that was seen', async () => {
  cloud.answer('decide', deciding({ check: check({ state: 'decided', version: 4 }) }))
  store.say(' 达标 ')
  store.ask('decide')
  await Promise.all([store.decide(), store.decide()])
  expect(cloud.inputs('decide')).toEqual([{ checkId: 'c1', version: 3, stars: 4, reason: '达标' }])
  expect([store.asked, store.loaded.value?.check.state]).toEqual([null, 'decided'])
})

it('where somebody else has changed it the sheet stays and says so', async () => {
  cloud.answer('decide', refusal('CONFLICT', '刚才有人改过，请看一下再做'))
  store.ask('decide')
  await store.decide()
  expect([store.asked, store.acts.problem]).toEqual(['decide', '没有办成。刚才有人改过，请看一下再做'])
})

it('a visit is noted under an id of its own, and whoever was there too adds themselves', async () => {
  cloud.answer('noteVisit', deciding()).answer('joinVisit', deciding())
  store.ask('visit')
  await store.noteVisit({ day: '2026-11-20', announced: false, note: '' })
  await store.joinVisit('w1')
  expect(cloud.inputs('noteVisit')).toMatchObject([{ checkId: 'c1', version: 3, day: '2026-11-20', announced: false }])
  expect(cloud.inputs('joinVisit')).toEqual([{ checkId: 'c1', version: 3, visitId: 'w1' }])
  expect(store.asked).toBeNull()
})

it('what was judged stays in sight, however it stands then', async () => {
  const open = items(({ id }) => ({ judged: id === 'rota' ? 'open' : 'met' }))
  await opened(deciding({ check: check({ state: 'submitted', items: open }) }))
  cloud.answer('judge', deciding())
  if (store.item) await store.judge(store.item, 'unmet')
  expect(cloud.inputs('judge')).toMatchObject([{ itemId: 'rota', verdict: 'unmet' }])
  expect(store.item?.id).toBe('rota')
})

it('what a figure was counted of is read by the page', async () => {
  const page = (activityId: string, next: string | null) => ({
    rows: [{ activityId, title: '夜校', kind: 'training', startsAt: NOW, here: 3 }],
    next,
    activities: 2,
    apart: null,
  })
  cloud.answer('counted', page('a2', 'c'))
  const counted = new CountedStore(appWith(cloud, keeper), 'c1', 'activities')
  await counted.refresh()
  cloud.answer('counted', page('a1', null))
  await counted.pages.toNext()
  expect(cloud.inputs('counted')).toEqual([
    { checkId: 'c1', itemId: 'activities', cursor: null },
    { checkId: 'c1', itemId: 'activities', cursor: 'c' },
  ])
})

it('leads to those that wait beside it', () => {
  expect([store.beside(-1), store.beside(1)]).toEqual(['c0', null])
})

it('the list begins anew where others are asked for', async () => {
  const list = new ChecksStore(appWith(cloud, keeper), 'o1')
  await list.refresh()
  list.show('submitted')
  list.show('decided')
  expect(cloud.inputs('checks').slice(1)).toMatchObject([{ which: 'submitted' }, { which: 'decided' }])
})
