import { AppError } from '../../../src/contract/errors'
import { Outbox, type Waiting } from '../../../src/services/outbox'
import { Drawer } from './phone'

const broken = new AppError('UNREACHABLE', '网络不太稳定')

const item = (id: string, input: unknown = {}): Omit<Waiting, 'owner' | 'at' | 'refused'> => ({
  id,
  kind: 'answers',
  title: '第 8 期小测答案',
  detail: '5 题',
  name: 'lessons',
  action: 'finish',
  input,
})

/** An outbox over a storage, with a cloud that answers as told. */
function anOutbox(storage = new Drawer(), owner: string | null = 'zhou') {
  const sent: unknown[] = []
  const cloud: { answer: (input: unknown) => unknown } = { answer: () => ({ ok: true }) }
  const call = async (_: string, __: string, input: unknown) => {
    sent.push(input)
    await Promise.resolve()
    return cloud.answer(input) as never
  }
  const outbox = new Outbox({ call, storage, clock: () => 7 })
  outbox.setOwner(owner)
  return { outbox, sent, cloud, storage }
}

const saying = (failure: AppError) => () => {
  throw failure
}

describe('what waits on the phone', () => {
  it('is sent in order and gone once it got through', async () => {
    const { outbox, sent } = anOutbox()
    outbox.put(item('a', 1))
    outbox.put(item('b', 2))

    expect(await outbox.flush()).toBeNull()
    expect(sent).toEqual([1, 2])
    expect(outbox.mine).toEqual([])
    expect(outbox.triedAt).toBe(7)
  })

  it('outlives a killed app', async () => {
    const first = anOutbox()
    first.outbox.put(item('a', { answers: ['x'] }))

    const { outbox, sent } = anOutbox(first.storage)
    await outbox.flush()

    expect(sent).toEqual([{ answers: ['x'] }])
  })

  it('is replaced by the same act done again', () => {
    const { outbox } = anOutbox()
    outbox.put(item('leave:8', 'older'))
    outbox.put(item('leave:8', 'newer'))

    expect(outbox.pending.map(({ input }) => input)).toEqual(['newer'])
  })

  it('keeps a newer one that took its place on the way', async () => {
    const { outbox, cloud } = anOutbox()
    outbox.put(item('leave:8', 'older'))
    cloud.answer = () => {
      outbox.put(item('leave:8', 'newer'))
      return {}
    }

    await outbox.flush()

    expect(outbox.pending.map(({ input }) => input)).toEqual(['newer'])
  })

  it("shows and sends nobody another's", async () => {
    const { outbox, sent } = anOutbox()
    outbox.put(item('a', 'of zhou'))
    outbox.setOwner('lin')
    outbox.put(item('a', 'of lin'))

    await outbox.flush()
    expect(sent).toEqual(['of lin'])
    expect(outbox.arrived.map(({ item: { input } }) => input)).toEqual(['of lin'])

    outbox.setOwner('zhou')
    expect(outbox.pending.map(({ input }) => input)).toEqual(['of zhou'])
    expect(outbox.arrived).toEqual([])
  })

  it('is not kept for nobody', () => {
    const { outbox } = anOutbox(new Drawer(), null)
    outbox.put(item('a'))

    expect(outbox.items).toEqual([])
  })

  it('stops at the first broken line and waits longer each time', async () => {
    const { outbox, sent, cloud } = anOutbox()
    outbox.put(item('a', 1))
    outbox.put(item('b', 2))
    cloud.answer = saying(broken)

    const pauses = [await outbox.flush(), await outbox.flush(), await outbox.flush()].map((pause) => pause ?? 0)

    expect(sent).toEqual([1, 1, 1])
    expect(outbox.pending).toHaveLength(2)
    expect(pauses[0]).toBeGreaterThanOrEqual(2000)
    expect(pauses[2]).toBeGreaterThan(pauses[0] ?? 0)
    for (let n = 0; n < 12; n++) expect(await outbox.flush()).toBeLessThanOrEqual(300_000)
  })

  it.each(['TOO_EARLY', 'INTERNAL'] as const)(
    'is not held up by one that the cloud can not take yet: %s',
    async (code) => {
      const { outbox, cloud } = anOutbox()
      outbox.put(item('a', 1))
      outbox.put(item('b', 2))
      cloud.answer = (input) => (input === 1 ? saying(new AppError(code, '稍后再试'))() : {})

      expect(await outbox.flush()).not.toBeNull()
      expect(outbox.pending.map(({ id }) => id)).toEqual(['a'])
    },
  )

  it('keeps a refusal with its sentence until it is read, and sends it no more', async () => {
    const { outbox, sent, cloud, storage } = anOutbox()
    outbox.put(item('a'))
    cloud.answer = saying(new AppError('EXPIRED', '这次观看已超过 8 天'))

    expect(await outbox.flush()).toBeNull()
    await outbox.flush()
    expect(sent).toHaveLength(1)
    expect(anOutbox(storage).outbox.mine[0]?.refused).toBe('这次观看已超过 8 天')

    outbox.drop('a')
    expect(anOutbox(storage).outbox.mine).toEqual([])
  })

  it('hands over what the cloud said to it', async () => {
    const { outbox, cloud } = anOutbox()
    outbox.put(item('finish:8'))
    cloud.answer = () => ({ score: 80 })

    await outbox.flush()

    expect(outbox.arrived.map(({ item: { id }, reply }) => [id, reply])).toEqual([['finish:8', { score: 80 }]])
  })
})
