import type { CheckPlace, Checks } from '../../../../src/contract/writing'
import { ASK_AGAIN_MS, ChecksStore, checkWords } from '../../../../src/features/writing/edit/checks.store'
import { appWith, Cloud, refusal, visitor } from '../../identity/cloud'

/** What the line below the text says of the content check, and when it is asked again. */
const checks = (over: Partial<Checks> = {}): Checks => ({
  state: 'passed',
  done: 4,
  of: 4,
  places: [],
  asks: null,
  unchecked: [],
  sentence: null,
  ...over,
})
const place = (result: CheckPlace['result'], at: number): CheckPlace => ({
  at,
  to: at,
  picture: false,
  where: `第 ${at} 段`,
  result,
  label: '广告',
})

it.each<[Partial<Checks>, string]>([
  [{ done: 0, of: 0 }, ''],
  [{}, '内容检测已通过'],
  [{ state: 'checking', done: 3 }, '内容检测中 3 / 4'],
  [{ state: 'review', places: [place('review', 3)] }, '内容检测要人工看（第 3 段，送审时一并看）'],
  [
    { state: 'risky', places: [place('review', 1), place('risky', 3)] },
    '内容检测没通过（第 3 段有不能发的内容，改了再检）',
  ],
  [{ state: 'unseen', done: 0 }, '内容检测要先在手机上打开一次青年学习，再回来打开这一篇'],
  [{ state: 'failed', done: 1 }, '内容检测暂时没有答复，过一会儿会再试'],
])('%j is “%s”', (told, words) => {
  expect(checkWords(checks(told))).toBe(words)
})

describe('a check', () => {
  let cloud: Cloud
  let store: ChecksStore
  beforeEach(() => {
    jest.useFakeTimers()
    cloud = new Cloud()
    store = new ChecksStore(appWith(cloud, visitor))
  })
  afterEach(() => {
    store.stop()
    jest.useRealTimers()
  })
  const asked = () => cloud.inputs('check').length

  it('goes on until nothing is left', async () => {
    cloud.answer('check', { checks: checks({ state: 'checking', done: 2 }), left: 2 }, { checks: checks(), left: 0 })
    await store.run('n1')
    expect([store.checks?.state, cloud.inputs('check')]).toEqual(['passed', [{ noticeId: 'n1' }, { noticeId: 'n1' }]])
    await jest.advanceTimersByTimeAsync(ASK_AGAIN_MS * 2)
    expect(asked()).toBe(2)
  })

  it.each(['checking', 'unseen', 'failed'] as const)('that is %s is asked for again after a while', async (state) => {
    cloud.answer('check', { checks: checks({ state, done: 1 }), left: 0 }, { checks: checks(), left: 0 })
    await store.run('n1')
    await jest.advanceTimersByTimeAsync(ASK_AGAIN_MS - 1)
    expect([store.checks?.state, asked()]).toEqual([state, 1])
    await jest.advanceTimersByTimeAsync(1)
    expect([store.checks?.state, asked()]).toEqual(['passed', 2])
  })

  it.each(['review', 'risky'] as const)('that is %s is not, nor one whose page was left', async (state) => {
    cloud.answer('check', { checks: checks({ state }), left: 0 })
    await store.run('n1')
    await jest.advanceTimersByTimeAsync(ASK_AGAIN_MS * 2)
    cloud.answer('check', { checks: checks({ state: 'checking', done: 1 }), left: 0 })
    await store.run('n1')
    store.stop()
    await jest.advanceTimersByTimeAsync(ASK_AGAIN_MS * 2)
    expect(asked()).toBe(2)
  })

  it('that did not come leaves what was known', async () => {
    cloud.answer('check', refusal('UNREACHABLE'))
    store.take(checks({ state: 'checking', done: 1 }))
    await store.run('n1')
    expect(store.checks).toMatchObject({ state: 'checking', done: 1 })
  })
})
