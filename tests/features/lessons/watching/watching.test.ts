import { reaction } from 'mobx'
import { LessonStore } from '../../../../src/features/lessons/lesson.store'
import { AppError } from '../../../../src/contract/errors'
import { answered, lesson, Phone } from '../phone'
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

  it('costs a checkpoint half-way and one when it is enough, and three calls beside them', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    await play(phone, store, [0, 760])
    store.toQuiz()
    await store.hide()
    answerAll(store)

    expect(await store.submit()).toBe('graded')
    expect(phone.count('checkpoint')).toBe(2)
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
    expect(phone.count('checkpoint')).toBe(2)
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
    await play(phone, store, [0, 499])
    expect(phone.count('checkpoint')).toBe(1)

    await play(phone, store, [499, 510])
    expect(phone.count('checkpoint')).toBe(2)
    expect(phone.sent('checkpoint')).toEqual({ token: 'token-of-start', spans: [[0, 499]] })
    expect(store.lesson.error).toBeNull()
    expect(store.watching?.tickets.notice).toBeNull()
  })

  it('has a checkpoint for a hundred pieces, however short: one claim holds no more than twice as many', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    for (let piece = 0; piece < 100; piece++) await play(phone, store, [piece * 3, piece * 3 + 1])
    expect(phone.actions).toEqual(['open', 'start', 'checkpoint'])
    expect(phone.sent('checkpoint')).toMatchObject({ spans: { length: 100 } })
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
