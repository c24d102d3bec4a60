import type { WritingBurden } from '../../../../src/contract/writing'
import { fullWords, nextMonthOf, paragraphsOf, saysWords, without } from '../../../../src/features/writing/edit/asking'
import { BLANK_CONFIRM } from '../../../../src/features/writing/edit/asking'
import { BurdenStore } from '../../../../src/features/writing/edit/burden.store'
import { blankText } from '../../../../src/features/writing/edit/draft'
import { WriteStore } from '../../../../src/features/writing/edit/write.store'
import { budgetWords, isUsedUp } from '../../../../src/features/writing/budget-words'
import { appWith, Cloud, Drawer, refusal, visitor } from '../../identity/cloud'
import { ORG, written } from '../written'

const NOW = '2026-03-23T02:00:00.000Z'
const burden = (over: Partial<WritingBurden> = {}): WritingBurden => ({
  month: '2026-03',
  node: { used: 1, most: 2, counted: false },
  next: '2026-03-31T16:00:00.000Z',
  branches: 88,
  full: 0,
  first: [],
  most: 4,
  ...over,
})

describe('how much may still be asked', () => {
  let cloud: Cloud
  let store: WriteStore
  let found: BurdenStore
  let charged: boolean
  beforeEach(async () => {
    jest.useFakeTimers()
    cloud = new Cloud()
    cloud.answer('writing', written({ now: NOW }))
    cloud.answer('burden', burden())
    charged = true
    const app = appWith(cloud, { ...visitor, personKey: 'qin' }, new Drawer())
    store = new WriteStore(app, ORG.id, 'n1')
    found = new BurdenStore(app, store, () => charged)
    await store.refresh()
  })
  afterEach(() => {
    found.stop()
    store.stop()
    jest.useRealTimers()
  })
  const soon = () => jest.advanceTimersByTimeAsync(0)
  const asked = () => cloud.inputs('burden') as { publishAt: string | null; scope: string }[]

  it('is asked once it is to be confirmed, and again for another month or other branches, never with a key', async () => {
    await soon()
    expect(asked()).toEqual([])
    store.change({ confirm: BLANK_CONFIRM })
    await soon()
    expect(asked()).toEqual([{ orgId: ORG.id, noticeId: 'n1', scope: ORG.id, sectors: null, publishAt: null }])
    expect(found.burden.value).toEqual(burden())
    store.change({ title: '一' })
    store.change({ confirm: { ...BLANK_CONFIRM, reason: '安全' } })
    store.change({ publishAt: '2026-03-25T00:00:00.000Z' })
    await soon()
    expect(asked()).toHaveLength(1)
    store.change({ publishAt: '2026-04-01T00:00:00.000Z' })
    await soon()
    store.change({ sectors: ['school'] })
    await soon()
    store.change({ scope: { id: 'b', name: '机电 2302', isBranch: true } })
    await soon()
    expect(asked().map(({ scope, publishAt }) => [scope, publishAt])).toEqual([
      [ORG.id, null],
      [ORG.id, '2026-04-01T00:00:00.000Z'],
      [ORG.id, '2026-04-01T00:00:00.000Z'],
      ['b', '2026-04-01T00:00:00.000Z'],
    ])
  })

  it('is not asked where nothing is charged; what does not come can be had again', async () => {
    charged = false
    store.change({ confirm: BLANK_CONFIRM })
    await soon()
    expect([found.needed, asked()]).toEqual([false, []])
    charged = true
    cloud.answer('burden', refusal('UNREACHABLE'))
    store.change({ publishAt: '2026-05-01T00:00:00.000Z' })
    await soon()
    expect([found.burden.value, found.burden.error?.code]).toEqual([null, 'UNREACHABLE'])
    cloud.answer('burden', burden({ month: '2026-05' }))
    await found.refresh()
    expect(found.burden.value?.month).toBe('2026-05')
  })
})

it('says it in words', () => {
  expect(budgetWords(burden(), NOW)).toBe('每月 2 次，3 月还剩 1 次')
  expect(budgetWords(burden({ node: { used: 2, most: 2, counted: true } }), NOW)).toBe(
    '每月 2 次，3 月还剩 0 次，这条已经算在内',
  )
  const used = burden({ node: { used: 2, most: 2, counted: false } })
  expect([isUsedUp(used), budgetWords(used, NOW)]).toEqual([true, '3 月的 2 次用完了，下次 4月1日 起'])
  const next = burden({ month: '2027-01', node: { used: 2, most: 2, counted: false } })
  expect(budgetWords(next, NOW)).toBe('2027 年 1 月的 2 次用完了，下次 2027年2月1日 起')
  expect(budgetWords(burden({ month: '2027-01' }), NOW)).toBe('每月 2 次，2027 年 1 月还剩 1 次')
  expect(fullWords(burden({ full: 6 }), NOW)).toBe('有 6 个支部这个月已经收满 4 条，他们会收到公告，但不用确认')
  expect(fullWords(burden({ full: 88, month: '2026-04' }), NOW)).toBe(
    '88 个支部 4 月都已经收满 4 条，他们会收到公告，但不用确认',
  )
  expect(fullWords(burden(), NOW)).toBe('一个支部每月最多收 4 条，这个月都还没有收满')
  expect(fullWords(burden({ branches: 1 }), NOW)).toBe('一个支部每月最多收 4 条，这个月还没有收满')
  expect(fullWords(burden({ full: 1, branches: 1 }), NOW)).toBe(
    '这个支部这个月已经收满 4 条，大家会收到公告，但不用确认',
  )
  expect(fullWords(burden({ full: 1, branches: 1, month: '2027-01' }), NOW)).toBe(
    '这个支部 2027 年 1 月已经收满 4 条，大家会收到公告，但不用确认',
  )
})

it('moves to the next month with its deadline', () => {
  const confirm = { ...BLANK_CONFIRM, deadline: '2026-03-27T10:00:00.000Z' }
  const text = { ...blankText(ORG), publishAt: '2026-03-24T00:00:00.000Z', confirm }
  expect(nextMonthOf(text, { next: burden().next, now: NOW })).toEqual({
    publishAt: '2026-04-01T00:00:00.000Z',
    confirm: { ...confirm, deadline: '2026-04-04T10:00:00.000Z' },
  })
  expect(nextMonthOf({ ...text, confirm: BLANK_CONFIRM }, { next: burden().next, now: NOW }).confirm).toEqual(
    BLANK_CONFIRM,
  )
})

it('finds the paragraphs of a text, each once, and tells one that was changed since', () => {
  const blocks = ['一', '二', '一', ' '].map((line) => ({ kind: 'paragraph' as const, runs: [{ text: line }] }))
  expect(paragraphsOf({ blocks })).toEqual(['一', '二'])
  const question = { text: '', options: ['a', 'b', 'c'], right: 2, says: '' }
  expect(saysWords(question, { blocks })).toBe('选一段')
  expect(saysWords({ ...question, says: '二' }, { blocks })).toBe('二')
  expect(saysWords({ ...question, says: '三' }, { blocks })).toBe('那一段改过了，请再选一次')
  expect([without(question, 0).right, without(question, 2).right, without({ ...question, right: 0 }, 1).right]).toEqual(
    [1, 0, 0],
  )
})
