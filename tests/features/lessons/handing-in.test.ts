import { AppError } from '../../../src/contract/errors'
import { lockHint } from '../../../src/features/lessons/watching/quiz-lock'
import { AHEAD, answered, failed, lesson, passed, Phone, START } from './phone'
import { answerAll, opened, play } from './steps'

const offline = new AppError('UNREACHABLE', '网络不太稳定')

describe('what still lacks before the questions', () => {
  it('is said in words', async () => {
    const phone = new Phone()
    phone.opened = lesson({ progress: { state: 'in-progress', watched: [[0, 471]], position: 471, percent: 61 } })
    const store = await opened(phone)

    expect(store.playback.lock).toMatchObject({ missing: 'watching', seconds: 213, percent: 29 })
    expect(store.playback.lock && lockHint(store.playback.lock)).toBe('再看 3 分 33 秒可答题')
  })

  it("is also the time by the server's clock", async () => {
    const phone = new Phone()
    phone.opened = lesson({ progress: { state: 'in-progress', watched: [[0, 600]], position: 600, percent: 78 } })
    phone.credited = [[0, 600]]
    const store = await opened(phone)
    phone.script('start', phone.ticket('token-of-start', START + 104_000))
    await play(phone, store, [600, 684])

    expect(store.playback.lock && lockHint(store.playback.lock)).toBe('再过 20 秒可答题')
    phone.now += 20_000
    store.tick()
    expect(store.playback.lock).toEqual({ open: true })
  })

  it('is nothing when enough was watched on another device', async () => {
    const phone = new Phone()
    phone.opened = lesson({ progress: { state: 'in-progress', watched: [[0, 740]], position: 740, percent: 97 } })
    phone.credited = [[0, 740]]
    const store = await opened(phone)
    expect(store.playback.lock).toEqual({ open: true })

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
    expect(store.playback.lock && lockHint(store.playback.lock)).toBe('再过 5 分可答题')

    phone.now += 300_000
    store.tick()
    answerAll(store)
    expect(await store.submit()).toBe('graded')
    expect(phone.sent('finish')).toMatchObject({ token: 'token-of-reading', spans: [], answeredAt: null })
  })
})

describe('the text version', () => {
  it('begins as soon as there is a network', async () => {
    const phone = new Phone()
    phone.opened = lesson({ videoUrl: null, durationSeconds: 0 })
    phone.script('start', offline)
    const store = await opened(phone)
    await answered()
    expect(store.playback.lock && lockHint(store.playback.lock)).toBe('联网后开始计时')

    phone.now += 30_000
    store.tick()
    await answered()
    expect(phone.count('start')).toBe(2)
    expect(store.playback.lock).toEqual({ open: true })
  })

  it('is asked for beside the film, and either is enough', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    await play(phone, store, [0, 20])
    phone.script('start', phone.ticket('token-of-reading', phone.now + 300_000))
    store.playback.setMode('read')
    await answered()
    expect(phone.asked.filter(({ action }) => action === 'start').map(({ input }) => input.mode)).toEqual([
      'watch',
      'read',
    ])
    expect(store.watching?.openMode).toBeNull()

    phone.now += 300_000
    store.tick()
    expect(store.watching?.openMode).toBe('read')
    answerAll(store)
    await store.submit()
    expect(phone.sent('finish')).toMatchObject({ token: 'token-of-reading', spans: [] })
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
      ['finish:lesson-8', '第 8 期小测答案', '2 题，09:01 提交，按提交的时刻算'],
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

  it('waits for who handed in, also where the phone went to another before the cloud was given up', async () => {
    const phone = new Phone()
    const store = await ready(phone)
    answerAll(store)
    phone.offline = offline
    const { value } = phone.session.me
    if (!value) throw new Error('nobody')
    const handing = store.submit()
    const leaving = store.watching?.telling.leave()
    phone.session.set({ ...value, personKey: 'lin' })
    expect(await handing).toBe('waiting')
    await leaving

    expect(phone.outbox.mine).toEqual([])
    phone.session.set(value)
    expect(phone.outbox.mine.map(({ id }) => id)).toContain('finish:lesson-8')
    expect(phone.storage.kept.has('outbox:2:lin')).toBe(false)
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

  it('is not confused by an older result that came through the outbox', async () => {
    const phone = new Phone()
    const store = await ready(phone)
    answerAll(store)
    phone.offline = offline
    await store.submit()
    phone.offline = null
    phone.finished = failed()
    await phone.outbox.flush()
    await store.show()
    expect(store.quiz?.result?.result.passed).toBe(false)

    store.toQuiz()
    answerAll(store)
    phone.finished = passed()
    await store.submit()
    await store.show()
    expect(store.quiz?.result?.result.passed).toBe(true)
    expect(store.done).toBe(true)
  })

  it('keeps the way open after a score under the pass mark', async () => {
    const phone = new Phone()
    const store = await ready(phone)
    answerAll(store)
    phone.finished = failed()
    expect(await store.submit()).toBe('graded')
    expect(store.done).toBe(false)
    // The watching counts for the next try on whatever phone, and is what the secretary sees.
    await answered()
    expect(phone.count('leave')).toBe(1)

    phone.finished = passed()
    store.toQuiz()
    expect(store.quiz?.unanswered).toBe(2)
    answerAll(store)
    await store.submit()
    expect(store.done).toBe(true)
    await answered()
    expect(phone.count('leave')).toBe(1)
    expect(phone.storage.kept.has('lesson:zhou:lesson-8')).toBe(false)
  })

  it('takes a new token and keeps the answers when the old one has expired', async () => {
    const phone = new Phone()
    const store = await ready(phone)
    answerAll(store)
    phone.script('finish', new AppError('EXPIRED', '这次观看已超过 8 天'))

    expect(await store.submit()).toBe('locked')
    expect(phone.actions.slice(-2)).toEqual(['finish', 'start'])
    expect(store.watching?.tickets.notice).toContain('看过的部分都还在')
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
    expect(store.playback.position).toBe(300)
    expect(store.playback.lock).toBeNull()
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
    store.playback.play()
    await answered()
    await answered()

    expect(store.done).toBe(true)
    expect(store.watching).toBeNull()
  })
})
