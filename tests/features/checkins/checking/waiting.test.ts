import { Cloud, Drawer, refusal, visitor } from '../../identity/cloud'
import { acceptedOf, attendedOf, codeAt, HELP, hereOf, NOW, TAG, visit } from './answers'
import { cloudWith, CODE, seeing, SPOT, standing } from './standing'

describe('without a network', () => {
  it('a claim is kept on the phone, without venue and position, and its answer takes the page', async () => {
    const cloud = new Cloud().answer('here', hereOf(visit({ ranged: true })))
    const { app, drawer, store } = standing({ cloud, phone: { locate: () => Promise.resolve(SPOT) } })
    await store.begin(false)
    app.serverClock.note(NOW, NOW, NOW)
    app.session.setOnline(false)
    await store.look()
    expect(store.step).toEqual({
      at: 'stored',
      stored: { id: `claim:binjiang:${CODE}`, at: NOW, codeAt: NOW, tag: TAG },
    })
    expect(app.outbox.mine).toEqual([
      expect.objectContaining({
        title: '签到',
        detail: '滨江青年之家',
        name: 'checkins',
        action: 'claim',
        input: expect.objectContaining({
          venueId: null,
          spot: null,
          scanned: { at: new Date(NOW).toISOString(), within: 0 },
        }) as object,
      }),
    ])
    expect(JSON.stringify([...drawer.kept.values()])).not.toContain('latitude')

    const claimed = acceptedOf({ outcome: 'waiting', attended: attendedOf({ state: 'waiting' }), nth: 0 })
    cloud.answer('claim', claimed)
    app.session.setOnline(true)
    await app.outbox.flush()
    expect(store.step).toEqual({ at: 'claimed', claimed })
  })

  it('a code that looks old is kept all the same', async () => {
    const { app, store } = standing({ phone: seeing({ text: codeAt(NOW - 3_600_000) }) })
    app.serverClock.note(NOW, NOW, NOW)
    app.session.setOnline(false)
    await store.look()
    expect(store.step.at).toBe('stored')
    expect(app.outbox.pending).toHaveLength(1)
  })

  it('the same code scanned twice waits once', async () => {
    const { app, store } = standing()
    app.session.setOnline(false)
    await store.look()
    await store.anew()
    expect(app.outbox.pending).toHaveLength(1)
  })

  it.each(['UNREACHABLE', 'INTERNAL', 'TOO_MANY'] as const)('so is one that ended %s', async (code) => {
    const { app, store } = standing({ cloud: cloudWith(refusal(code)) })
    await store.look()
    expect(store.step.at).toBe('stored')
    expect(app.outbox.pending).toHaveLength(1)
  })

  it('one whose first answer was lost is told as what it is: the check-in, not a second one', async () => {
    const { app, cloud, store } = standing({ cloud: cloudWith(refusal('UNREACHABLE')) })
    await store.look()
    cloud.answer('claim', acceptedOf({ outcome: 'already' }))
    await app.outbox.flush()
    expect(store.step).toEqual({ at: 'claimed', claimed: acceptedOf() })
  })

  it('who was in before stays so', async () => {
    const { app, cloud, store } = standing({ cloud: cloudWith(refusal('UNREACHABLE')) })
    await store.look()
    const claimed = acceptedOf({
      outcome: 'already',
      attended: attendedOf({ at: new Date(NOW - 600_000).toISOString() }),
    })
    cloud.answer('claim', claimed)
    await app.outbox.flush()
    expect(store.step).toEqual({ at: 'claimed', claimed })
  })

  it('a page that is opened again shows what still waits, opens no camera, and scans another on demand', async () => {
    const drawer = new Drawer()
    const first = standing({ drawer })
    first.app.session.setOnline(false)
    await first.store.look()
    let seen = 0
    const { app, store } = standing({
      drawer,
      cloud: new Cloud().answer('here', refusal('UNREACHABLE')),
      phone: { see: () => Promise.resolve({ text: (seen++, null) }) },
    })
    app.session.setOnline(false)
    await store.begin(true)
    expect([store.step.at, seen]).toEqual(['stored', 0])
    await store.anew()
    expect([store.step.at, seen]).toEqual(['ways', 1])
  })

  it('where the app was opened at it, too, once it is known whose it is', async () => {
    const drawer = new Drawer()
    const first = standing({ drawer })
    first.app.session.setOnline(false)
    await first.store.look()
    const { app, store } = standing({ drawer, known: false })
    await store.begin(false)
    expect(store.step.at).toBe('ways')
    app.session.set(visitor)
    expect(store.step.at).toBe('stored')
  })

  it('what waits since yesterday is not what the page is about', async () => {
    const drawer = new Drawer()
    const first = standing({ drawer })
    first.app.session.setOnline(false)
    await first.store.look()
    drawer.now += 24 * 3_600_000
    const { store } = standing({ drawer, cloud: new Cloud().answer('here', refusal('UNREACHABLE')) })
    await store.begin(false)
    expect(store.step.at).toBe('ways')
  })

  it('a phone that starts without a network keeps it for whoever used it last', async () => {
    const drawer = new Drawer()
    standing({ drawer })
    const { app, store } = standing({ drawer, known: false })
    app.session.setOnline(false)
    await store.look()
    expect(store.step.at).toBe('stored')
    app.session.set(visitor)
    expect(app.outbox.pending).toHaveLength(1)
  })

  it('a phone that never had one says that it can keep nothing', async () => {
    const { app, store } = standing({ known: false })
    app.session.setOnline(false)
    await store.look()
    expect(store.step).toMatchObject({ at: 'failed', again: true })
    expect(app.outbox.mine).toEqual([])
  })

  it('an answer that this version does not understand leaves the page as it is', async () => {
    const { app, cloud, store } = standing({ cloud: cloudWith(refusal('UNREACHABLE')) })
    await store.look()
    cloud.answer('claim', { outcome: 'elsewise' })
    await app.outbox.flush()
    expect(store.step.at).toBe('stored')
  })

  it('what the cloud will never take says so, and asks for another code', async () => {
    const { app, cloud, store } = standing({ cloud: cloudWith(refusal('UNREACHABLE')) })
    await store.look()
    cloud.answer('claim', refusal('INVALID_INPUT', '不像一个码'))
    await app.outbox.flush()
    expect(store.step).toMatchObject({ at: 'failed', again: false, error: { message: '不像一个码' } })
  })
})

describe('what is known of a venue', () => {
  it('is kept without anybody in it, and is there without a network', async () => {
    const drawer = new Drawer()
    const here = hereOf(visit())
    const mine = { ...here, sessions: here.sessions.map((one) => ({ ...one, attended: attendedOf(), number: 12 })) }
    await standing({ drawer, cloud: new Cloud().answer('here', mine) }).store.begin(false)
    const { store } = standing({ drawer, cloud: new Cloud().answer('here', refusal('UNREACHABLE')) })
    await store.begin(false)
    expect(store.door.help).toEqual(HELP)
    expect(store.door.sessions).toEqual([{ session: visit(), tag: TAG, attended: null }])
    expect(store.door.of(TAG)).toHaveLength(1)
  })

  it('is forgotten where there is no such venue any more', async () => {
    const drawer = new Drawer()
    await standing({ drawer }).store.begin(false)
    const { store } = standing({ drawer, cloud: new Cloud().answer('here', refusal('NOT_FOUND')) })
    await store.begin(false)
    expect([store.door.missing, store.door.venue]).toEqual([true, null])
  })
})
