import { anOutbox, broken, consent, refusal, saying, waitingTexts, word } from './mailing'

describe('what waits on the phone', () => {
  it('is any action that may wait, sent as it was put', async () => {
    const { outbox, sent } = anOutbox()
    outbox.put(word('a'))
    outbox.put(consent('g123456789'))

    expect(await outbox.flush()).toBeNull()
    expect(sent).toEqual([
      { name: 'lessons', action: 'appeal', input: { lessonId: 'lesson-8', text: 'a' } },
      { name: 'identity', action: 'subscribed', input: { grantId: 'g123456789' } },
    ])
  })

  it('is sent in order and gone once it got through', async () => {
    const { outbox, texts } = anOutbox()
    outbox.put(word('a'))
    outbox.put(word('b'))

    expect(await outbox.flush()).toBeNull()
    expect(texts()).toEqual(['a', 'b'])
    expect(outbox.mine).toEqual([])
    expect(outbox.triedAt).toBe(7)
  })

  it('is replaced by the same act done again', () => {
    const { outbox } = anOutbox()
    outbox.put(word('8', 'older'))
    outbox.put(word('8', 'newer'))

    expect(waitingTexts(outbox)).toEqual(['newer'])
  })

  it('keeps a newer one that took its place on the way', async () => {
    const { outbox, cloud } = anOutbox()
    outbox.put(word('8', 'older'))
    cloud.answer = () => {
      outbox.put(word('8', 'newer'))
      return {}
    }

    await outbox.flush()

    expect(waitingTexts(outbox)).toEqual(['newer'])
  })

  it('is not sent any more once it was dropped or replaced while another was on its way', async () => {
    const { outbox, cloud, texts } = anOutbox()
    for (const id of ['a', 'b', 'c']) outbox.put(word(id))
    cloud.answer = () => {
      if (texts().length > 1) return {}
      outbox.drop('b')
      outbox.put(word('c', 'newer c'))
      return {}
    }

    await outbox.flush()
    expect(texts()).toEqual(['a'])
    await outbox.flush()
    expect(texts()).toEqual(['a', 'newer c'])
  })

  it('is not kept for nobody', async () => {
    const { outbox, sent, storage } = anOutbox(undefined, null)
    outbox.put(word('a'))
    outbox.drop('a')

    expect(outbox.mine).toEqual([])
    expect(await outbox.flush()).toBeNull()
    outbox.setOwner('zhou')
    expect([outbox.mine, sent, storage.writes]).toEqual([[], [], []])
  })

  it('hands over what the cloud said to it', async () => {
    const { outbox, cloud } = anOutbox()
    outbox.put(word('8'))
    cloud.answer = () => ({ score: 80 })

    await outbox.flush()

    expect(outbox.arrived.map(({ item: { id }, reply }) => [id, reply])).toEqual([['8', { score: 80 }]])
  })
})

describe('on a shared phone', () => {
  it("shows and sends nobody another's, and tells nobody what came of it", async () => {
    const { outbox, texts } = anOutbox()
    outbox.put(word('a', 'of zhou'))
    outbox.setOwner('lin')
    expect(outbox.mine).toEqual([])
    outbox.put(word('a', 'of lin'))

    await outbox.flush()
    expect(texts()).toEqual(['of lin'])
    expect(outbox.arrived.map(({ item: { owner } }) => owner)).toEqual(['lin'])

    outbox.setOwner('zhou')
    expect(waitingTexts(outbox)).toEqual(['of zhou'])
    expect(outbox.arrived).toEqual([])
    await outbox.flush()
    outbox.setOwner('lin')
    expect(outbox.arrived).toHaveLength(1)
  })

  it('stops sending once another has taken the phone', async () => {
    const { outbox, cloud, texts } = anOutbox()
    outbox.put(word('a', 'first of zhou'))
    outbox.put(word('b', 'second of zhou'))
    outbox.setOwner('lin')
    outbox.put(word('a', 'of lin'))
    outbox.setOwner('zhou')
    cloud.answer = () => {
      outbox.setOwner('lin')
      return {}
    }

    await outbox.flush()

    expect(texts()).toEqual(['first of zhou'])
    expect(waitingTexts(outbox)).toEqual(['of lin'])
    outbox.setOwner('zhou')
    expect(waitingTexts(outbox)).toEqual(['second of zhou'])
  })

  it('keeps for whoever did it what is put or dropped after the phone went to another', () => {
    const { outbox } = anOutbox()
    outbox.put(word('b', 'older'))
    const { owner } = outbox
    outbox.setOwner('lin')
    outbox.put(word('b', 'of lin'))

    outbox.put(word('a', 'of zhou'), owner)
    outbox.drop('b', owner)

    expect(waitingTexts(outbox)).toEqual(['of lin'])
    outbox.setOwner('zhou')
    expect(waitingTexts(outbox)).toEqual(['of zhou'])
  })
})

describe('what does not get through', () => {
  it('stops at the first broken line and waits longer each time', async () => {
    const { outbox, texts, cloud } = anOutbox()
    outbox.put(word('a'))
    outbox.put(word('b'))
    cloud.answer = saying(broken)

    const pauses = [await outbox.flush(), await outbox.flush(), await outbox.flush()].map((pause) => pause ?? 0)

    expect(texts()).toEqual(['a', 'a', 'a'])
    expect(outbox.pending).toHaveLength(2)
    expect(pauses[0]).toBeGreaterThanOrEqual(2000)
    expect(pauses[2]).toBeGreaterThan(pauses[0] ?? 0)
    for (let n = 0; n < 12; n++) expect(await outbox.flush()).toBeLessThanOrEqual(300_000)
  })

  it('does not hold up what goes to another function: one may not be there yet', async () => {
    const { outbox, texts, cloud } = anOutbox()
    outbox.put(word('a'))
    outbox.put(word('b'))
    outbox.put(consent('g'))
    cloud.answer = (_, name) => (name === 'lessons' ? saying(broken)() : {})

    expect(await outbox.flush()).not.toBeNull()
    expect(texts()).toEqual(['a', 'g'])
    expect(waitingTexts(outbox)).toEqual(['a', 'b'])
  })

  it.each(['TOO_EARLY', 'INTERNAL', 'UNKNOWN_ACTION'] as const)(
    'is tried again where the cloud can not take it yet, and holds up nothing: %s',
    async (code) => {
      const { outbox, texts, cloud } = anOutbox()
      outbox.put(word('a'))
      outbox.put(word('b'))
      cloud.answer = () => (texts().length === 1 ? saying(refusal(code))() : {})

      const pause = await outbox.flush()
      expect(pause).toBeGreaterThanOrEqual(2000)
      expect(outbox.pending.map(({ id }) => id)).toEqual(['a'])

      expect(await outbox.flush()).toBeNull()
      expect(texts()).toEqual(['a', 'b', 'a'])
    },
  )

  it('keeps a refusal with its sentence until it is read, and sends it no more', async () => {
    const { outbox, sent, cloud, storage } = anOutbox()
    outbox.put(word('a'))
    cloud.answer = saying(refusal('EXPIRED', '这次观看已超过 8 天'))

    expect(await outbox.flush()).toBeNull()
    await outbox.flush()
    expect(sent).toHaveLength(1)
    expect(anOutbox(storage).outbox.mine[0]?.refused).toBe('这次观看已超过 8 天')

    outbox.drop('a')
    expect(anOutbox(storage).outbox.mine).toEqual([])
  })

  it('is sent again when it is put again after a refusal', async () => {
    const { outbox, cloud, texts } = anOutbox()
    outbox.put(word('a', 'older'))
    cloud.answer = saying(refusal('CONFLICT'))
    await outbox.flush()
    outbox.put(word('a', 'newer'))
    cloud.answer = () => ({})

    expect(await outbox.flush()).toBeNull()
    expect(texts()).toEqual(['older', 'newer'])
    expect(outbox.mine).toEqual([])
  })
})

it('takes no action that may not wait, nor another input than the action has', () => {
  const { outbox } = anOutbox()
  const words = { id: 'a', title: '', detail: '' }
  const of = <N extends string, A extends string>(name: N, action: A): { name: N; action: A } => ({ name, action })
  // Only the compiler looks at these: `npm test` runs it, and fails where one of them would be taken.
  const untaken = () => {
    const redo = { ...words, ...of('lessons', 'redo'), input: { lessonId: 'l', answers: [] } }
    // @ts-expect-error redoing is not safe to repeat hours later, so it is not marked as queued
    outbox.put(redo)
    const join = { ...words, ...of('identity', 'join'), input: { ticket: 't', agreed: true as const } }
    // @ts-expect-error joining may not wait either
    outbox.put(join)
    const elsewhere = { ...words, ...of('identity', 'appeal'), input: { lessonId: 'l', text: 't' } }
    // @ts-expect-error an appeal is not an action of that function
    outbox.put(elsewhere)
    const wordless = { ...words, ...of('lessons', 'appeal'), input: { lessonId: 'l' } }
    // @ts-expect-error an appeal has words
    outbox.put(wordless)
    outbox.put({ ...words, ...of('lessons', 'appeal'), input: { lessonId: 'l', text: 't' } })
  }
  expect(untaken).toBeInstanceOf(Function)
})
