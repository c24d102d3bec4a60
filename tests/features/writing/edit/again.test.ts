import type { ComparedTexts, Writing, WritingConfirm, WritingText } from '../../../../src/contract/writing'
import { AgainStore } from '../../../../src/features/writing/edit/again.store'
import { blankText } from '../../../../src/features/writing/edit/draft'
import { WriteStore } from '../../../../src/features/writing/edit/write.store'
import { appWith, Cloud, Drawer, visitor } from '../../identity/cloud'
import { ORG, written } from '../written'

const me = { ...visitor, personKey: 'qin', name: '秦悦' }
const CONFIRM: WritingConfirm = {
  reason: '涉及返校时间',
  deadline: '2026-11-27T10:00:00.000Z',
  question: { text: '什么时候返校？', options: ['20:00', '21:00'], right: 1, says: '21:00 前返校。' },
}
const says = (...lines: string[]): WritingText['blocks'] =>
  lines.map((line) => ({ kind: 'paragraph', runs: [{ text: line }] }))
const text = (over: Partial<WritingText> = {}): WritingText => ({
  ...blankText(ORG),
  title: '返校',
  blocks: says('各团支布：', '21:00 前返校。'),
  confirm: CONFIRM,
  ...over,
})

let cloud: Cloud
let store: WriteStore
let again: AgainStore

beforeEach(() => void jest.useFakeTimers())
afterEach(() => {
  store.stop()
  again.stop()
  jest.useRealTimers()
})

const out = (): ComparedTexts => ({
  before: null,
  after: text(),
  blocks: says('各团支布：', '21:00 前返校。').map((block) => ({ mark: 'same' as const, block: block as never })),
  places: 0,
  attachments: [],
})

async function opened(over: Partial<Writing> = {}): Promise<void> {
  cloud = new Cloud()
  cloud.answer(
    'writing',
    written({
      out: 'published',
      asking: { nth: 1, at: '2026-11-20T02:00:00.000Z', deadline: '2026-11-27T10:00:00.000Z', misread: null },
      text: text(),
      ...over,
    }),
  )
  cloud.answer('compare', out())
  store = new WriteStore(appWith(cloud, me, new Drawer()), ORG.id, 'n1')
  again = new AgainStore(store.app, store)
  await store.refresh()
  await jest.advanceTimersByTimeAsync(0)
}

it('asks nobody anew for a letter, suggests it for a time, and takes that back with the time', async () => {
  await opened()
  store.change({ blocks: says('各团支部：', '21:00 前返校。') })
  expect([again.changed, store.text?.asksAgain, again.locked]).toEqual([[], false, true])
  store.change({ blocks: says('各团支部：', '20:00 前返校。') })
  expect([again.changed, store.text?.asksAgain, again.locked]).toEqual([['time'], true, false])
  store.change({ blocks: says('各团支部：', '21:00 前返校。') })
  expect(store.text?.asksAgain).toBe(false)
})

it('leaves it to whoever writes once they have decided', async () => {
  await opened()
  again.choose(true)
  store.change({ blocks: says('20:00 前返校。') })
  again.choose(false)
  store.change({ blocks: says('19:00 前返校。') })
  expect([again.changed, store.text?.asksAgain]).toEqual([['time'], false])
  // Also where it comes to be suggested another time.
  store.change({ blocks: out().blocks.map(({ block }) => block as never) })
  expect(again.changed).toEqual([])
  store.change({ blocks: says('18:00 前返校。') })
  expect([again.changed, store.text?.asksAgain]).toEqual([['time'], false])
})

it('does not decide about what was changed before it was opened', async () => {
  await opened({ text: text({ blocks: says('19:00 前返校。') }) })
  expect([again.changed, store.text?.asksAgain]).toEqual([['time'], false])
})

it('without asking anew what is asked is as it is out, but for a paragraph that was chosen since', async () => {
  await opened()
  again.choose(true)
  store.change({ confirm: { ...CONFIRM, reason: '别的', deadline: '2026-11-30T10:00:00.000Z' } })
  expect(again.changed).toEqual(['deadline'])
  again.choose(false)
  expect(store.text?.confirm).toEqual(CONFIRM)
  const moved = { ...CONFIRM, question: CONFIRM.question && { ...CONFIRM.question, says: '晚上 21:00 前返校。' } }
  store.change({ blocks: says('晚上 21:00 前返校。'), confirm: moved })
  again.choose(false)
  expect(store.text?.confirm).toEqual(moved)
})

it('knows a deadline that is over as none', async () => {
  await opened({ now: '2026-11-28T02:00:00.000Z' })
  again.choose(true)
  expect(store.text?.confirm).toMatchObject({ reason: CONFIRM.reason, deadline: null })
})

it('is not about what nobody was asked, and asks the cloud for nothing then', async () => {
  await opened({ asking: null })
  expect([again.needed, again.asks, cloud.inputs('compare')]).toEqual([false, null, []])
})
