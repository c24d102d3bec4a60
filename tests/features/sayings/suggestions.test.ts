import type { Suggestion, Suggestions } from '../../../src/contract/sayings'
import { SuggestionsStore } from '../../../src/features/sayings/suggesting/suggestions.store'
import { appWith, Cloud, member, refusal } from '../identity/cloud'

const row: Suggestion = { boxId: 'b1', sayingId: 's1', text: '想要插座', answer: null, activity: null, draft: null }
const found = (over: Partial<Suggestions> = {}): Suggestions => ({
  venue: { venueId: 'v1', name: '滨江青年之家', closed: false },
  round: 2,
  own: null,
  welcomed: true,
  rows: [row],
  answers: false,
  now: '2026-11-24T02:00:00.000Z',
  ...over,
})

const opened = async (cloud: Cloud) => {
  const app = appWith(cloud, member)
  const store = new SuggestionsStore(app, 'v1')
  await store.refresh()
  return { app, store }
}
const own = (text: string, turn: number) => ({ answers: [], text, turn })

it('is written for the round that is open, and changed', async () => {
  const cloud = new Cloud().answer('suggestions', found()).answer('suggest', own('想要投影', 0), own('想要两台', 1))
  const { store } = await opened(cloud)
  expect([store.asks, store.ready]).toEqual([true, false])
  store.write(' 想要投影 ')
  await store.submit()
  expect([store.said.stage, store.mayChange]).toEqual(['sent', true])
  store.said.changeAgain()
  store.write('想要两台')
  await store.submit()
  expect(cloud.inputs('suggest')).toEqual([
    { venueId: 'v1', round: 2, text: '想要投影', turn: 0 },
    { venueId: 'v1', round: 2, text: '想要两台', turn: 1 },
  ])
})

it('of the last round nothing is left in the next', async () => {
  const cloud = new Cloud().answer('suggestions', found({ own: own('想要投影', 2) }), found({ round: 3, own: null }))
  const { store } = await opened(cloud)
  expect([store.said.stage, store.said.next, store.text]).toEqual(['sent', 3, '想要投影'])
  await store.refresh()
  expect([store.said.stage, store.said.next, store.text]).toEqual(['idle', 0, ''])
})

it('waits without a network, and is not asked where nothing is taken', async () => {
  const cloud = new Cloud().answer('suggestions', found()).answer('suggest', refusal('UNREACHABLE'))
  const { app, store } = await opened(cloud)
  store.write('想要投影')
  await store.submit()
  expect(store.said.stage).toBe('waiting')
  expect(app.outbox.mine.map(({ title, detail }) => [title, detail])).toEqual([['青年之家的心愿', '滨江青年之家']])
  expect((await opened(new Cloud().answer('suggestions', found({ welcomed: false })))).store.asks).toBe(false)
  const closed = found({ venue: { venueId: 'v1', name: '滨江青年之家', closed: true } })
  expect((await opened(new Cloud().answer('suggestions', closed))).store.asks).toBe(false)
})

it('its keeper answers, and makes an activity of it', async () => {
  const cloud = new Cloud()
    .answer('suggestions', found({ answers: true }))
    .answer('answer', refusal('NOT_FOUND', '没有找到'), { at: '' })
    .answer('makeActivity', { activityId: '' })
  const { store } = await opened(cloud)
  store.beginAnswer(row)
  store.writeAnswer(' 下周装 ')
  await store.giveAnswer(row)
  expect([store.answering, store.act.problem]).toEqual(['s1', '没有办成。没有找到'])
  await store.giveAnswer(row)
  expect([store.answering, store.act.problem]).toEqual([null, null])
  expect(cloud.inputs('answer')).toEqual(Array(2).fill({ boxId: 'b1', sayingId: 's1', text: '下周装' }))
  const made = await store.makeActivity(row)
  expect(cloud.inputs('makeActivity')).toEqual([{ boxId: 'b1', sayingId: 's1', activityId: made }])
  cloud.answer('makeActivity', refusal('UNREACHABLE'))
  expect(await store.makeActivity(row)).toBeNull()
})
