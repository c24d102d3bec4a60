import { AskStore } from '../../../src/features/talks/ask.store'
import { LecturersStore } from '../../../src/features/talks/lecturers.store'
import { OwnStore } from '../../../src/features/talks/own.store'
import { saidOf, stepsOf } from '../../../src/features/talks/steps-of'
import { TalksStore } from '../../../src/features/talks/talks.store'
import { TendedStore } from '../../../src/features/talks/tended.store'
import { cellWords, placeWords, whenWords } from '../../../src/features/talks/talk-words'
import { appWith, BRANCH, Cloud, member, refusal } from '../identity/cloud'
import { asked, dating, end, form, NOW, own, secretary, year } from './cloud'
import { PAUSE_MS } from '../../../src/stores/typing'

const noMessage = () => Promise.resolve('refused' as const)
const ASKING = { branchId: 'b1', lecturerId: 'l1', talkId: null }

describe('asking for a talk', () => {
  it('says what is still lacking, and is one request however often it is sent', async () => {
    const cloud = new Cloud().answer('asking', form).answer('ask', refusal('UNREACHABLE'))
    const store = new AskStore(appWith(cloud, secretary), ASKING)
    await store.refresh()
    expect(store.lack).toBe('先选题目')
    store.choose('tp1')
    expect(store.lack).toBe('先选时间')
    // Chosen in any order, told in that of time.
    store.wish({ day: '2026-12-05', part: 'morning' }, true)
    store.wish({ day: '2026-11-28', part: 'afternoon' }, true)
    store.wish({ day: '2026-12-05', part: 'morning' }, true)
    expect(store.wishes.map(({ day }) => day)).toEqual(['2026-11-28', '2026-12-05'])
    // The nearest venue is there already.
    expect([store.venue?.venueId, store.lack]).toEqual(['v1', null])
    await store.send(noMessage)
    expect(store.act.problem).toMatch(/^没有办成/)
    cloud.answer('ask', asked({ stage: 'asked' }))
    await store.send(noMessage)
    const [first, second] = cloud.inputs('ask')
    expect(first).toEqual(second)
    expect(first).toMatchObject({ branchId: 'b1', lecturerId: 'l1', topicId: 'tp1', venueId: 'v1', people: 40 })
    expect(store.sent?.talkId).toBe('t1')
  })

  it('what was declined is asked anew with what was said before, its times that there still are', async () => {
    const cloud = new Cloud()
      .answer('asking', form)
      .answer('asked', { rows: [asked()], next: null, branch: BRANCH, open: 3, most: 3, now: NOW })
      .answer('askAnew', asked({ stage: 'asked' }))
    const store = new AskStore(appWith(cloud, secretary), { ...ASKING, talkId: 't1' })
    await store.refresh()
    expect([store.topicId, store.people, store.venue?.venueId, store.wishes]).toEqual([
      'tp2',
      60,
      'v2',
      [{ day: '2026-12-05', part: 'morning' }],
    ])
    await store.send(noMessage)
    expect(cloud.inputs('askAnew')).toMatchObject([{ talkId: 't1', version: 2, note: '要救生圈' }])
    expect(cloud.inputs('ask')).toEqual([])
  })

  it('agrees to a message about the date in the tap itself, once, and sends what was agreed with the request', async () => {
    const cloud = new Cloud().answer('asking', { ...form, template: 'tmpl' }).answer('ask', refusal('UNREACHABLE'))
    const store = new AskStore(appWith(cloud, secretary), ASKING)
    await store.refresh()
    store.choose('tp1')
    const agree = jest.fn(() => Promise.resolve('accepted' as const))
    await store.send(agree)
    expect(agree).not.toHaveBeenCalled()
    store.wish({ day: '2026-12-05', part: 'morning' }, true)
    const sending = store.send(agree)
    expect(agree.mock.calls).toEqual([['tmpl']])
    await sending
    await store.send(agree)
    expect(agree).toHaveBeenCalledTimes(1)
    expect(cloud.inputs('ask')).toMatchObject([{ consented: true }, { consented: true }])
  })

  it('a branch with enough that waits is told so, and nothing is sent without a network', async () => {
    const cloud = new Cloud().answer('asking', { ...form, open: 3 })
    const app = appWith(cloud, secretary)
    const store = new AskStore(app, ASKING)
    await store.refresh()
    store.choose('tp1')
    store.wish({ day: '2026-12-05', part: 'morning' }, true)
    expect(store.lack).toBe('已有 3 条在等')
    await store.send(noMessage)
    expect(cloud.inputs('ask')).toEqual([])
  })
})

it('where a request stands is told step by step', () => {
  const states = (stage: Parameters<typeof asked>[0]) => stepsOf(asked(stage)).map(({ name, look }) => [name, look])
  expect(states({ stage: 'asked', reason: '' })).toEqual([
    ['已申请', 'now'],
    ['已排期', 'hollow'],
    ['宣讲', 'hollow'],
    ['评估', 'hollow'],
  ])
  expect(states({ stage: 'declined' })).toEqual([
    ['已申请', 'full'],
    ['没排上', 'now'],
  ])
  expect(states({ stage: 'held' }).map(([, look]) => look)).toEqual(['full', 'full', 'full', 'now'])
  expect(states({ stage: 'evaluated' }).map(([, look]) => look)).toEqual(['full', 'full', 'full', 'full'])
  expect(saidOf(asked({ stage: 'asked', reason: '停电' }))).toBe('上次排的取消了：停电。想要 12月5日 上午')
  expect(saidOf(asked())).toBe('没排上：那天讲师外出')
  expect(saidOf(asked({ stage: 'dated' }))).toBe('')
})

describe('a year of talks', () => {
  it('shows the open ends by where they stand; what nobody came to is with what was held', async () => {
    const store = new TalksStore(appWith(new Cloud().answer('overview', year()), member), 'city')
    await store.refresh()
    expect((['all', 'asked', 'dated', 'held'] as const).map((tab) => store.countOf(tab))).toEqual([3, 1, 1, 1])
    store.show('held')
    expect(store.ends.map(({ talkId }) => talkId)).toEqual(['t2'])
    expect(cellWords(year())).toEqual(['实心 11 场已评估', '半格 2 场待评估', '空格 27 场还没讲'])
    expect(whenWords(end({ waited: 3 }))).toBe('等 3 天')
    const activity = { activityId: 'talk-t1-1', startsAt: '2026-03-14T01:00:00Z', endsAt: '2026-03-14T02:10:00Z' }
    expect(whenWords(end({ stage: 'dated', activity }))).toBe('3月14日 09:00')
    // Until when those who were there may say something.
    expect(whenWords(end({ stage: 'held', activity }))).toBe('3月21日 止')
    expect(['职院图书馆青年之家', '青年之家'].map(placeWords)).toEqual(['职院图书馆', '青年之家'])
  })

  it('a wished time is given at its usual hour, and the year is read anew; what can be moved is moved', async () => {
    const cloud = new Cloud().answer('overview', year()).answer('dating', dating()).answer('date', dating())
    const store = new TalksStore(appWith(cloud, member), 'city')
    await store.refresh()
    await store.open('t1')
    expect(store.startsAt).toBeNull()
    store.pick({ day: '2026-12-05', part: 'morning' })
    await store.give()
    expect(cloud.inputs('date')).toEqual([{ talkId: 't1', version: 1, startsAt: '2026-12-05T01:30:00.000Z' }])
    expect([store.chosen, cloud.inputs('overview').length]).toEqual([null, 2])
    const activity = { activityId: 'talk-t1-1', version: 7, startsAt: '2026-12-05T01:30:00.000Z' }
    cloud.answer('dating', dating({ stage: 'dated', activity })).answer('redate', refusal('CONFLICT'))
    await store.open('t1')
    expect(store.startsAt).toBe(activity.startsAt)
    store.chooseTime('2026-12-06T01:30:00.000Z')
    await store.give()
    expect(cloud.inputs('redate')).toMatchObject([{ version: 7, startsAt: '2026-12-06T01:30:00.000Z' }])
    // While another is on its way, nothing is shown or sent of the one before.
    const opening = store.open('t2')
    store.chooseTime('2026-12-07T01:30:00.000Z')
    await store.give()
    expect([store.shown.value, cloud.inputs('redate').length]).toEqual([null, 1])
    await opening
    await store.open('t1')
    store.chooseTime('2026-12-06T01:30:00.000Z')
    await store.give()
    // What did not come about stays open, with why.
    expect([store.chosen, store.act.problem]).toEqual(['t1', expect.stringMatching(/^没有办成/)])
  })
})

describe('lecturers', () => {
  const found = { rows: [], next: null, total: 12, themes: [{ theme: 'mind', lecturers: 2 }], now: NOW }

  it('are searched once the fingers rest; the chips stay while another list is on its way', async () => {
    jest.useFakeTimers()
    const cloud = new Cloud().answer('lecturers', found)
    const store = new LecturersStore(appWith(cloud, secretary))
    await store.refresh()
    store.choose('mind')
    expect(store.chips?.total).toBe(12)
    store.typing.type('白')
    jest.advanceTimersByTime(PAUSE_MS)
    await jest.advanceTimersByTimeAsync(0)
    expect(cloud.inputs('lecturers').slice(-1)).toEqual([{ words: '白', theme: 'mind', cursor: null }])
    expect(store.branches).toEqual([BRANCH])
    store.typing.stop()
    jest.useRealTimers()
  })

  it('a proposal says what it lacks, and is sent under one id', async () => {
    const cloud = new Cloud()
      .answer('tended', { rows: [], next: null, org: { id: 'city', name: '' }, may: ['propose-lecturer'], now: NOW })
      .answer('propose', refusal('UNREACHABLE'))
    const store = new TendedStore(appWith(cloud, member), 'city')
    await store.refresh()
    store.begin()
    expect(store.lack).toBe('先写姓名')
    store.write({ name: '苏曼 ', unit: '职院', themes: ['careers'] })
    expect(store.lack).toBe('先写题目')
    const [topic] = store.draft?.topics ?? []
    store.writeTopic(topic?.id ?? '', { title: '第一份简历', minutes: '5' })
    expect(store.lack).toMatch(/^时长填/)
    store.writeTopic(topic?.id ?? '', { minutes: '45' })
    await store.propose()
    await store.propose()
    const [first, second] = cloud.inputs('propose')
    expect(first).toEqual(second)
    expect(first).toMatchObject({ version: 0, lecturer: { name: '苏曼', topics: [{ minutes: 45 }] } })
  })

  it('a lecturer says when they are free, and is asked to save only after a change', async () => {
    const cloud = new Cloud().answer('mine', own).answer('setTimes', { version: 5 })
    const store = new OwnStore(appWith(cloud, member))
    await store.refresh()
    const { times } = store
    expect([store.none, times.changed]).toEqual([false, false])
    times.setFree({ weekday: 6, part: 'evening' }, true)
    times.setFree({ weekday: 5, part: 'morning' }, false)
    times.begin('2026-12-20')
    // A look at the page again takes nothing back that was changed.
    await store.refresh()
    await times.save()
    expect(cloud.inputs('setTimes')).toEqual([
      {
        lecturerId: 'l1',
        version: 4,
        free: { slots: [{ weekday: 6, part: 'evening' }], from: '2026-12-20', note: '' },
      },
    ])
    expect([times.saved, times.changed]).toEqual([true, false])
    // The next change is one of what stands now.
    times.say('提前一周约')
    await times.save()
    expect(cloud.inputs('setTimes')[1]).toMatchObject({ version: 5, free: { from: '2026-12-20', note: '提前一周约' } })
  })

  it('who is none is told how one becomes one', async () => {
    const store = new OwnStore(appWith(new Cloud().answer('mine', null), member))
    await store.refresh()
    expect(store.none).toBe(true)
  })
})
