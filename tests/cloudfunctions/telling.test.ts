import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { Wish } from '../../src/domain/homes/wishes'
import { unreachedIn } from '../../src/domain/homes/to-tell'
import { SEATING_KEPT_DAYS, WISH_GRANTS_MAX } from '../../src/domain/limits'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import { cloudHere, type Anywhere } from '../support/city-here'
import { TUESDAY } from '../support/local-cloud'
import { all } from '../support/recount'
import { aDraw, aFirst, CLOSES, deskOf, START, VENUE, youth, type Desk } from '../support/seats'
import { KEEPER, keptCity } from '../support/venues'

/** Who is told what by a message, when, and how often; that they have a place never depends on it. */
let test: Anywhere
let desk: Desk
const [A = '', B = '', C = '', D = '', E = ''] = [1, 2, 3, 4, 5].map(youth)
const crowd = [A, B, C, D, E]

let quiet: jest.SpyInstance
beforeEach(() => {
  // Of failures that are made here the functions say so.
  quiet = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  test = cloudHere()
  test.has(keptCity(TUESDAY))
  test.has({ venues: [VENUE], directories: [], activities: [aFirst({ _id: 'a1' })] })
  desk = deskOf(test)
})
afterEach(() => quiet.mockRestore())

let grants = 0
const wish = (
  who: string,
  what: Wish = 'up',
  { grantId = `g${String(++grants).padStart(8, '0')}`, activityId = 'a1' } = {},
) => test.as(who).call('homes', 'wish', { activityId, wish: what, grantId })
const messages = (): string[] =>
  test.cloud.outbox.subscribeMessages.map(({ request }) => {
    const { touser, data } = request as { touser: string; data: { thing3: { value: string } } }
    return `${touser} ${data.thing3.value}`
  })
const at = (instant: Date | number) => test.cloud.clock.stand(new Date(instant).getTime())
const signUpAll = async (activityId = 'a1') => {
  for (const who of crowd) await desk.in(who, activityId)
}
const UP = '候补到位子了，去不了请提前取消'
const CHANGED = '时间或地点有变化，请看看还去不去'
const CANCELLED = '活动取消了，点开看原因'

async function moveTime(hours: number): Promise<void> {
  const { text, version } = await test.as(KEEPER).call('keeping', 'edited', { activityId: 'a1' })
  const later = (instant: string): string => new Date(Date.parse(instant) + hours * HOUR_MS).toISOString()
  await test.as(KEEPER).call('keeping', 'change', {
    activityId: 'a1',
    version,
    text: { ...text, startsAt: later(text.startsAt), endsAt: later(text.endsAt) },
  })
}
const callOff = () => test.as(KEEPER).call('keeping', 'cancelActivity', { activityId: 'a1', reason: '停电' })

describe('who moves up', () => {
  beforeEach(signUpAllFirst)
  async function signUpAllFirst(): Promise<void> {
    await signUpAll()
  }

  it('gets one message at once where they wished it, whoever else comes by', async () => {
    await wish(C)
    await desk.out(A)
    expect(messages()).toEqual([`${C} ${UP}`])
    expect(test.cloud.outbox.subscribeMessages[0]?.request).toMatchObject({
      page: 'features/homes/taking/pages/activity/index?activityId=a1',
      data: { thing1: { value: '活动 a1' }, time2: { value: '2026年11月25日 10:00' } },
    })
    await test.settle()
    await desk.out(A)
    await wish(C)
    await test.settle()
    expect(messages()).toHaveLength(1)
    expect(unreachedIn(desk.kept())).toBe(0)
  })

  it('is counted for the keeper where no message could go, and sees it in the app all the same', async () => {
    await desk.out(A)
    expect(messages()).toEqual([])
    expect(unreachedIn(desk.kept())).toBe(1)
    expect((await desk.look(C)).own).toMatchObject({ place: { state: 'seat' }, movedUpAt: TUESDAY.toISOString() })
    // Who leaves is nobody's to be reached any more.
    await desk.out(C)
    expect(unreachedIn(desk.kept())).toBe(1)
    expect(await desk.stand(crowd)).toEqual(['无', '位', '无', '位', '候1'])
  })

  it('counts as not reached where WeChat does not take the message, which is not sent again', async () => {
    test.cloud.outbox.respond('subscribeMessage.send', () => ({ errcode: 43101, errmsg: 'user refuse' }))
    await wish(C)
    await wish(C)
    await desk.out(A)
    await test.settle()
    expect(messages()).toHaveLength(1)
    expect(unreachedIn(desk.kept())).toBe(1)
  })

  it('has the place at night and the message at eight', async () => {
    await wish(C)
    const night = new Date('2026-11-24T13:00:00Z')
    at(night.getTime() - 1)
    await desk.out(E)
    at(night)
    await desk.out(A)
    expect((await desk.look(C)).own).toMatchObject({ place: { state: 'seat' }, movedUpAt: night.toISOString() })
    await test.settle()
    at(new Date('2026-11-24T23:59:00Z'))
    await test.settle()
    expect(messages()).toEqual([])
    // The activity begins at ten: at eight there is still time.
    at(new Date('2026-11-25T00:00:00Z'))
    await test.settle()
    expect(messages()).toEqual([`${C} ${UP}`])
    expect((await desk.look(C)).own?.movedUpAt).toBe(night.toISOString())
  })

  it('is told by the minute where the handler died after the place was free', async () => {
    await wish(C)
    test.cloud.setFaults(({ action, collection, n }) =>
      action === 'database.getDocument' && collection === 'wishes' && n > 0 ? 'error-before' : undefined,
    )
    await desk.out(A)
    expect(messages()).toEqual([])
    test.cloud.setFaults()
    expect(await desk.stand(crowd)).toEqual(['无', '位', '位', '候1', '候2'])
    await test.settle()
    test.cloud.clock.advance(61_000)
    await test.settle()
    expect(messages()).toEqual([`${C} ${UP}`])
  })
})

describe('a change of time and a cancellation', () => {
  beforeEach(() => signUpAll())

  it('is told to all who are in, by any consent of theirs, one message a consent', async () => {
    await wish(A, 'start')
    await wish(C)
    await wish(E)
    await desk.out(E)
    test.cloud.clock.advance(1000)
    await moveTime(3)
    await test.settle()
    expect(messages().sort()).toEqual([`${A} ${CHANGED}`, `${C} ${CHANGED}`])
    expect(unreachedIn(desk.kept())).toBe(2)
    await callOff()
    await test.settle()
    expect(messages()).toHaveLength(2)
    expect(unreachedIn(desk.kept())).toBe(4)
    expect(await desk.look(A)).toMatchObject({ stage: 'cancelled', cancelled: { reason: '停电' } })
  })

  it('counts nobody as not reached who has said that they stay', async () => {
    test.cloud.clock.advance(1000)
    await moveTime(3)
    await test.settle()
    expect(unreachedIn(desk.kept())).toBe(5)
    await test.as(A).call('homes', 'keepPlace', { activityId: 'a1' })
    expect(unreachedIn(desk.kept())).toBe(4)
  })

  it('tells of a cancellation alone, where it comes before anybody was told of a change', async () => {
    await wish(A)
    at(new Date('2026-11-24T13:30:00Z'))
    await moveTime(3)
    await callOff()
    await test.settle()
    at(new Date('2026-11-25T00:00:00Z'))
    await test.settle()
    expect(messages()).toEqual([`${A} ${CANCELLED}`])
  })

  it('with more places moves those up who wait, and tells them once', async () => {
    await wish(C)
    await wish(E)
    const { text, version } = await test.as(KEEPER).call('keeping', 'edited', { activityId: 'a1' })
    await test.as(KEEPER).call('keeping', 'change', { activityId: 'a1', version, text: { ...text, quota: 4 } })
    expect(await desk.stand(crowd)).toEqual(['位', '位', '位', '位', '候1'])
    await test.settle()
    expect(messages()).toEqual([`${C} ${UP}`])
    expect(unreachedIn(desk.kept())).toBe(1)
  })
})

describe('a wish', () => {
  const row = () => all<{ given: string[] }>(test.cloud, 'wishes')[0]

  it('is kept once, however often it is sent, and no more than so many', async () => {
    for (let i = 0; i < 3; i++) await wish(A, 'start', { grantId: 'g00000000' })
    expect(row()?.given).toEqual(['g00000000'])
    expect((await desk.look(A)).wishes).toEqual(['start'])
    await Promise.all(Array.from({ length: 40 }, () => wish(A)))
    expect(row()?.given).toHaveLength(WISH_GRANTS_MAX)
    expect((await desk.look(A)).wishes).toEqual(['start', 'up'])
  })

  it('to know when signing up opens is told then, to whom has not signed up', async () => {
    const opensAt = new Date(TUESDAY.getTime() + HOUR_MS)
    test.has({ activities: [aFirst({ _id: 'a2', opensAt })] })
    for (const who of [A, B]) await wish(who, 'opens', { activityId: 'a2' })
    await wish(C, 'up', { activityId: 'a2' })
    at(opensAt.getTime() - 1)
    await test.settle()
    expect(messages()).toEqual([])
    at(opensAt)
    await desk.in(B, 'a2')
    await test.settle()
    await test.settle()
    expect(messages()).toEqual([`${A} 现在可以报名了`])
  })

  it('to be reminded is told two hours before the start, also where that was moved, to whom has a place and comes', async () => {
    await signUpAll()
    for (const who of [A, B, C]) await wish(who, 'start')
    test.cloud.clock.advance(1000)
    await wish(A)
    await moveTime(5)
    await test.settle()
    const told = messages().length
    at(START.getTime() - HOUR_MS)
    await test.settle()
    expect(messages()).toHaveLength(told)
    at(START.getTime() + 3 * HOUR_MS)
    await test.as(B).call('homes', 'cannotCome', { activityId: 'a1' })
    await test.settle()
    test.cloud.clock.advance(60_000)
    await test.settle()
    expect(messages().slice(told)).toEqual([`${A} 快开始了，别忘了来`])
  })

  it('to be reminded is told of a new time also to whom the old one was not told of, and to nobody twice', async () => {
    await signUpAll()
    await wish(A, 'start')
    at(START.getTime() - HOUR_MS)
    await test.settle()
    await moveTime(5)
    await wish(B, 'start')
    at(START.getTime() + 4 * HOUR_MS)
    await test.settle()
    const reminded = messages().filter((message) => message.endsWith('快开始了，别忘了来'))
    expect(reminded).toEqual([`${A} 快开始了，别忘了来`, `${B} 快开始了，别忘了来`])
  })
})

it('a draw is told to who has a place, once', async () => {
  test.has(aDraw({ _id: 'a2', startsAt: new Date(START.getTime() + DAY_MS), quota: 2 }))
  await signUpAll('a2')
  for (const who of crowd) await wish(who, 'up', { activityId: 'a2' })
  at(CLOSES)
  await test.settle()
  // It closes at ten at night.
  expect(messages()).toEqual([])
  at(new Date('2026-11-25T00:00:00Z'))
  await test.settle()
  await test.settle()
  const stands = await desk.stand(crowd, 'a2')
  const winners = crowd.filter((_, i) => stands[i] === '位')
  expect(messages().sort()).toEqual(winners.map((who) => `${who} 抽签有位子了，去不了请提前取消`))
  await desk.out(winners[0] ?? '', 'a2')
  const next = crowd[stands.indexOf('候1')] ?? ''
  expect(messages().slice(2)).toEqual([`${next} ${UP}`])
})

it(`${SEATING_KEPT_DAYS} days after the end a number is left of who took part`, async () => {
  await signUpAll()
  await wish(A)
  await desk.out(E)
  const end = START.getTime() + 2 * HOUR_MS
  at(end + SEATING_KEPT_DAYS * DAY_MS)
  await test.settle()
  expect(desk.kept().line).toHaveLength(5)
  expect((await test.as(A).call('homes', 'mine', { cursor: null })).rows).toHaveLength(0)
  at(end + SEATING_KEPT_DAYS * DAY_MS + 1)
  await test.settle()
  const thinned: Partial<Activity> = {
    line: [],
    holders: [],
    gone: {},
    seated: {},
    kept: {},
    absent: {},
    times: {},
    told: {},
    tellings: [],
    live: 4,
    thinned: true,
    // Of the four two had a place, and nobody came.
    missing: 2,
  }
  expect(desk.kept()).toEqual({ ...desk.kept(), ...thinned })
  expect(all(test.cloud, 'wishes')).toEqual([])
  expect(await desk.look(B)).toMatchObject({ taken: 2, own: null, stage: 'over' })
})
