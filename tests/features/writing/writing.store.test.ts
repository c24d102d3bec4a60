import { AppError } from '../../../src/contract/errors'
import type { Writing } from '../../../src/contract/writing'
import type { Call } from '../../../src/services/cloud'
import { WritingStore } from '../../../src/features/writing/writing.store'

const aWriting = (over: Partial<Writing> = {}): Writing => ({
  noticeId: 'n1',
  org: { id: 'ljzy', name: '澜职院团委' },
  stage: 'review',
  out: 'not-out',
  views: 0,
  copy: 'review',
  version: 2,
  turn: 5,
  text: {
    category: 'notice',
    title: '通知',
    blocks: [],
    attachments: [],
    scope: { id: 'ljzy', name: '澜职院团委', isBranch: false },
    standings: ['member'],
    sectors: null,
    isPublic: false,
    pinned: false,
    publishAt: null,
    confirm: null,
    asksAgain: false,
    note: '',
  },
  repost: null,
  held: null,
  moves: ['hold', 'approve', 'sendBack'],
  hindered: null,
  reviewers: ['邓海宁'],
  checks: { state: 'passed', done: 1, of: 1, places: [], asks: null, unchecked: [], sentence: null },
  asking: null,
  history: [],
  changedAt: null,
  changedBy: null,
  now: '2026-11-24T02:00:00.000Z',
  ...over,
})

/** Answers in turn; what it was asked stands beside. */
function phone(answers: (Writing | AppError | Promise<Writing>)[]) {
  const asked: { action: string; input: Record<string, unknown> }[] = []
  const call = ((_: string, action: string, input: Record<string, unknown>) => {
    asked.push({ action, input })
    const answer = answers.shift()
    return answer instanceof AppError ? Promise.reject(answer) : Promise.resolve(answer)
  }) as unknown as Call
  let now = 0
  const app = { call, session: { online: true }, clock: () => (now += 1) }
  return { store: new WritingStore(app as never, 'n1'), asked }
}

/** One that comes when the test lets it. */
function anAnswer() {
  let resolve: (writing: Writing) => void = () => undefined
  let reject: (error: AppError) => void = () => undefined
  const promise = new Promise<Writing>((given, refused) => {
    resolve = given
    reject = refused
  })
  return { promise, resolve, reject }
}

describe('a move', () => {
  it('whose answer was lost is sent again under its own name, and another one under another', async () => {
    const lost = new AppError('UNREACHABLE', '没有网络')
    const { store, asked } = phone([aWriting(), lost, aWriting({ turn: 6 }), aWriting({ turn: 7 })])
    await store.refresh()
    expect(await store.move({ name: 'sendBack', words: '改' })).toBe(false)
    expect(store.problem).toBe('没有办成。没有网络')
    expect(await store.move({ name: 'sendBack', words: '改' })).toBe(true)
    expect(await store.move({ name: 'sendBack', words: '再改' })).toBe(true)
    const acts = asked.slice(1).map(({ input }) => input['act'])
    expect(acts[0]).toBe(acts[1])
    expect(acts[2]).not.toBe(acts[0])
    expect(asked.slice(1).map(({ input }) => input['turn'])).toEqual([5, 5, 6])
  })

  it('that came second says who was first, and shows what stands now', async () => {
    const first = new AppError('CONFLICT', '这一条刚被邓海宁处理了（09:40，审核通过），请看过以后再做')
    const { store, asked } = phone([aWriting(), first, aWriting({ turn: 9, stage: 'published', moves: [] })])
    await store.refresh()
    expect(await store.move({ name: 'approve', words: '', decides: null })).toBe(false)
    expect(store.problem).toBe(first.message)
    expect(store.found.value?.stage).toBe('published')
    expect(asked.map(({ action }) => action)).toEqual(['writing', 'approve', 'writing'])
    expect(asked[1]?.input).not.toHaveProperty('decides')
  })

  it('is made once, however often it is pressed', async () => {
    const { store, asked } = phone([aWriting(), aWriting({ turn: 6 })])
    await store.refresh()
    const both = await Promise.all([store.move({ name: 'recall' }), store.move({ name: 'recall' })])
    expect(both).toEqual([true, false])
    expect(asked).toHaveLength(2)
  })

  it('by hand waits for the review that is being held, shows at once that it is heard, and goes upon what came of it', async () => {
    const held = anAnswer()
    const { store, asked } = phone([aWriting(), held.promise, aWriting({ turn: 7, moves: [] })])
    await store.refresh()
    const holding = store.move({ name: 'hold' })
    const approving = store.move({ name: 'approve', words: '', decides: null })
    expect([store.busy, asked.length]).toEqual(['approve', 2])
    held.resolve(aWriting({ turn: 6 }))
    expect(await Promise.all([holding, approving])).toEqual([true, true])
    expect(asked.map(({ action, input }) => [action, input['turn']]).slice(1)).toEqual([
      ['holdReview', 5],
      ['approve', 6],
    ])
    expect(store.busy).toBeNull()
  })

  it('by hand is not made where somebody else was first to hold the review: what stands now is shown instead', async () => {
    const held = anAnswer()
    const { store, asked } = phone([aWriting(), held.promise, aWriting({ turn: 8, version: 3 })])
    await store.refresh()
    const both = [store.move({ name: 'hold' }), store.move({ name: 'approve', words: '', decides: null })]
    held.reject(new AppError('CONFLICT', '这一条刚被秦悦处理了（09:40，收回送审）'))
    expect(await Promise.all(both)).toEqual([false, false])
    expect(asked.map(({ action }) => action)).toEqual(['writing', 'holdReview', 'writing'])
    expect([store.busy, store.found.value?.version]).toEqual([null, 3])
    expect(store.problem).toMatch(/^这一条刚被秦悦处理了/)
  })
})
