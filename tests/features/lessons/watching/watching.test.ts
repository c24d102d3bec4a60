import { reaction } from 'mobx'
import { LessonStore } from '../../../../src/features/lessons/lesson.store'
import { AppError } from '../../../../src/contract/errors'
import { answered, lesson, Phone, START } from '../phone'
import { answerAll, opened, play } from '../steps'

const offline = new AppError('UNREACHABLE', '网络不太稳定')

describe('watching a lesson', () => {
  it('knows where the film goes on from the first moment that the lesson is there', async () => {
    const phone = new Phone()
    const progress = { state: 'in-progress' as const, watched: [[0, 150] as const], position: 150, percent: 19 }
    phone.opened = lesson({ state: 'in-progress', progress })
    const store = new LessonStore(phone, 'lesson-8')
    const seen: number[] = []
    const stop = reaction(
      () => store.lesson.value,
      (value) => value && seen.push(store.playback.position),
    )
    await store.load()
    stop()
    expect(seen).toEqual([150])
    expect(store.playback.position).toBe(150)
  })

  it('begins with the first play, not with a look', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    expect(phone.actions).toEqual(['open'])

    store.playback.play()
    store.playback.play()
    await answered()
    expect(phone.actions).toEqual(['open', 'start'])
    expect(phone.sent('start')).toEqual({ lessonId: 'lesson-8', mode: 'watch' })
  })

  it('costs one checkpoint for two minutes watched, and three calls beside them', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    await play(phone, store, [0, 760])
    store.toQuiz()
    await store.hide()
    answerAll(store)

    expect(await store.submit()).toBe('graded')
    expect(phone.count('checkpoint')).toBe(6)
    expect(phone.actions.filter((action) => action !== 'checkpoint')).toEqual(['open', 'start', 'finish'])
    expect(store.lesson.value?.receipt?.number).toBe('LJ2608-7F3K-92QD')
  })

  it('checkpoints no oftener at double speed', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    store.playback.play()
    await answered()
    for (let position = 0; position <= 720; position += 2) {
      store.playback.report(position)
      await answered()
      phone.now += 1000
    }

    expect(store.watching?.played.percent).toBe(94)
    expect(phone.count('checkpoint')).toBe(3)
  })

  it('sends no checkpoint while nothing new is played', async () => {
    const phone = new Phone()
    phone.opened = lesson({ progress: { state: 'in-progress', watched: [[0, 400]], position: 10, percent: 52 } })
    phone.credited = [[0, 400]]
    const store = await opened(phone)
    await play(phone, store, [10, 390])

    expect(phone.count('checkpoint')).toBe(0)
  })

  it('counts what was really played when reports come sparsely and jump', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    await play(phone, store, [0, 100, 10])
    store.playback.report(500)
    phone.now += 1000
    await play(phone, store, [500, 560, 20])

    expect(store.watching?.played.spans).toEqual([
      [0, 100],
      [500, 560],
    ])
    expect(store.watching?.played.firstGap).toEqual([100, 500])
  })

  it('does not take the time of a pause for playing', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    await play(phone, store, [0, 20])
    phone.now += 60_000
    await play(phone, store, [70, 80])

    expect(store.watching?.played.spans).toEqual([
      [0, 20],
      [70, 80],
    ])
  })

  it('lets seconds of a failed checkpoint go with the next one', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    phone.script('checkpoint', offline)
    await play(phone, store, [0, 245])

    expect(phone.count('checkpoint')).toBe(2)
    expect(phone.sent('checkpoint')).toEqual({ token: 'token-of-start', spans: [[0, 240]] })
    expect(store.lesson.error).toBeNull()
    expect(store.watching?.tickets.notice).toBeNull()
  })

  it('keeps on the phone what is played before the cloud knows of it, and tries again', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    phone.script('start', offline)
    await play(phone, store, [0, 20])
    expect(store.watching?.tickets.unreached).toBe(true)
    expect(store.watching?.played.spans).toEqual([[0, 20]])

    await play(phone, store, [20, 40])
    expect(phone.count('start')).toBe(2)
    expect(store.watching?.tickets.unreached).toBe(false)
  })

  it('writes to the phone at most every five seconds, and on a pause', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    store.playback.play()
    await answered()
    phone.storage.writes = []
    for (let report = 0; report < 240; report++) {
      store.playback.report(report / 4)
      phone.now += 250
    }
    expect(phone.storage.writes.length).toBeLessThanOrEqual(12)

    phone.storage.writes = []
    store.playback.pause()
    expect(phone.storage.writes).toEqual(['lesson:zhou:lesson-8'])
  })
})

describe('after a killed app', () => {
  it('goes on with what was played and with the same token', async () => {
    const before = new Phone()
    await play(before, await opened(before), [0, 100])

    const after = new Phone(before.storage)
    after.now = before.now + 3_600_000
    const store = await opened(after)
    expect(store.watching?.played.spans).toEqual([[0, 100]])
    expect(store.playback.position).toBe(100)

    await play(after, store, [100, 230])
    expect(after.actions).toEqual(['open', 'checkpoint'])
    expect(after.sent('checkpoint')).toEqual({ token: 'token-of-start', spans: [[0, 220]] })
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
    await play(after, store, [100, 230])

    expect(after.actions).toEqual(['open', 'checkpoint', 'start'])
    expect(store.watching?.tickets.notice).toContain('看过的部分都还在')
    expect(store.watching?.played.spans).toEqual([[0, 230]])
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
