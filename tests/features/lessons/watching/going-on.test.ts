import { AppError } from '../../../../src/contract/errors'
import { answered, lesson, Phone, START } from '../phone'
import { opened, play } from '../steps'

const offline = new AppError('UNREACHABLE', '网络不太稳定')

describe('after a killed app', () => {
  it('goes on with what was played and with the same token', async () => {
    const before = new Phone()
    await play(before, await opened(before), [0, 100])

    const after = new Phone(before.storage)
    after.now = before.now + 3_600_000
    const store = await opened(after)
    expect(store.watching?.played.spans).toEqual([[0, 100]])
    expect(store.playback.position).toBe(100)

    await play(after, store, [100, 390])
    expect(after.actions).toEqual(['open', 'checkpoint'])
    expect(after.sent('checkpoint')).toEqual({ token: 'token-of-start', spans: [[0, 380]] })
  })

  it('loses no more where the clock of the phone was put back, and does not wait for it to begin', async () => {
    const before = new Phone()
    const store = await opened(before)
    before.offline = offline
    store.playback.play()
    await answered()
    before.offline = null
    before.now -= 3_600_000
    for (let second = 0; second <= 60; second++) {
      store.playback.report(second)
      await answered()
      before.now += 1000
    }
    expect(before.count('start')).toBe(2)

    const after = new Phone(before.storage)
    const [span] = (await opened(after)).watching?.played.spans ?? []
    expect(span?.[1]).toBeGreaterThanOrEqual(55)
  })

  it('loses at most the last five seconds without a pause', async () => {
    const before = new Phone()
    const store = await opened(before)
    store.playback.play()
    await answered()
    for (let second = 0; second <= 99; second++) {
      store.playback.report(second)
      before.now += 1000
    }

    const [, to = 0] = (await opened(new Phone(before.storage))).watching?.played.spans[0] ?? []
    expect(to).toBeGreaterThanOrEqual(94)
  })

  it('begins anew and says so when the cloud no longer takes the token', async () => {
    const before = new Phone()
    await play(before, await opened(before), [0, 100])

    const after = new Phone(before.storage)
    after.now = before.now
    const store = await opened(after)
    after.script('checkpoint', new AppError('EXPIRED', '这次观看已超过 8 天'))
    await play(after, store, [100, 390])

    expect(after.actions).toEqual(['open', 'checkpoint', 'start'])
    expect(store.watching?.tickets.notice).toContain('看过的部分都还在')
    expect(store.watching?.played.spans).toEqual([[0, 390]])
  })

  it('does not even send a token of nine days ago', async () => {
    const before = new Phone()
    await play(before, await opened(before), [0, 100])

    const after = new Phone(before.storage)
    after.now = START + 9 * 86_400_000
    const store = await opened(after)
    await play(after, store, [100, 110])

    expect(after.actions).toEqual(['open', 'start'])
    expect(store.watching?.tickets.notice).toContain('计时重新开始')
    expect(store.watching?.played.spans).toEqual([[0, 110]])
  })

  it('takes what another device watched beside its own', async () => {
    const before = new Phone()
    await play(before, await opened(before), [0, 100])

    const after = new Phone(before.storage)
    after.now = before.now
    after.opened = lesson({ progress: { state: 'in-progress', watched: [[200, 300]], position: 300, percent: 13 } })
    const store = await opened(after)

    expect(store.playback.position).toBe(300)
    expect(store.watching?.tickets.proof('watch')?.spans).toEqual([
      [0, 100],
      [200, 300],
    ])
  })

  it("shows nothing of another's on a shared phone", async () => {
    const phone = new Phone()
    const store = await opened(phone)
    await play(phone, store, [0, 100])

    const me = phone.session.me.value
    if (me) phone.session.set({ ...me, personKey: 'lin' })
    await store.show()

    expect(store.watching?.played.spans).toEqual([])
  })
})

describe('a lesson left open', () => {
  it('gets new addresses after an hour and loses nothing', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    await play(phone, store, [0, 50])
    await store.show()
    expect(phone.count('open')).toBe(1)

    phone.now += 3_600_000
    phone.opened = lesson({ videoUrl: 'lesson.mp4?signed-anew' })
    await store.show()
    expect(store.lesson.value?.videoUrl).toBe('lesson.mp4?signed-anew')
    expect(store.watching?.played.spans).toEqual([[0, 50]])
    expect(phone.count('start')).toBe(1)
  })

  it('tries a new address when an old film fails', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    store.playback.failFilm()
    expect(phone.count('open')).toBe(1)

    phone.now += 1_800_000
    store.playback.failFilm()
    await answered()
    expect(phone.count('open')).toBe(2)
  })
})

describe('going away', () => {
  it('tells the cloud once, and again only when there is something new', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    await store.hide()
    expect(phone.count('leave')).toBe(0)

    await play(phone, store, [0, 50])
    await store.hide()
    await store.hide()
    expect(phone.count('leave')).toBe(1)
    expect(phone.sent('leave')).toEqual({ token: 'token-of-start', spans: [[0, 50]], position: 50 })
  })

  it('waits in the outbox without a network, the newest in the place of the older', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    await play(phone, store, [0, 50])
    phone.offline = offline
    await store.hide()
    await play(phone, store, [50, 130])
    await store.hide()

    expect(phone.outbox.pending.map(({ id, title, detail }) => [id, title, detail])).toEqual([
      ['leave:lesson-8', '第 8 期观看记录', '2 分 10 秒，1 段'],
    ])
    phone.offline = null
    await phone.outbox.flush()
    expect(phone.sent('leave')).toMatchObject({ spans: [[0, 130]], position: 130 })
  })
})
