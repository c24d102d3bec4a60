import type { StudyHome } from '../../../../src/contract/lessons'
import { AppError } from '../../../../src/contract/errors'
import { HomeStore, type Issue } from '../../../../src/features/lessons/home/home.store'
import { answered, lesson, Phone } from '../phone'

const issue = (over: Partial<Issue> = {}): Issue => {
  const { chapters, progress, classHours, ...card } = lesson()
  return { ...card, chapters, progress, classHours, passMark: 60, coverageNeeded: 0.9, ...over }
}

const home = (over: Partial<StudyHome> = {}): StudyHome => ({
  may: ['take-lesson', 'see-own-record'],
  now: '2026-11-26T01:41:00Z',
  issue: issue(),
  branch: {
    id: 'b1',
    name: '机电 2302 团支部',
    rate: { percent: 80.4, onTime: 37, late: 0, corrected: 0, excused: 0, roster: 46, asOf: '2026-11-26T01:41:00Z' },
  },
  streakWeeks: 11,
  answers: [],
  past: [],
  total: 0,
  ...over,
})

async function shown(reply: StudyHome, phone = new Phone()): Promise<HomeStore> {
  phone.script('home', reply)
  const store = new HomeStore(phone)
  await store.refresh()
  return store
}

const finishWaits = (phone: Phone): void =>
  phone.outbox.put({
    id: 'finish:lesson-8',
    title: '第 8 期小测答案',
    detail: '2 题',
    name: 'lessons',
    action: 'finish',
    input: { token: 't', spans: [], answers: [], answeredAt: null },
  })

describe('the home of the weekly lesson', () => {
  it('costs one call each time it is shown', async () => {
    const phone = new Phone()
    await shown(home(), phone)
    expect(phone.actions).toEqual(['home'])
  })

  it.each([
    ['not-started', home()],
    ['in-progress', home({ issue: issue({ progress: { ...lesson().progress, watched: [[0, 30]] } }) })],
    ['done', home({ issue: issue({ state: 'done' }) })],
    ['late', home({ issue: issue({ state: 'late' }) })],
    ['visitor', home({ may: [], branch: null, streakWeeks: null })],
  ])('tells that a member is at %s', async (stage, reply) => {
    expect((await shown(reply)).stage).toBe(stage)
  })

  it('can still be made up after the deadline', async () => {
    expect((await shown(home())).overdue).toBe(false)
    expect((await shown(home({ now: '2026-11-29T14:00:00Z' }))).overdue).toBe(true)
  })

  it('adds what only this phone has seen played', async () => {
    const phone = new Phone()
    const draft = { tickets: { watch: null, read: null }, spans: [[100, 200]], position: 200, answers: {} }
    phone.storage.write('lesson:zhou:lesson-8', draft)
    const known = { ...lesson().progress, watched: [[0, 50] as const], position: 50 }

    const store = await shown(home({ issue: issue({ progress: known }) }), phone)

    expect(store.stage).toBe('in-progress')
    expect(store.watchedSeconds).toBe(150)
    expect(store.gaps).toBe(1)
    expect(store.percent).toBe(19)
    expect(store.position).toBe(50)
  })

  it('goes on from this phone where no other device got further', async () => {
    const phone = new Phone()
    const draft = { tickets: { watch: null, read: null }, spans: [[0, 200]], position: 200, answers: {} }
    phone.storage.write('lesson:zhou:lesson-8', draft)

    expect((await shown(home(), phone)).position).toBe(200)
  })

  it('says that answers still wait on the phone, and no longer once they have arrived', async () => {
    const phone = new Phone()
    finishWaits(phone)
    const store = await shown(home(), phone)
    expect(store.stage).toBe('waiting')

    await phone.outbox.flush()
    expect(store.unsent).toBeNull()
  })

  it('keeps showing refused answers as not handed in', async () => {
    const phone = new Phone()
    finishWaits(phone)
    phone.script('finish', new AppError('EXPIRED', '学习凭证过期了'))
    await phone.outbox.flush()

    const store = await shown(home(), phone)
    expect(store.stage).toBe('waiting')
    expect(store.unsent?.refused).toBe('学习凭证过期了')
  })

  it('keeps what it shows when a refresh fails', async () => {
    const phone = new Phone()
    const store = await shown(home(), phone)
    phone.offline = new AppError('UNREACHABLE', '网络不太稳定')
    await store.refresh()
    await answered()

    expect(store.issue?.lessonId).toBe('lesson-8')
    expect(store.home.error?.code).toBe('UNREACHABLE')
  })
})
