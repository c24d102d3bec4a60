import { keeperActs } from '../../../../src/features/checkins/keeper-acts'
import { DAY_MS } from '../../../../src/domain/time'
import { pastWords } from '../../../../src/features/checkins/roll/roll-words'
import { RollStore } from '../../../../src/features/checkins/roll/roll.store'
import { countsOf, rowsIn, shownRows } from '../../../../src/features/checkins/roll/shown-rows'
import { appWith, Cloud, Drawer, refusal } from '../../identity/cloud'
import { keeper } from '../../keeping/keeping'
import { attendance, codeOf, NOW, registered, rollOf, row, rows, SESSION } from './roll'

async function opened(cloud = new Cloud().answer('roll', rollOf()), phone = new Drawer()) {
  const app = appWith(cloud, keeper, phone)
  const store = new RollStore(app, SESSION)
  await store.refresh()
  return { app, cloud, phone, store }
}

const rowOf = (store: RollStore, name: string) => {
  const found = store.rows.find((one) => one.name === name)
  if (!found) throw new Error(`no row of ${name}`)
  return found
}

describe('the roll', () => {
  it('is read to its end, and counts who is expected, here and waiting', async () => {
    const [first, ...others] = rows()
    const pages = [rollOf([first ?? row(1, '')], { next: 'c1' }), rollOf(others)]
    const { cloud, store } = await opened(new Cloud().answer('roll', ...pages))
    expect(cloud.inputs('roll')).toEqual([
      { sessionId: SESSION, cursor: null },
      { sessionId: SESSION, cursor: 'c1' },
    ])
    expect(store.counts).toEqual({ all: 3, present: 1, missing: 2, waiting: 1, walkIns: 0 })
  })

  it('shows nothing of it until all of it came, and keeps what was there', async () => {
    const { cloud, store } = await opened()
    cloud.answer('roll', rollOf([row(9, '半途')], { next: 'c1' }), refusal('UNREACHABLE'))
    await store.refresh()
    expect(store.error?.code).toBe('UNREACHABLE')
    expect(store.rows.map(({ name }) => name)).toEqual(['陈思远', '罗欣妍', '温雨', '何俊杰'])
  })

  it.each([
    ['all', '', ['陈思远', '罗欣妍', '温雨']],
    ['present', '', ['陈思远']],
    ['missing', '', ['罗欣妍', '温雨']],
    ['waiting', '', ['何俊杰']],
    ['all', '雨', ['温雨']],
    ['all', '2', ['罗欣妍']],
    ['all', '4', []],
  ] as const)('of %s, looked through for “%s”', async (tab, typed, names) => {
    const { store } = await opened()
    expect(rowsIn(store.rows, tab, typed).map(({ name }) => name)).toEqual(names)
  })

  it('counts whoever waits or came without signing up as here, and never as missing', () => {
    const here = { attendance: attendance() }
    const drawn = row(4, '丁', { place: { state: 'drawing' } })
    const all = [row(1, '甲'), row(2, '乙', { place: { state: 'out' }, ...here }), row(null, '丙', here), drawn]
    expect(countsOf(all)).toEqual({ all: 4, present: 2, missing: 2, waiting: 0, walkIns: 1 })
  })

  it('is there without a network once it was read, of the one who read it alone', async () => {
    const { phone } = await opened()
    const cloud = new Cloud().answer('roll', refusal('UNREACHABLE'))
    const app = appWith(cloud, null, phone)
    app.session.setOnline(false)
    const store = new RollStore(app, SESSION)
    await store.shown()
    expect(store.value?.of).toBe(NOW)
    expect(store.counts.present).toBe(1)
    expect(cloud.asked).toEqual([])
    const other = appWith(new Cloud(), { ...keeper, personKey: 'other' }, phone)
    expect(new RollStore(other, SESSION).value).toBeNull()
  })

  it('that was kept wrongly is none', async () => {
    const { phone } = await opened()
    const key = `roll:${keeper.personKey}:${SESSION}`
    phone.kept.set(key, { ...Object(phone.kept.get(key)), rows: [{ rowId: 't1' }] })
    expect(new RollStore(appWith(new Cloud(), keeper, phone), SESSION).value).toBeNull()
  })

  it('leaves the phone of whoever does not keep the venue any more', async () => {
    const { cloud, phone, store } = await opened()
    cloud.answer('roll', refusal('FORBIDDEN'))
    await store.refresh()
    expect(store.value).toBeNull()
    expect(new RollStore(appWith(new Cloud(), keeper, phone), SESSION).value).toBeNull()
  })

  it('leaves the phone a day after the session, where the phone knows the time', async () => {
    const { phone } = await opened()
    const again = () => appWith(new Cloud(), keeper, phone)
    phone.now += 3 * DAY_MS
    // Its clock may be days ahead.
    expect(new RollStore(again(), SESSION).value).not.toBeNull()
    const known = again()
    known.serverClock.note(phone.now, phone.now, phone.now)
    expect(new RollStore(known, SESSION).value).toBeNull()
    expect([...phone.kept.keys()].filter((key) => key.startsWith('roll:'))).toEqual([])
  })

  it('long after it tells numbers of who had signed up', async () => {
    const { store } = await opened(new Cloud().answer('roll', rollOf([], { past: { signedUp: 24, missing: 8 } })))
    expect(store.value?.past && pastWords(store.value.past)).toBe('报名 24 人，没到 8 人。结束 30 天后只留人数。')
  })

  it('is read anew only where the count of an index has changed', async () => {
    const { cloud, store } = await opened()
    const same = { sessionId: SESSION, version: 0, present: 1, taken: 3, quota: 24, lastAt: null, late: 0, now: NOW }
    cloud.answer('count', same, { ...same, present: 2 })
    await store.look()
    expect(cloud.inputs('roll')).toHaveLength(1)
    await store.look()
    expect(cloud.inputs('roll')).toHaveLength(2)
  })
})

describe('registering by hand', () => {
  it('counts at once, also without a network, and goes to the cloud with its reason and time', async () => {
    const { app, cloud, store } = await opened()
    app.session.setOnline(false)
    store.register(rowOf(store, '罗欣妍'), '手机没电', NOW)
    expect(rowOf(store, '罗欣妍')).toMatchObject({ attendance: { state: 'present', proof: 'hand', at: NOW } })
    expect(rowOf(store, '罗欣妍').unsent).not.toBeNull()
    expect([store.counts.present, store.unsent]).toEqual([2, 1])

    app.session.setOnline(true)
    const noted = attendance({ attendanceId: 'at2', proof: 'hand', undoUntil: '2026-11-24T02:10:00.000Z' })
    cloud.answer('register', registered({ row: row(2, '罗欣妍', { attendance: noted }) }))
    await app.outbox.flush()
    expect(cloud.inputs('register')).toEqual([
      { sessionId: SESSION, rowId: 't-罗欣妍', reason: '手机没电', at: NOW, sure: false },
    ])
    expect(rowOf(store, '罗欣妍')).toMatchObject({ unsent: null, attendance: { attendanceId: 'at2' } })
    expect([store.counts.present, store.unsent]).toEqual([2, 0])
  })

  it('survives the app, also where nobody can say who holds the phone', async () => {
    const { app, phone, store } = await opened()
    app.session.setOnline(false)
    store.register(rowOf(store, '罗欣妍'), '没带手机', NOW)
    const again = appWith(new Cloud(), null, phone)
    again.session.setOnline(false)
    const reopened = new RollStore(again, SESSION)
    expect(reopened.unsent).toBe(1)
    reopened.register(rowOf(reopened, '温雨'), '没带手机', NOW)
    expect(reopened.unsent).toBe(2)
    expect(new RollStore(appWith(new Cloud(), keeper, phone), SESSION).unsent).toBe(2)
  })

  it('that got nowhere says so and can be tried again', async () => {
    const { app, cloud, store } = await opened()
    store.register(rowOf(store, '罗欣妍'), '手机没电', NOW)
    expect(store.stuck).toBe(0)
    await store.retry()
    expect(store.stuck).toBe(1)
    cloud.answer('register', registered())
    await store.retry()
    expect([store.stuck, app.outbox.pending]).toEqual([0, []])
  })

  it('that was refused is not shown as here, and says why until that was read', async () => {
    const { cloud, store } = await opened()
    cloud.answer('register', refusal('FORBIDDEN', '你不再是它的管理员'))
    store.register(rowOf(store, '罗欣妍'), '手机没电', NOW)
    await store.retry()
    expect(store.counts.present).toBe(1)
    expect(store.problems.map(({ words }) => words)).toEqual(['手动登记 罗欣妍 没有算上：你不再是它的管理员'])
    for (const problem of store.problems) store.settle(problem)
    expect(store.problems).toEqual([])
  })

  it('that the cloud answers with a refusal says why, once', async () => {
    const { cloud, store } = await opened()
    cloud.answer('register', registered({ outcome: 'refused', refused: 'cancelled' }))
    store.register(rowOf(store, '罗欣妍'), '手机没电', NOW)
    await store.retry()
    expect(store.problems.map(({ words }) => words)).toEqual(['手动登记 罗欣妍 没有算上：这一场已取消'])
    for (const problem of store.problems) store.settle(problem)
    expect(store.problems).toEqual([])
  })
})

describe('undoing', () => {
  it('what still waits on the phone leaves nothing behind', async () => {
    const { app, cloud, store } = await opened()
    app.session.setOnline(false)
    store.register(rowOf(store, '罗欣妍'), '手机没电', NOW)
    expect(store.mayUndo(rowOf(store, '罗欣妍'))).toBe(true)
    store.undo(rowOf(store, '罗欣妍'))
    expect([store.counts.present, app.outbox.mine]).toEqual([1, []])
    await app.outbox.flush()
    expect(cloud.inputs('register')).toEqual([])
  })

  it('takes ten minutes at most, shows at once, and stays done until the roll is read anew', async () => {
    const by = attendance({ attendanceId: 'at2', proof: 'hand', undoUntil: '2026-11-24T02:10:00.000Z' })
    const { app, cloud, phone, store } = await opened(
      new Cloud().answer(
        'roll',
        rollOf([row(1, '陈思远', { attendance: attendance() }), row(2, '罗欣妍', { attendance: by })]),
      ),
    )
    expect(store.mayUndo(rowOf(store, '陈思远'))).toBe(false)
    expect(store.mayUndo(rowOf(store, '罗欣妍'))).toBe(true)
    const shown = rowOf(store, '罗欣妍')
    store.undo(shown)
    expect(store.counts.present).toBe(1)
    cloud.answer('undo', { undone: true })
    await app.outbox.flush()
    expect(cloud.inputs('undo')).toEqual([{ sessionId: SESSION, attendanceId: 'at2' }])
    expect(store.counts.present).toBe(1)
    phone.now += 600_000
    expect(store.mayUndo(shown)).toBe(false)
  })

  it('and registering again count in their order', async () => {
    const by = attendance({ attendanceId: 'at2', proof: 'hand', undoUntil: '2026-11-24T02:10:00.000Z' })
    const { store } = await opened(new Cloud().answer('roll', rollOf([row(2, '罗欣妍', { attendance: by })])))
    store.undo(rowOf(store, '罗欣妍'))
    store.register(rowOf(store, '罗欣妍'), '没带手机', NOW)
    expect(rowOf(store, '罗欣妍').attendance).toMatchObject({ state: 'present', reason: '没带手机' })
  })
})

describe('what is laid over the roll', () => {
  it('never takes the place of a check-in that the cloud has', async () => {
    const { app, phone, store } = await opened()
    store.scan(codeOf('wen', phone.now), store.moment(), '温雨')
    const own = attendance({ attendanceId: 'at3', at: '2026-11-24T01:58:00.000Z' })
    const read = rows().map((one) => (one.name === '温雨' ? { ...one, attendance: own } : one))
    const shown = shownRows(SESSION, read, { rows: [], undone: [], acts: keeperActs(app) })
    expect(shown.find(({ name }) => name === '温雨')).toMatchObject({ attendance: own, unsent: null })
  })
})
