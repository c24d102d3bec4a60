import { anOutbox, Cupboard, waitingTexts, word } from './mailing'

const ZHOU = 'outbox:2:zhou'
const BESIDE = 'outbox:2:zhou:beside'

/** As the first format had it: one list for all, with a kind. */
const first = (owner: string, id: string, over: object = {}) => ({
  id,
  owner,
  kind: 'answers',
  title: '第 8 期小测答案',
  detail: '5 题',
  name: 'lessons',
  action: 'finish',
  input: id,
  at: 3,
  refused: null,
  ...over,
})

const kept = (owner: string, id: string, over: object = {}) => {
  const { kind, ...item } = first(owner, id, over)
  expect(kind).toBe('answers')
  return item
}

const holding = (...lists: [key: string, value: unknown][]): Cupboard => {
  const storage = new Cupboard()
  for (const [key, value] of lists) storage.write(key, value)
  storage.writes = []
  return storage
}

describe('what waits outlives a killed app', () => {
  it('with all that belongs to it, under the key of who did it', async () => {
    const { outbox, storage } = anOutbox()
    outbox.put(word('a'))
    outbox.setOwner('lin')
    outbox.put(word('b'))
    expect([...storage.kept.keys()]).toEqual([ZHOU, 'outbox:2:lin'])

    const later = anOutbox(storage)
    expect(later.outbox.mine).toEqual([
      {
        id: 'a',
        owner: 'zhou',
        title: '第 8 期申诉',
        detail: 'a',
        name: 'lessons',
        action: 'appeal',
        input: { lessonId: 'lesson-8', text: 'a' },
        at: 7,
        refused: null,
      },
    ])
    await later.outbox.flush()
    expect(later.texts()).toEqual(['a'])
    expect(anOutbox(storage).outbox.mine).toEqual([])
    expect(waitingTexts(anOutbox(storage, 'lin').outbox)).toEqual(['b'])
  })

  it('nothing is written for a person who has nothing', () => {
    expect(anOutbox().storage.writes).toEqual([])
  })
})

describe('a full storage', () => {
  it('loses nothing from memory, also while others use the phone, and writes all of it once there is room', () => {
    const { outbox, storage } = anOutbox()
    storage.full = true
    outbox.put(word('a'))
    outbox.setOwner('lin')
    outbox.setOwner('zhou')
    expect(waitingTexts(outbox)).toEqual(['a'])

    storage.full = false
    outbox.put(word('b'))
    expect(waitingTexts(anOutbox(storage).outbox)).toEqual(['a', 'b'])
  })

  it('leaves what the first format kept where it is', async () => {
    const list = [first('zhou', 'a')]
    const storage = holding(['outbox', list])
    storage.full = true
    const { outbox, texts } = anOutbox(storage)
    expect(waitingTexts(outbox)).toEqual(['a'])
    expect(storage.at('outbox')).toEqual(list)

    storage.full = false
    await outbox.flush()
    expect(texts()).toEqual(['a'])
    expect(storage.kept.has('outbox')).toBe(false)
    expect(anOutbox(storage).outbox.mine).toEqual([])
  })
})

describe('the list that the first format kept for all', () => {
  it('is taken over for each person when they come, and then gone', async () => {
    const storage = holding([
      'outbox',
      [first('zhou', 'a'), first('lin', 'b'), first('zhou', 'c', { refused: '过期了', at: 4 })],
    ])
    const { outbox } = anOutbox(storage)
    expect(outbox.mine).toEqual([kept('zhou', 'a'), kept('zhou', 'c', { refused: '过期了', at: 4 })])
    expect(storage.at(ZHOU)).toEqual(outbox.mine)
    expect(storage.at('outbox')).toEqual([first('lin', 'b')])

    outbox.setOwner('lin')
    expect(outbox.mine).toEqual([kept('lin', 'b')])
    expect(storage.kept.has('outbox')).toBe(false)

    await outbox.flush()
    expect(anOutbox(storage, 'lin').outbox.mine).toEqual([])
    expect(anOutbox(storage).outbox.mine).toHaveLength(2)
  })

  it('is taken over once where the app was killed between writing and taking away', async () => {
    const storage = holding(['outbox', [first('zhou', 'a'), first('lin', 'b')]], [ZHOU, [kept('zhou', 'a')]])
    const { outbox, texts } = anOutbox(storage)
    await outbox.flush()

    expect(texts()).toEqual(['a'])
    expect(storage.at('outbox')).toEqual([first('lin', 'b')])
    expect(anOutbox(storage).outbox.mine).toEqual([])
  })

  it('is written where it belongs before it is taken away', () => {
    const storage = holding(['outbox', [first('zhou', 'a'), first('lin', 'b')]])
    anOutbox(storage)
    expect(storage.writes).toEqual([ZHOU, 'outbox'])
  })

  it.each([
    ['older', 2, 'of the second'],
    ['newer', 9, 'of the first'],
    ['as old', 5, 'of the second'],
  ])('has one that is %s than the same act done since', (_, at, stays) => {
    const storage = holding(
      ['outbox', [first('zhou', 'a', { input: 'of the first', at })]],
      [ZHOU, [kept('zhou', 'a', { input: 'of the second', at: 5 })]],
    )
    expect(waitingTexts(anOutbox(storage).outbox)).toEqual([stays])
  })

  it('keeps in it what can not be read', () => {
    const odd = [null, 'words', { id: 'x', owner: 'zhou' }, first('zhou', 'y', { at: '昨天' })]
    const storage = holding(['outbox', [...odd, first('zhou', 'a')]])
    const { outbox } = anOutbox(storage)

    expect(waitingTexts(outbox)).toEqual(['a'])
    expect(storage.at('outbox')).toEqual(odd)
    outbox.put(word('b'))
    expect(storage.at('outbox')).toEqual(odd)
  })

  it('that is none stays as it is', () => {
    const storage = holding(['outbox', { broken: true }])
    anOutbox(storage).outbox.put(word('a'))
    expect(storage.at('outbox')).toEqual({ broken: true })
    expect(waitingTexts(anOutbox(storage).outbox)).toEqual(['a'])
  })
})

describe("a newer version's writing", () => {
  it('lies under another key and is not touched', async () => {
    const newer = { items: [{ what: 'nobody here can know' }] }
    const storage = holding(['outbox:3:zhou', newer])
    const { outbox } = anOutbox(storage)
    outbox.put(word('a'))
    await outbox.flush()
    expect(storage.at('outbox:3:zhou')).toEqual(newer)
    expect(new Set(storage.writes)).toEqual(new Set([ZHOU]))
  })

  it('an act that this version does not know is shown and sent all the same', async () => {
    const item = kept('zhou', 'quiz:1', { name: 'quizzes', action: 'submit', title: '学习竞赛答卷', input: { n: 1 } })
    const { outbox, sent } = anOutbox(holding([ZHOU, [item]]))
    expect(outbox.pending).toEqual([item])
    await outbox.flush()
    expect(sent).toEqual([{ name: 'quizzes', action: 'submit', input: { n: 1 } }])
  })

  it('keeps what it has written besides', () => {
    const item = kept('zhou', 'a', { urgent: true })
    const { outbox, storage } = anOutbox(holding([ZHOU, [item]]))
    outbox.put(word('b'))
    expect(storage.at(ZHOU)).toContainEqual(item)
  })
})

describe('what can not be read', () => {
  it.each([
    ['nothing', null],
    ['words', 'words'],
    ['an item without an owner', kept('zhou', 'x', { owner: undefined })],
    ["another's item", kept('lin', 'x')],
    ['an item with a title that is none', kept('zhou', 'x', { title: 8 })],
    ['an item without a time', kept('zhou', 'x', { at: null })],
    ['an item with a refusal that is none', kept('zhou', 'x', { refused: { code: 'EXPIRED' } })],
    ['an item that asks nothing', kept('zhou', 'x', { action: null })],
    ['an item without an input', kept('zhou', 'x', { input: undefined })],
  ])('stays in the list, and the rest is sent: %s', async (_, odd) => {
    const storage = holding([ZHOU, [odd, kept('zhou', 'a')]])
    const [written] = storage.at(ZHOU) as unknown[]
    const { outbox, texts } = anOutbox(storage)
    expect(waitingTexts(outbox)).toEqual(['a'])

    await outbox.flush()
    expect(texts()).toEqual(['a'])
    expect(storage.at(ZHOU)).toEqual([written])
    outbox.put(word('b'))
    expect(storage.at(ZHOU)).toEqual([written, expect.objectContaining({ id: 'b' })])
  })

  it.each([
    ['no list', { version: 9 }],
    ['words', 'words'],
    ['a number', 0],
  ])('is not written over, and what is new is kept beside it: %s', async (_, value) => {
    const storage = holding([ZHOU, value])
    anOutbox(storage).outbox.put(word('a'))
    expect(storage.at(ZHOU)).toEqual(value)

    const { outbox, texts } = anOutbox(storage)
    await outbox.flush()
    expect(texts()).toEqual(['a'])
    expect(storage.at(ZHOU)).toEqual(value)
    expect(anOutbox(storage).outbox.mine).toEqual([])
  })

  it('joins what was kept beside it once it can be read', () => {
    const storage = holding([ZHOU, [kept('zhou', 'a'), 'odd']])
    storage.unreadable = ZHOU
    anOutbox(storage).outbox.put(word('b'))
    expect(storage.at(ZHOU)).toEqual([kept('zhou', 'a'), 'odd'])

    storage.unreadable = ''
    expect(waitingTexts(anOutbox(storage).outbox)).toEqual(['a', 'b'])
    expect(storage.kept.has(BESIDE)).toBe(false)
    expect(waitingTexts(anOutbox(storage).outbox)).toEqual(['a', 'b'])
    expect(storage.at(ZHOU)).toContain('odd')
  })

  it('under every key leaves what is new in memory', () => {
    const storage = holding([ZHOU, 'words'], [BESIDE, 'words'])
    const { outbox } = anOutbox(storage)
    outbox.put(word('a'))
    expect(waitingTexts(outbox)).toEqual(['a'])
    expect([storage.at(ZHOU), storage.at(BESIDE)]).toEqual(['words', 'words'])
  })
})
