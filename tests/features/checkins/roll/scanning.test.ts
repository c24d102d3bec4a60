import { sessionCode } from '../../../../src/domain/checkins/code'
import { hmac } from '../../../../src/features/checkins/hmac'
import { RollStore } from '../../../../src/features/checkins/roll/roll.store'
import { ScanningStore } from '../../../../src/features/checkins/roll/scanning.store'
import type { Seen } from '../../../../src/services/platform/scan'
import { appWith, Cloud, Drawer, refusal } from '../../identity/cloud'
import { keeper } from '../../keeping/keeping'
import { attendance, codeOf, markIn, NOW, registered, rollOf, row, rows, session, SESSION } from './roll'

/** The camera sees these one after the other, then the keeper goes back. */
async function opened(seen: (phone: Drawer) => Seen[] = () => [], cloud = new Cloud().answer('roll', rollOf())) {
  const phone = new Drawer()
  const app = appWith(cloud, keeper, phone)
  // The phone knows the time by the reply to a call that took no time.
  app.serverClock.note(phone.now, phone.now, phone.now)
  const store = new RollStore(app, SESSION)
  await store.refresh()
  const left = seen(phone)
  let vibrated = 0
  const scanning = new ScanningStore(app, store, {
    scan: () => Promise.resolve(left.shift() ?? { text: null }),
    vibrate: () => Promise.resolve((vibrated += 1)),
    pause: () => Promise.resolve(),
  })
  return { app, cloud, phone, store, scanning, vibrated: () => vibrated }
}

const here = (store: RollStore) =>
  store.rows.filter(({ attendance: is }) => is?.state === 'present').map(({ name }) => name)

describe('scanning what people show', () => {
  it('counts at once without a network, names who it is, and stays open for the next', async () => {
    const { app, phone, store, scanning, vibrated } = await opened(({ now }) => [
      { text: codeOf('wen', now) },
      { text: codeOf('ye', now) },
    ])
    app.session.setOnline(false)
    await scanning.start()
    expect(here(store)).toEqual(['陈思远', '温雨', ''])
    expect(store.unsent).toBe(2)
    expect(store.counts).toMatchObject({ present: 3, walkIns: 1 })
    expect(scanning.said).toEqual({ tone: 'green', who: '现场 1 人', words: '已到 10:00' })
    expect([vibrated(), scanning.open]).toEqual([2, false])
    expect(app.outbox.mine.map(({ input }) => input)).toEqual([
      { sessionId: SESSION, code: codeOf('wen', phone.now), walkIn: true, at: NOW, sure: true },
      { sessionId: SESSION, code: codeOf('ye', phone.now), walkIn: true, at: NOW, sure: true },
    ])
  })

  it('is one act however often a code is read, and says since when they are here', async () => {
    const { app, phone, scanning } = await opened()
    app.session.setOnline(false)
    await scanning.read(codeOf('wen', phone.now))
    expect(scanning.said).toEqual({ tone: 'green', who: '温雨 3 号', words: '已到 10:00' })
    phone.now += 60_000
    await scanning.read(codeOf('wen', phone.now))
    expect(scanning.said).toEqual({ tone: 'blue', who: '温雨 3 号', words: '早就到了 10:00' })
    expect(app.outbox.mine).toHaveLength(1)
  })

  it('tells who was noted once it got through, and whose it was', async () => {
    const { app, cloud, phone, store, scanning } = await opened()
    app.session.setOnline(false)
    await scanning.read(codeOf('ye', phone.now))
    const noted = row(null, '叶青', { marks: [markIn('ye')], attendance: attendance({ proof: 'personal' }) })
    cloud.answer('scan', registered({ row: noted }))
    app.session.setOnline(true)
    await app.outbox.flush()
    expect(here(store)).toEqual(['陈思远', '叶青'])
    expect(store.unsent).toBe(0)
  })

  it.each([
    ['a code of a screen', '这是屏幕上的签到码。请扫对方手机上“我的签到码”。'],
    ['nothing for checking in', '这不是签到码'],
    ['an old one', '这个码过时了，请对方重新打开“我的签到码”'],
  ])('of %s notes nothing and says so', async (what, words) => {
    const { app, phone, scanning } = await opened()
    const screen = { venueId: 'v1', sessionId: SESSION, tag: 'ABCDEFG', key: session.key }
    const text = what.startsWith('a code')
      ? sessionCode(screen, { step: 1, sure: true }, hmac)
      : what === 'an old one'
        ? codeOf('wen', phone.now - 300_000)
        : 'https://example.com'
    await scanning.read(text)
    expect(scanning.said).toEqual({ tone: 'amber', who: '', words })
    expect(app.outbox.mine).toEqual([])
  })

  it('of an old code by a phone that does not know the time is noted: the cloud judges', async () => {
    const { app, phone, scanning } = await opened()
    app.session.setOnline(false)
    await scanning.read(codeOf('wen', phone.now - 3_600_000, false))
    expect(app.outbox.mine).toHaveLength(1)
  })

  it('before and after the session is told by a phone that knows the time', async () => {
    const { app, phone, scanning } = await opened()
    phone.now = Date.parse(session.opensAt) - 60_000
    await scanning.read(codeOf('wen', phone.now))
    expect(scanning.said?.words).toBe('这一场还没开始签到，09:30 开始')
    phone.now = Date.parse(session.closesAt) + 1
    await scanning.read(codeOf('wen', phone.now))
    expect(scanning.said?.words).toBe('这一场 11:30 已结束')
    expect(app.outbox.mine).toEqual([])
  })

  it('without the camera says how to let it be used', async () => {
    const { scanning } = await opened(() => ['refused'])
    await scanning.start()
    expect([scanning.noCamera, scanning.open]).toEqual([true, false])
  })
})

describe('who is not on the list', () => {
  it('is asked of the cloud, and the keeper says what to note; then the camera goes on', async () => {
    const { app, cloud, phone, store, scanning } = await opened(({ now }) => [{ text: codeOf('ye', now) }])
    const known = row(null, '叶青', { rowId: 'p1' })
    cloud.answer('scan', registered({ outcome: 'unlisted', row: known }))
    await scanning.start()
    expect(scanning.question).toMatchObject({ row: { name: '叶青' } })
    expect(here(store)).toEqual(['陈思远'])
    expect(cloud.inputs('scan')).toEqual([
      { sessionId: SESSION, code: codeOf('ye', phone.now), walkIn: false, at: NOW, sure: true },
    ])
    await scanning.note()
    expect(scanning.question).toBeNull()
    expect(here(store)).toEqual(['陈思远', '叶青'])
    expect(app.outbox.mine.map(({ input }) => input)).toMatchObject([{ walkIn: true }])
  })

  it('leaves nothing behind where the keeper says so', async () => {
    const { app, cloud, phone, store, scanning } = await opened()
    cloud.answer('scan', registered({ outcome: 'unlisted' }))
    await scanning.read(codeOf('ye', phone.now))
    await scanning.leaveOut()
    expect([scanning.question, app.outbox.mine, here(store)]).toEqual([null, [], ['陈思远']])
  })

  it('is noted all the same where no answer comes', async () => {
    const { app, cloud, phone, store, scanning } = await opened()
    cloud.answer('scan', refusal('UNREACHABLE'))
    await scanning.read(codeOf('ye', phone.now))
    expect(app.outbox.mine.map(({ input }) => input)).toMatchObject([{ walkIn: true }])
    expect(store.counts.walkIns).toBe(1)
  })

  it('but has signed up since the list was read is simply here', async () => {
    const { cloud, phone, store, scanning } = await opened()
    const late = row(5, '叶青', { marks: [markIn('ye')], attendance: attendance({ at: NOW, proof: 'personal' }) })
    cloud.answer('scan', registered({ row: late }))
    await scanning.read(codeOf('ye', phone.now))
    expect(scanning.said).toEqual({ tone: 'green', who: '叶青 5 号', words: '已到 10:00' })
    expect(here(store)).toEqual(['陈思远', '叶青'])
  })

  it('because they wait is asked too, also without a network', async () => {
    const waits = rows().map((one) => (one.name === '何俊杰' ? { ...one, marks: [markIn('ye')] } : one))
    const { app, phone, store, scanning } = await opened(() => [], new Cloud().answer('roll', rollOf(waits)))
    app.session.setOnline(false)
    await scanning.read(codeOf('ye', phone.now))
    expect(scanning.question?.row?.place).toEqual({ state: 'waiting', position: 1 })
    await scanning.note()
    expect(here(store)).toEqual(['陈思远', '何俊杰'])
  })

  it('with a code that was used elsewhere is told so, and nothing is noted', async () => {
    const { app, cloud, phone, scanning } = await opened()
    cloud.answer('scan', registered({ outcome: 'refused', refused: 'used' }))
    await scanning.read(codeOf('ye', phone.now))
    expect(scanning.said).toEqual({ tone: 'amber', who: '', words: '这个码已经用过了，请对方等下一个码' })
    expect(app.outbox.mine).toEqual([])
  })
})
