import { AppError } from '../../../src/contract/errors'
import { lockHint } from '../../../src/features/lessons/quiz-lock'
import { LessonStore } from '../../../src/features/lessons/lesson.store'
import { AHEAD, answered, failed, lesson, passed, Phone, START } from './phone'

const offline = new AppError('UNREACHABLE', '网络不太稳定')

async function opened(phone: Phone): Promise<LessonStore> {
  const store = new LessonStore(phone, 'lesson-8')
  await store.load()
  return store
}

/** Plays from one second to another with a report each `step` seconds. */
async function play(phone: Phone, store: LessonStore, [from, to, step = 1]: [number, number, number?]) {
  store.play()
  await answered()
  for (let position = from; position <= to; position += step) {
    store.report(position)
    await answered()
    phone.now += step * 1000
  }
  store.pause()
}

const answerAll = ({ quiz }: LessonStore) => {
  quiz?.choose('a')
  quiz?.step(1)
  quiz?.choose('c')
  quiz?.choose('d')
}

describe('watching a lesson', () => {
  it('begins with the first play, not with a look', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    expect(phone.actions).toEqual(['open'])

    store.play()
    store.play()
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
    store.play()
    await answered()
    for (let position = 0; position <= 720; position += 2) {
      store.report(position)
      await answered()
      phone.now += 1000
    }

    expect(store.watching?.percent).toBe(94)
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
    store.report(500)
    phone.now += 1000
    await play(phone, store, [500, 560, 20])

    expect(store.watching?.played).toEqual([
      [0, 100],
      [500, 560],
    ])
    expect(store.watching?.firstGap).toEqual([100, 500])
  })

  it('does not take the time of a pause for playing', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    await play(phone, store, [0, 20])
    phone.now += 60_000
    await play(phone, store, [70, 80])

    expect(store.watching?.played).toEqual([
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
    expect(store.watching?.notice).toBeNull()
  })

  it('writes to the phone at most every five seconds, and on a pause', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    store.play()
    await answered()
    phone.storage.writes = []
    for (let report = 0; report < 240; report++) {
      store.report(report / 4)
      phone.now += 250
    }
    expect(phone.storage.writes.length).toBeLessThanOrEqual(12)

    phone.storage.writes = []
    store.pause()
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
    expect(store.watching?.played).toEqual([[0, 100]])
    expect(store.position).toBe(100)

    await play(after, store, [100, 230])
    expect(after.actions).toEqual(['open', 'checkpoint'])
    expect(after.sent('checkpoint')).toEqual({ token: 'token-of-start', spans: [[0, 220]] })
  })

  it('loses at most the last five seconds without a pause', async () => {
    const before = new Phone()
    const store = await opened(before)
    store.play()
    await answered()
    for (let second = 0; second <= 99; second++) {
      store.report(second)
      before.now += 1000
    }

    const [, to = 0] = (await opened(new Phone(before.storage))).watching?.played[0] ?? []
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
    expect(store.watching?.notice).toContain('看过的部分都还在')
    expect(store.watching?.played).toEqual([[0, 230]])
  })

  it('does not even send a token of nine days ago', async () => {
    const before = new Phone()
    await play(before, await opened(before), [0, 100])

    const after = new Phone(before.storage)
    after.now = START + 9 * 86_400_000
    const store = await opened(after)
    await play(after, store, [100, 110])

    expect(after.actions).toEqual(['open', 'start'])
    expect(store.watching?.notice).toContain('计时重新开始')
    expect(store.watching?.played).toEqual([[0, 110]])
  })

  it('takes what another device watched beside its own', async () => {
    const before = new Phone()
    await play(before, await opened(before), [0, 100])

    const after = new Phone(before.storage)
    after.now = before.now
    after.opened = lesson({ progress: { state: 'in-progress', watched: [[200, 300]], position: 300, percent: 13 } })
    const store = await opened(after)

    expect(store.position).toBe(300)
    expect(store.watching?.claim('watch')?.spans).toEqual([
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

    expect(store.watching?.played).toEqual([])
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

describe('what still lacks before the questions', () => {
  it('is said in words', async () => {
    const phone = new Phone()
    phone.opened = lesson({ progress: { state: 'in-progress', watched: [[0, 471]], position: 471, percent: 61 } })
    const store = await opened(phone)

    expect(store.lock).toMatchObject({ missing: 'watching', seconds: 213, percent: 29 })
    expect(store.lock && lockHint(store.lock)).toBe('再看 3 分 33 秒可答题')
  })

  it("is also the time by the server's clock", async () => {
    const phone = new Phone()
    phone.opened = lesson({ progress: { state: 'in-progress', watched: [[0, 600]], position: 600, percent: 78 } })
    phone.credited = [[0, 600]]
    const store = await opened(phone)
    phone.script('start', phone.ticket('token-of-start', START + 104_000))
    await play(phone, store, [600, 684])

    expect(store.lock && lockHint(store.lock)).toBe('再过 20 秒可答题')
    phone.now += 20_000
    store.tick()
    expect(store.lock).toEqual({ open: true })
  })

  it('is nothing when enough was watched on another device', async () => {
    const phone = new Phone()
    phone.opened = lesson({ progress: { state: 'in-progress', watched: [[0, 740]], position: 740, percent: 97 } })
    phone.credited = [[0, 740]]
    const store = await opened(phone)
    expect(store.lock).toEqual({ open: true })

    answerAll(store)
    expect(await store.submit()).toBe('graded')
    expect(phone.actions).toEqual(['open', 'start', 'finish'])
  })

  it('is the time of reading in the text version', async () => {
    const phone = new Phone()
    phone.opened = lesson({ videoUrl: null, durationSeconds: 0 })
    phone.script('start', phone.ticket('token-of-reading', START + 300_000))
    const store = await opened(phone)
    await answered()
    expect(phone.sent('start')).toEqual({ lessonId: 'lesson-8', mode: 'read' })
    expect(store.lock && lockHint(store.lock)).toBe('再过 5 分可答题')

    phone.now += 300_000
    store.tick()
    answerAll(store)
    expect(await store.submit()).toBe('graded')
    expect(phone.sent('finish')).toMatchObject({ token: 'token-of-reading', spans: [], answeredAt: null })
  })
})

describe('handing in', () => {
  const ready = async (phone: Phone) => {
    phone.opened = lesson({ progress: { state: 'in-progress', watched: [[0, 700]], position: 700, percent: 92 } })
    phone.credited = [[0, 700]]
    const store = await opened(phone)
    await play(phone, store, [700, 730])
    return store
  }

  it('keeps each answer on the phone', async () => {
    const phone = new Phone()
    answerAll(await ready(phone))

    const after = new Phone(phone.storage)
    expect((await opened(after)).quiz?.answers).toEqual({ q1: ['a'], q2: ['c', 'd'] })
  })

  it('sends a double tap once', async () => {
    const phone = new Phone()
    const store = await ready(phone)
    answerAll(store)

    expect(await Promise.all([store.submit(), store.submit()])).toEqual(['graded', 'graded'])
    expect(await store.submit()).toBe('graded')
    expect(phone.count('finish')).toBe(1)
  })

  it('goes to the question that has no answer', async () => {
    const phone = new Phone()
    const store = await ready(phone)
    store.quiz?.step(1)
    store.quiz?.choose('c')

    expect(await store.submit()).toBe('unanswered')
    expect(store.quiz?.index).toBe(0)
    expect(phone.count('finish')).toBe(0)
  })

  it("waits in the outbox without a network, with the time of answering by the server's clock", async () => {
    const phone = new Phone()
    const store = await ready(phone)
    answerAll(store)
    phone.offline = offline
    await store.hide()

    expect(await store.submit()).toBe('waiting')
    expect(store.handedIn).toBe(true)
    expect(phone.outbox.pending.map(({ id, title, detail }) => [id, title, detail])).toEqual([
      ['finish:lesson-8', '第 8 期小测答案', '2 题，09:01 提交'],
    ])

    const answeredAt = new Date(phone.now + AHEAD).toISOString()
    const after = new Phone(phone.storage)
    await after.outbox.flush()
    expect(after.sent('finish')).toEqual({
      token: 'token-of-start',
      spans: [[700, 730]],
      answers: [
        { questionId: 'q1', chosen: ['a'] },
        { questionId: 'q2', chosen: ['c', 'd'] },
      ],
      answeredAt,
    })
  })

  it('shows the result that came later through the outbox', async () => {
    const phone = new Phone()
    const store = await ready(phone)
    answerAll(store)
    phone.offline = offline
    await store.submit()
    phone.offline = null
    await phone.outbox.flush()
    await store.show()

    expect(store.done).toBe(true)
    expect(store.quiz?.result?.result.score).toBe(100)
    expect(store.quiz?.given).toEqual({ q1: ['a'], q2: ['c', 'd'] })
  })

  it('keeps the way open after a score under the pass mark', async () => {
    const phone = new Phone()
    const store = await ready(phone)
    answerAll(store)
    phone.finished = failed()
    expect(await store.submit()).toBe('graded')
    expect(store.done).toBe(false)

    phone.finished = passed()
    store.toQuiz()
    expect(store.quiz?.unanswered).toBe(2)
    answerAll(store)
    await store.submit()
    expect(store.done).toBe(true)
    expect(phone.storage.kept.has('lesson:zhou:lesson-8')).toBe(false)
  })

  it('takes a new token and keeps the answers when the old one has expired', async () => {
    const phone = new Phone()
    const store = await ready(phone)
    answerAll(store)
    phone.script('finish', new AppError('EXPIRED', '这次观看已超过 8 天'))

    expect(await store.submit()).toBe('locked')
    expect(phone.actions.slice(-2)).toEqual(['finish', 'start'])
    expect(store.watching?.notice).toContain('看过的部分都还在')
    expect(store.quiz?.answers).toEqual({ q1: ['a'], q2: ['c', 'd'] })
  })

  it('may be redone once for a higher score', async () => {
    const phone = new Phone()
    phone.opened = lesson({ receipt: passed(60).receipt, mayRedo: true, state: 'done' })
    phone.finished = { ...passed(100), mayRedo: false }
    const store = await opened(phone)
    answerAll(store)

    expect(await store.submit()).toBe('graded')
    expect(phone.actions).toEqual(['open', 'redo'])
    expect(store.lesson.value).toMatchObject({ mayRedo: false, receipt: { score: 100 } })
  })
})

describe('without a record', () => {
  it('lets visitors watch, and asks the cloud for nothing more', async () => {
    const phone = new Phone(undefined, false)
    const store = await opened(phone)
    await play(phone, store, [0, 300])
    await store.hide()

    expect(phone.actions).toEqual(['open'])
    expect(store.position).toBe(300)
    expect(store.lock).toBeNull()
  })

  it('lets a finished lesson be watched again', async () => {
    const phone = new Phone()
    phone.opened = lesson({ receipt: passed().receipt, state: 'done' })
    const store = await opened(phone)
    await play(phone, store, [0, 300])
    await store.hide()

    expect(phone.actions).toEqual(['open'])
  })

  it('learns that another device has finished it', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    phone.opened = lesson({ receipt: passed().receipt, state: 'done' })
    phone.script('start', new AppError('CONFLICT', '这一课你已经学完了'))
    store.play()
    await answered()
    await answered()

    expect(store.done).toBe(true)
    expect(store.watching).toBeNull()
  })
})
