import type { Evaluation } from '../../../src/contract/sayings'
import { EvaluationStore } from '../../../src/features/sayings/evaluating/evaluation.store'
import {
  hostWords,
  notAskedWords,
  untilWords,
  whenWords,
} from '../../../src/features/sayings/evaluating/evaluation-words'
import { appWith, Cloud, Drawer, member, refusal } from '../identity/cloud'

const lecture = (over: Partial<Evaluation> = {}): Evaluation => ({
  activityId: 'a1',
  title: '把一本书读薄',
  startsAt: '2026-11-21T06:00:00.000Z',
  endsAt: '2026-11-21T07:10:00.000Z',
  venue: { venueId: 'v1', name: '滨江青年之家' },
  host: '林一川，市图书馆 阅读推广',
  present: 42,
  attendedAt: '2026-11-21T06:03:00.000Z',
  state: 'open',
  closesAt: '2026-11-28T16:00:00.000Z',
  own: null,
  results: false,
  now: '2026-11-24T02:00:00.000Z',
  ...over,
})

const opened = async (cloud: Cloud, phone = new Drawer(), me = member) => {
  const app = appWith(cloud, me, phone)
  const store = new EvaluationStore(app, 'a1')
  await store.refresh()
  return { app, store }
}
const sent = (turn: number, text = '') => ({ answers: [0, null, null], text, turn })

it('is said once, and once otherwise', async () => {
  const cloud = new Cloud().answer('evaluation', lecture()).answer('evaluate', sent(0), sent(1, '再来'))
  const { store } = await opened(cloud)
  expect([store.asks, store.ready]).toEqual([true, false])
  store.choose(0, 0)
  store.choose(1, 2)
  store.choose(1, 2)
  await Promise.all([store.submit(), store.submit()])
  expect([store.said.stage, store.mayChange]).toEqual(['sent', true])
  // What was sent stands there as it was.
  const before = store.answers
  store.choose(0, 2)
  expect(store.answers).toBe(before)
  store.said.changeAgain()
  store.write(' 再来 ')
  // Looking again takes nothing away that is being written.
  await store.refresh()
  expect([store.said.stage, store.text]).toEqual(['idle', ' 再来 '])
  await store.submit()
  expect([store.said.stage, store.mayChange]).toEqual(['sent', false])
  expect(cloud.inputs('evaluate')).toEqual([
    { activityId: 'a1', answers: [0, null, null], text: '', turn: 0 },
    { activityId: 'a1', answers: [0, null, null], text: '再来', turn: 1 },
  ])
})

it('waits on the phone without a network, and says so when the page is opened again', async () => {
  const cloud = new Cloud().answer('evaluation', lecture()).answer('evaluate', refusal('UNREACHABLE'))
  const phone = new Drawer()
  const { app, store } = await opened(cloud, phone)
  store.write('好')
  await store.submit()
  expect([store.said.stage, store.said.next]).toEqual(['waiting', 1])
  const input = { activityId: 'a1', answers: [null, null, null], text: '好', turn: 0 }
  expect(app.outbox.mine.map((one) => one.input)).toEqual([input])
  const again = new EvaluationStore(app, 'a1')
  await again.refresh()
  expect([again.said.stage, again.said.next]).toEqual(['waiting', 1])
  app.outbox.drop('evaluate:a1')
  cloud.answer('evaluation', lecture({ own: sent(0, '好') as Evaluation['own'] }))
  await again.refresh()
  expect([again.said.stage, again.text]).toEqual(['sent', '好'])
})

it('what waits on the phone says so until it has gone, and then what came of it', async () => {
  const cloud = new Cloud().answer('evaluation', lecture()).answer('evaluate', refusal('UNREACHABLE'), sent(0, '好'))
  const { app, store } = await opened(cloud)
  store.write('好')
  await store.submit()
  expect(store.said.stage).toBe('waiting')
  await app.outbox.flush()
  expect([store.said.stage, store.said.next, store.said.problem]).toEqual(['sent', 1, null])
  const other = new Cloud()
    .answer('evaluation', lecture())
    .answer('evaluate', refusal('UNREACHABLE'), refusal('CONFLICT', '请换个说法'), sent(0, '好话'))
  const { app: there, store: bad } = await opened(other)
  bad.write('坏话')
  await bad.submit()
  await there.outbox.flush()
  expect([bad.said.stage, bad.said.problem, bad.text]).toEqual(['idle', '请换个说法', '坏话'])
  bad.write('好话')
  await bad.submit()
  expect([bad.said.stage, bad.said.problem, there.outbox.mine]).toEqual(['sent', null, []])
  expect(other.inputs('evaluate')).toMatchObject([{ turn: 0 }, { turn: 0 }, { text: '好话', turn: 0 }])
})

it('too much is told, and is not sent by itself again', async () => {
  const cloud = new Cloud().answer('evaluation', lecture()).answer('evaluate', refusal('TOO_MANY', '请过一小时再写'))
  const { app, store } = await opened(cloud)
  store.write('好')
  await store.submit()
  expect([store.said.stage, store.said.problem, app.outbox.mine]).toEqual(['idle', '请过一小时再写', []])
})

it('what the cloud does not take stays to be written otherwise', async () => {
  const cloud = new Cloud().answer('evaluation', lecture()).answer('evaluate', refusal('CONFLICT', '请换个说法'))
  const { app, store } = await opened(cloud)
  store.write('坏话')
  await store.submit()
  expect([store.said.stage, store.said.problem, store.text]).toEqual(['idle', '请换个说法', '坏话'])
  expect(app.outbox.mine).toEqual([])
})

it('is not asked again of who would not, nor of who was not there, and the cloud is told nothing', async () => {
  const phone = new Drawer()
  const cloud = new Cloud().answer('evaluation', lecture())
  const { store } = await opened(cloud, phone)
  store.decline()
  expect(store.asks).toBe(false)
  expect((await opened(cloud, phone)).store.asks).toBe(false)
  expect((await opened(cloud, phone, { ...member, personKey: 'gao' })).store.asks).toBe(true)
  expect(cloud.inputs('evaluate')).toEqual([])
  expect((await opened(new Cloud().answer('evaluation', lecture({ attendedAt: null })))).store.asks).toBe(false)
  expect((await opened(new Cloud().answer('evaluation', lecture({ state: 'over' })))).store.asks).toBe(false)
})

it('what came of it is asked for by who may read it alone', async () => {
  const results = { people: null, closed: false, closesAt: '', sums: null, sentences: [], waiting: 0 }
  const cloud = new Cloud().answer('evaluation', lecture({ results: true })).answer('results', results)
  expect((await opened(cloud)).store.results.value).toEqual(results)
  const other = new Cloud().answer('evaluation', lecture())
  await opened(other)
  expect(other.inputs('results')).toEqual([])
})

it('is told in words', () => {
  expect(whenWords(lecture())).toBe('11月21日 周六 14:00—15:10')
  expect(untilWords('2026-11-28T16:00:00.000Z')).toBe('11月28日 24:00')
  expect(hostWords('林一川，市图书馆 阅读推广')).toEqual({ name: '林一川', about: '市图书馆 阅读推广' })
  expect(hostWords('')).toEqual({ name: '', about: '' })
  expect(notAskedWords(lecture({ state: 'early' }), false)).toContain('还没结束')
  expect(notAskedWords(lecture({ state: 'over' }), false)).toContain('11月28日 24:00')
  expect(notAskedWords(lecture({ attendedAt: null }), true)).toContain('到场的人')
  expect(notAskedWords(lecture(), true)).toContain('不再问')
})
