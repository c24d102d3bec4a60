import type { RequestBeside, RequestRow, Requests } from '../../../../src/contract/requests'
import { waitingWords } from '../../../../src/features/boards/request-count-words'
import { choiceWords, comparedWords } from '../../../../src/features/boards/tending/request-words'
import { RequestsStore } from '../../../../src/features/boards/tending/requests.store'
import { appWith, Cloud, refusal } from '../../identity/cloud'
import { NOW } from '../boards'

const row = (over: Partial<RequestRow> = {}): RequestRow => ({
  askId: 'ask1',
  name: '沈佳宁',
  at: '2026-11-24T01:00:00Z',
  how: 'same',
  namesakes: 1,
  rivals: 0,
  memberId: 'm1',
  writtenAs: null,
  own: false,
  ...over,
})
const waiting = (...rows: RequestRow[]): Requests => ({
  rows,
  next: null,
  open: rows.length,
  may: ['see-requests', 'answer-request'],
  now: NOW,
})
const beside: RequestBeside = { request: row(), choices: [], may: [], now: NOW }

async function opened(cloud: Cloud) {
  const app = appWith(cloud)
  const store = new RequestsStore(app, 'b1')
  await store.refresh()
  return { app, store }
}

it('passes what fits once however often it is tapped, says so, and shows the list anew', async () => {
  const cloud = new Cloud().answer('requests', waiting(row()), waiting()).answer('answerRequest', { state: 'passed' })
  const { store } = await opened(cloud)
  await Promise.all([store.pass(row()), store.pass(row())])
  expect(cloud.inputs('answerRequest')).toEqual([
    { branchId: 'b1', askId: 'ask1', answer: { by: 'pass', memberId: 'm1' } },
  ])
  expect([store.said, store.pages.page.value?.open]).toEqual(['已通过沈佳宁，本人同意后加入', 0])
})

it('passes to nothing before a row or a standing is chosen', async () => {
  const none = row({ how: 'none', memberId: null })
  const cloud = new Cloud()
    .answer('requests', waiting(none))
    .answer('compareRequest', beside)
    .answer('answerRequest', { state: 'passed' })
  const { store } = await opened(cloud)
  await store.pass(none)
  await store.check(none)
  await store.confirm()
  expect(cloud.inputs('answerRequest')).toEqual([])
  store.choose({ standing: 'youth' })
  await store.confirm()
  expect(cloud.inputs('answerRequest')).toEqual([
    { branchId: 'b1', askId: 'ask1', answer: { by: 'add', standing: 'youth' } },
  ])
  expect(store.open).toBeNull()
})

it('refuses with a reason alone, and keeps what was written where it did not come through', async () => {
  const cloud = new Cloud()
    .answer('requests', waiting(row()))
    .answer('answerRequest', refusal('UNREACHABLE', '网络断了'), { state: 'refused' })
  const { store } = await opened(cloud)
  store.askToRefuse(row())
  store.say(' ')
  await store.refuse()
  expect(cloud.inputs('answerRequest')).toEqual([])
  store.say('不认识')
  await store.refuse()
  expect([store.open?.refusing, store.reason, store.problem]).toEqual([true, '不认识', '没有办成。网络断了'])
  await store.refuse()
  expect([store.open, store.said]).toEqual([null, '没有通过沈佳宁，本人会看到原因'])
})

it('passes those that fit together, and tells of those that do not any more', async () => {
  const rows = [row(), row({ askId: 'ask2' }), row({ askId: 'ask3', own: true }), row({ askId: 'ask4', how: 'number' })]
  const cloud = new Cloud().answer('requests', waiting(...rows)).answer('passMatching', { passed: 1 })
  const { app, store } = await opened(cloud)
  expect(store.matching.map(({ askId }) => askId)).toEqual(['ask1', 'ask2'])
  await store.passMatching()
  expect(cloud.inputs('passMatching')).toEqual([{ branchId: 'b1', askIds: ['ask1', 'ask2'] }])
  expect(store.said).toContain('已通过 1 人，本人同意后加入；1 人有变动')
  app.session.online = false
  expect(store.problem).toContain('没有网络')
})

it('a late comparison of one that was closed reaches nobody', async () => {
  const cloud = new Cloud().answer('requests', waiting(row())).answer('compareRequest', beside)
  const { store } = await opened(cloud)
  const checking = store.check(row())
  store.close()
  await checking
  expect([store.open, store.beside.value]).toEqual([null, null])
})

it('says what differs', () => {
  expect(comparedWords(row({ how: 'several', namesakes: 2 }))).toBe('有 2 位同名')
  expect(comparedWords(row({ how: 'rivals', rivals: 1 }))).toBe('另有 1 个申请也用这个姓名')
  const choice = { memberId: 'm', name: '甲', standing: 'youth', free: false, same: true } as const
  expect(choiceWords(choice)).toBe('青年，已有人加入，姓名一致')
  expect(waitingWords({ open: 0, matching: 0 })).toBe('加入申请')
  expect(waitingWords({ open: 3, matching: 1 })).toBe('3 人申请加入，1 人与花名册一致')
})
