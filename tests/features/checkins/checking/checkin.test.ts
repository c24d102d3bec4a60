import { AppError } from '../../../../src/contract/errors'
import type { Phone } from '../../../../src/features/checkins/checking/checkin.store'
import { refusedWords } from '../../../../src/features/checkins/checking/refused-words'
import { Cloud, refusal } from '../../identity/cloud'
import { acceptedOf, hereOf, lesson, NOW, refusedOf, visit } from './answers'
import { cloudWith, CODE, seeing, SPOT, standing } from './standing'

describe('with a network', () => {
  it('what the camera sees is claimed at once, and the answer is what the page shows', async () => {
    const claimed = acceptedOf()
    const { app, cloud, store } = standing({ cloud: cloudWith(claimed) })
    app.serverClock.note(NOW, NOW, NOW)
    await store.begin(true)
    expect(store.step).toEqual({ at: 'claimed', claimed })
    expect(cloud.inputs('claim')).toEqual([
      {
        code: CODE,
        venueId: 'binjiang',
        scanned: { at: new Date(NOW).toISOString(), within: 0 },
        device: expect.stringMatching(/^[A-Z2-9]{12}$/) as string,
        spot: null,
      },
    ])
    expect(app.outbox.mine).toEqual([])
  })

  it('opens the camera without waiting for what can be checked in to', async () => {
    let seen = 0
    const { store } = standing({
      cloud: new Cloud().answer('here', refusal('UNREACHABLE')).answer('claim', acceptedOf()),
      phone: { see: () => Promise.resolve({ text: (seen++, CODE) }) },
    })
    const going = store.begin(true)
    await store.door.whereabouts([], 0)
    expect(seen).toBe(1)
    await going
    expect(store.step.at).toBe('claimed')
  })

  it('a phone that does not know the time says nothing of when it scanned', async () => {
    const { app, cloud, store } = standing({ cloud: cloudWith(acceptedOf()) })
    app.serverClock.note(NOW, NOW - 1200, NOW)
    await store.look()
    expect(cloud.inputs('claim')).toEqual([expect.objectContaining({ scanned: null })])
  })

  it('a phone that is an hour off tells the moment by the clock of the server', async () => {
    const { app, cloud, store } = standing({ cloud: cloudWith(acceptedOf()) })
    app.serverClock.note(NOW + 3_600_000, NOW, NOW + 400)
    await store.look()
    expect(cloud.inputs('claim')).toEqual([
      expect.objectContaining({ scanned: { at: new Date(NOW + 3_600_000 - 200).toISOString(), within: 200 } }),
    ])
  })

  it('a tap while the camera is open opens no second one', async () => {
    const { cloud, store } = standing({ cloud: cloudWith(acceptedOf()) })
    await Promise.all([store.look(), store.look()])
    expect(cloud.inputs('claim')).toHaveLength(1)
  })

  it('another code of a keeper is told as such without asking the cloud, and can be scanned anew', async () => {
    const { cloud, store } = standing({
      cloud: cloudWith(acceptedOf()),
      phone: seeing({ text: 'https://example.com/' }, { text: 'PABCDEFGHJK1000001ABCDEFGHJKLM' }, { text: CODE }),
    })
    await store.look()
    expect(store.step).toEqual({ at: 'odd', what: 'not-a-code' })
    await store.anew()
    expect(store.step).toEqual({ at: 'odd', what: 'personal' })
    expect(cloud.inputs('claim')).toEqual([])
    await store.anew()
    expect(store.step.at).toBe('claimed')
  })

  it('who closes the camera is back where they were; who may not use it is shown the other ways', async () => {
    const { store } = standing({ phone: seeing({ text: null }, 'refused') })
    await store.look()
    expect(store.step).toEqual({ at: 'ways', busy: null })
    await store.look()
    expect(store.step).toEqual({ at: 'no-camera' })
    store.back()
    expect(store.step).toEqual({ at: 'ways', busy: null })
  })

  it('an old code is refused with both times, and nothing is kept', async () => {
    const { app, store } = standing({
      cloud: cloudWith(refusedOf({ reason: 'expired', codeAt: new Date(NOW - 34_000).toISOString() })),
    })
    await store.look()
    const { step } = store
    const words = step.at === 'claimed' && step.claimed.outcome === 'refused' ? refusedWords(step.claimed) : null
    expect(words?.title).toBe('这个码已经过期')
    expect(words?.texts).toEqual([
      '屏幕上的码 10 秒一换，前一个还能用 10 秒。你扫到的是 09:59:26 的码，现在是 10:00:00。',
      '这次没有记下任何内容，可以马上再扫。',
    ])
    expect(app.outbox.mine).toEqual([])
  })

  it('the code of another venue counts once its holder says that they are there', async () => {
    const elsewhere = visit({ sessionId: 'visit_x', venue: { venueId: 'x', name: '城南青年之家' } })
    const { cloud, store } = standing({
      cloud: cloudWith(refusedOf({ reason: 'elsewhere' }, { session: elsewhere }), acceptedOf()),
    })
    await store.look()
    const { step } = store
    const words = step.at === 'claimed' && step.claimed.outcome === 'refused' ? refusedWords(step.claimed) : null
    expect([words?.title, words?.texts[0], words?.act?.does]).toEqual([
      '这是别处的码',
      '码是城南青年之家“自由到访”的。',
      'there',
    ])
    await store.there()
    expect(cloud.inputs('claim')).toEqual([
      expect.objectContaining({ venueId: 'binjiang' }),
      expect.objectContaining({ venueId: null }),
    ])
    expect(store.step.at).toBe('claimed')
  })

  it('what the cloud refuses as wrong can be sent once more, the same code', async () => {
    const { cloud, store } = standing({ cloud: cloudWith(refusal('NOT_FOUND', '没有这一场'), acceptedOf()) })
    await store.look()
    expect(store.step).toEqual({ at: 'failed', error: expect.any(AppError) as AppError, again: true })
    await store.again()
    expect(store.step.at).toBe('claimed')
    expect(cloud.inputs('claim')).toHaveLength(2)
  })
})

describe('the position', () => {
  const asked: string[] = []
  const locate = (): Promise<typeof SPOT> => {
    asked.push('locate')
    return Promise.resolve(SPOT)
  }
  beforeEach(() => asked.splice(0))

  it('is not asked for where no session wants it', async () => {
    const { cloud, store } = standing({ cloud: cloudWith(acceptedOf()), phone: { locate } })
    await store.begin(false)
    await store.look()
    expect(asked).toEqual([])
    expect(cloud.inputs('claim')).toEqual([expect.objectContaining({ spot: null })])
  })

  it('is asked for at the tap where one does, once, and goes along', async () => {
    const cloud = new Cloud().answer('here', hereOf(visit({ ranged: true }))).answer('claim', acceptedOf())
    const { store } = standing({ cloud, phone: { locate } })
    await store.begin(false)
    expect(asked).toEqual([])
    await store.look()
    await store.anew()
    expect(asked).toEqual(['locate'])
    expect(cloud.inputs('claim')).toEqual([
      expect.objectContaining({ spot: SPOT }),
      expect.objectContaining({ spot: SPOT }),
    ])
  })

  it.each<[string, Partial<Phone>]>([
    ['refused', { locate: () => Promise.resolve('refused') }],
    ['never found', { locate: () => new Promise(() => undefined), patience: () => Promise.resolve() }],
  ])('that is %s keeps nobody from being there', async (_, phone) => {
    const cloud = new Cloud().answer('here', hereOf(visit({ ranged: true }))).answer('claim', acceptedOf())
    const { store } = standing({ cloud, phone })
    await store.begin(false)
    await store.look()
    expect(cloud.inputs('claim')).toEqual([expect.objectContaining({ spot: null })])
    expect(store.step.at).toBe('claimed')
  })

  it('is not asked for a session that has not opened', async () => {
    const later = lesson(NOW + 5 * 3_600_000, { ranged: true })
    const cloud = new Cloud().answer('here', hereOf(visit(), later)).answer('claim', acceptedOf())
    const { store } = standing({ cloud, phone: { locate } })
    await store.begin(false)
    await store.look()
    expect(asked).toEqual([])
  })
})
