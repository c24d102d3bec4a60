import { passcodeOf, sessionMac, readCode, STEP_MS, stepAt } from '../../../../src/domain/checkins/code'
import { CodeStore } from '../../../../src/features/checkins/showing/code.store'
import { hmac } from '../../../../src/features/checkins/hmac'
import { qrOf } from '../../../../src/services/qr'
import { appWith, Cloud, Drawer, refusal } from '../../identity/cloud'
import { keeper } from '../../keeping/keeping'
import { until } from '../../../support/until'
import { counted, NOW, session, sessions } from './session'

const HOUR = 3_600_000

/** A phone whose clock is off by so much, while the server's shows NOW. */
function phoneOff(by = 0): Drawer {
  const phone = new Drawer()
  phone.now = Date.parse(NOW) + by
  return phone
}

function storeOn(cloud: Cloud, phone = phoneOff()) {
  const app = appWith(cloud, keeper, phone)
  const store = new CodeStore({ ...app, call: app.serverClock.listening(app.call) }, 'v1', 'a1')
  return { store, app, phone }
}

const open = () => new Cloud().answer('sessions', sessions()).answer('count', counted())

/** What the code on the screen says, and whether its MAC is the session's. */
function read(store: CodeStore) {
  const code = readCode(store.code ?? '')
  if (code?.kind !== 'session') throw new Error('no code is shown')
  return { ...code, isTrue: code.mac === sessionMac({ ...session(), venueId: 'v1' }, code, hmac) }
}

/** A second by the server's clock, as often as that. */
function beats(store: CodeStore, phone: Drawer, count = 1): void {
  for (let nth = 0; nth < count; nth += 1) {
    phone.now += store.untilBeat()
    store.beat()
  }
}

describe('the code on the keeper’s screen', () => {
  it('is of the session and the step, and another one with each step', async () => {
    const { store, phone } = storeOn(open())
    await store.refresh()
    expect(read(store)).toMatchObject({ tag: 'ABCDEFG', sure: true, step: stepAt(NOW, STEP_MS), isTrue: true })
    expect(store.left).toBe(7)
    const first = store.code
    beats(store, phone, 6)
    expect([store.left, store.code]).toEqual([1, first])
    beats(store, phone)
    expect(store.left).toBe(10)
    expect(read(store)).toMatchObject({ step: stepAt(NOW, STEP_MS) + 1, isTrue: true })
  })

  it('changes on the very second, whenever the screen was opened', async () => {
    const { store, phone } = storeOn(open(), phoneOff(437))
    await store.refresh()
    expect(store.untilBeat()).toBe(1000)
    phone.now += 250
    expect(store.untilBeat()).toBe(750)
    beats(store, phone, 7)
    expect([store.left, store.now % STEP_MS]).toEqual([10, 0])
  })

  it.each([HOUR, -HOUR])(
    'of a phone that is %d ms off is the same, also without a network after one reply',
    async (by) => {
      const { store, app, phone } = storeOn(open(), phoneOff(by))
      await store.refresh()
      app.session.setOnline(false)
      beats(store, phone, 60)
      expect(read(store)).toMatchObject({ sure: true, step: stepAt(NOW, STEP_MS) + 6, isTrue: true })
    },
  )

  it('says that the time is not known where nothing has told it since the start', async () => {
    const phone = phoneOff()
    await storeOn(open(), phone).store.refresh()
    const { store } = storeOn(new Cloud(), phone)
    await store.refresh()
    expect([store.shows, store.timed, read(store).sure]).toEqual(['code', false, false])
  })

  it('is known to half a second or says that it is not', async () => {
    const { store, app } = storeOn(open())
    await store.refresh()
    const slow = storeOn(new Cloud())
    slow.app.serverClock.note(Date.parse(NOW), Date.parse(NOW) - 1500, Date.parse(NOW) + 1500)
    slow.store.sessions.take(sessions())
    expect([slow.store.timed, read(slow.store).sure, app.serverClock.within]).toEqual([true, false, 0])
  })

  it('fits a code that is read from afar', async () => {
    const { store } = storeOn(open())
    await store.refresh()
    const { size } = qrOf(store.code ?? '')
    expect((size - 17) / 4).toBeLessThanOrEqual(2)
  })

  it('needs a network once', async () => {
    const { store } = storeOn(new Cloud())
    expect(store.shows).toBe('waiting')
    await store.refresh()
    expect([store.shows, store.code]).toEqual(['no-key', null])
  })

  it('is not made by who does not keep the venue, nor of what is not there', async () => {
    const { store } = storeOn(new Cloud().answer('sessions', refusal('FORBIDDEN')))
    await store.refresh()
    expect([store.shows, store.error.code]).toEqual(['failure', 'FORBIDDEN'])
    const gone = storeOn(new Cloud().answer('sessions', sessions([]))).store
    await gone.refresh()
    expect([gone.shows, gone.error.code]).toEqual(['failure', 'NOT_FOUND'])
  })

  it('is shown from half an hour before on, earlier as the keeper wishes, and no longer than the session', async () => {
    const phone = phoneOff(0)
    const early = '2026-11-24T10:29:59.000Z'
    phone.now = Date.parse(early)
    const cloud = new Cloud()
      .answer('sessions', sessions([session()], { now: early }))
      .answer('count', counted({ now: early }))
    const { store } = storeOn(cloud, phone)
    await store.refresh()
    expect([store.shows, store.open]).toEqual(['early', false])
    store.showAhead()
    expect([store.shows, store.open, read(store).isTrue]).toEqual(['code', false, true])
    beats(store, phone)
    expect(store.open).toBe(true)
    phone.now = Date.parse('2026-11-24T12:30:00.000Z')
    store.beat()
    expect([store.shows, store.open, store.code]).toEqual(['over', false, null])
  })
})

describe('the passcode', () => {
  it('stands in two groups, and is made anew with the code', async () => {
    const renewed = session({ key: 'another-key', version: 1 })
    const { store } = storeOn(open().answer('renew', sessions([renewed])))
    await store.refresh()
    const digits = passcodeOf(session(), hmac)
    expect(store.passcode).toBe(`${digits.slice(0, 3)} ${digits.slice(3)}`)
    expect(await Promise.all([store.renew(), store.renew()])).toEqual([true, false])
    expect(store.passcode?.replace(' ', '')).toBe(passcodeOf(renewed, hmac))
  })

  it('stays where it can’t be made anew, and why is said', async () => {
    const { store } = storeOn(open().answer('renew', refusal('TOO_MANY', '换得太多了')))
    await store.refresh()
    const before = store.passcode
    expect([await store.renew(), store.problem, store.passcode]).toEqual([false, '换得太多了', before])
  })

  it('goes where the session is called off or moved while it is shown', async () => {
    const cloud = open()
    const { store, phone } = storeOn(cloud)
    await store.refresh()
    expect(store.shows).toBe('code')
    const closesAt = new Date(Date.parse(session().closesAt) + HOUR).toISOString()
    cloud.answer('sessions', sessions([session({ closesAt })]))
    phone.now += 60_000
    store.beat()
    await until(
      () => store.session?.closesAt === closesAt,
      () => 'the new end did not come',
    )
    cloud.answer('sessions', sessions([]))
    phone.now += 60_000
    store.beat()
    await until(
      () => store.shows === 'failure',
      () => 'the code is still there',
    )
    expect([store.code, store.error.message]).toEqual([null, '没有这一场，或它已经取消'])
  })

  it('that was made anew on another phone is fetched', async () => {
    const renewed = session({ key: 'another-key', version: 1 })
    const cloud = new Cloud()
      .answer('sessions', sessions(), sessions([renewed]))
      .answer('count', counted({ version: 1 }))
    const { store } = storeOn(cloud)
    await store.refresh()
    await store.sessions.refresh()
    expect(store.passcode?.replace(' ', '')).toBe(passcodeOf(renewed, hmac))
  })
})

describe('how many are here', () => {
  const settled = () => new Promise<void>((done) => setImmediate(done))

  it('is asked for every few seconds while the code is in sight', async () => {
    const cloud = open()
    const { store, phone } = storeOn(cloud)
    await store.refresh()
    expect([store.present, store.taken, store.since, store.busy]).toEqual([9, 24, 4, true])
    expect(cloud.inputs('count')).toHaveLength(1)
    for (let second = 0; second < 12; second += 1) {
      beats(store, phone)
      await settled()
    }
    expect(cloud.inputs('count')).toHaveLength(4)
  })

  it('is asked for more seldom while no answer comes, and not at all without a network', async () => {
    const cloud = open().answer('count', counted(), refusal('UNREACHABLE'))
    const { store, app, phone } = storeOn(cloud)
    await store.refresh()
    for (let second = 0; second < 60; second += 1) {
      beats(store, phone)
      await settled()
    }
    // After 4, 8, 16 and 32 seconds.
    expect(cloud.inputs('count')).toHaveLength(5)
    app.session.setOnline(false)
    for (let second = 0; second < 90; second += 1) beats(store, phone)
    expect(cloud.inputs('count')).toHaveLength(5)
  })

  it('without a network holds what was told last and this phone’s own scans', async () => {
    const { store, app } = storeOn(open())
    await store.refresh()
    app.session.setOnline(false)
    const scan = (id: string, sessionId: string, action: 'scan' | 'register' = 'scan') => {
      const at = { sessionId, at: NOW, sure: true }
      const act =
        action === 'scan'
          ? ({ name: 'checkins', action, input: { ...at, code: 'P', walkIn: true } } as const)
          : ({ name: 'checkins', action, input: { ...at, rowId: 'r1', reason: '手机没电' } } as const)
      app.outbox.put({ id, title: '', detail: '', ...act })
    }
    scan('1', 'a1')
    scan('2', 'a1', 'register')
    scan('3', 'another')
    expect([store.present, store.live, store.since, store.busy]).toEqual([11, false, null, false])
    app.session.setOnline(true)
    expect([store.present, store.live]).toEqual([9, true])
  })

  it('leaving warns only while the last one came within a minute', async () => {
    const cloud = open().answer('count', counted({ lastAt: '2026-11-24T10:51:03.000Z' }))
    const { store } = storeOn(cloud)
    await store.refresh()
    expect([store.since, store.busy]).toEqual([60, false])
  })
})
