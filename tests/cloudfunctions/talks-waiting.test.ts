import { ASKS_PER_DAY, OPEN_ASKS_MAX } from '../../src/domain/limits'
import { DAY_MS } from '../../src/domain/time'
import { OFFICER } from '../support/city'
import { TUESDAY, type TestCloud } from '../support/local-cloud'
import { aLecturer } from '../support/talks'
import { ASKED, BRANCH, ORGANISER, SECRETARY, talksCity, type TalksCity } from '../support/talks-city'
import { KEEPER } from '../support/venues'

/** What waits for a date: how much of it there may be, whom it waits for, and what who asked is told. */
let city: TalksCity
let test: TestCloud
beforeEach(async () => {
  city = await talksCity()
  test = city.test
})
afterEach(() => test.stop())

it('however many are asked for at once, a branch has no more open than it may', async () => {
  for (const lost of [0, 1]) {
    const all = Array.from({ length: ASKS_PER_DAY }, (_, n) => city.ask(`r${lost}-${n}`))
    const outcomes = (await Promise.allSettled(all)).map(({ status }) => status)
    expect(outcomes.filter((status) => status === 'fulfilled')).toHaveLength(OPEN_ASKS_MAX)
    expect(city.talks.filter(({ state }) => state === 'asked')).toHaveLength(OPEN_ASKS_MAX)
    // What is open no more makes room, at once, also for what was declined and comes again.
    for (const { _id } of city.talks.filter(({ state }) => state === 'asked')) await city.decline(_id)
    test.cloud.clock.advance(DAY_MS)
  }
  const declined = city.talks.filter(({ state }) => state === 'declined')
  expect(declined).toHaveLength(2 * OPEN_ASKS_MAX)
  const anew = declined.map(({ _id }) => city.secretary.call('talks', 'askAnew', { talkId: _id, version: 2, ...ASKED }))
  await Promise.allSettled(anew)
  expect(city.talks.filter(({ state }) => state === 'asked')).toHaveLength(OPEN_ASKS_MAX)
})

it('the rail tells whoever decides what waits there: requests without a date, and lecturers to be passed', async () => {
  test.has({ lecturers: [aLecturer({ _id: 'l3', state: 'proposed' })] })
  const waits = async (who: string) => (await test.as(who).call('desk', 'waiting', { rows: 1 })).places.talks
  await city.ask('t1')
  await city.ask('t2')
  // An organiser proposes and does not pass.
  expect([await waits(ORGANISER), await waits(OFFICER), await waits(SECRETARY)]).toEqual([2, 3, 0])
  await city.date('t1')
  expect(await waits(ORGANISER)).toBe(1)
  await test.as(KEEPER).call('keeping', 'cancelActivity', { activityId: 'talk-t1-1', reason: '停电' })
  expect([await waits(ORGANISER), (await city.overview()).asked]).toEqual([2, 2])
})

it('three working days without a date are told, weekends apart', async () => {
  await city.ask()
  test.cloud.clock.set(TUESDAY.getTime() + 3 * DAY_MS)
  expect((await city.overview()).ends).toMatchObject([{ waited: 3, overdue: false }])
  test.cloud.clock.set(TUESDAY.getTime() + 5 * DAY_MS)
  expect((await city.overview()).ends).toMatchObject([{ waited: 3, overdue: false }])
  test.cloud.clock.set(TUESDAY.getTime() + 6 * DAY_MS)
  expect((await city.overview()).ends).toMatchObject([{ waited: 4, overdue: true }])
})

describe('who asked, and agreed to a message', () => {
  const messages = () =>
    test.cloud.outbox.subscribeMessages.map(({ request }) => {
      const { touser, page, data } = request as {
        touser: string
        page: string
        data: Record<string, { value: string }>
      }
      return [touser, page, data['time2']?.value, data['thing3']?.value]
    })
  const minute = () => test.settle()
  const PAGE = `features/talks/pages/asked/index?branchId=${BRANCH}`
  const DATED = [SECRETARY, PAGE, '2026年11月28日 15:00', '申请的宣讲排好了，点开看时间地点']

  it('is told of the date once, and who did not agree is not', async () => {
    await city.ask('t1', 'l1', true)
    await city.ask('t2', 'l2')
    await city.date('t1')
    await city.date('t1')
    await city.date('t2')
    await minute()
    expect(messages()).toEqual([DATED])
    // A consent is good for one message: of what comes later the app tells.
    await test.as(KEEPER).call('keeping', 'cancelActivity', { activityId: 'talk-t1-1', reason: '停电' })
    await city.date('t1', undefined, 2)
    expect(messages()).toHaveLength(1)
  })

  it('is told that there was none; asked anew with a new consent, of the date', async () => {
    await city.ask('t1', 'l1', true)
    await city.decline()
    await city.decline()
    expect(messages()).toEqual([[SECRETARY, PAGE, expect.anything(), '这次没排上，点开看原因，可以改时间再约']])
    await city.secretary.call('talks', 'askAnew', { talkId: 't1', version: 2, ...ASKED, consented: true })
    await city.date('t1', undefined, 3)
    expect(messages().slice(1)).toEqual([DATED])
  })

  it('is told in the morning of what was decided by night, and of what is true then', async () => {
    await city.ask('t1', 'l1', true)
    await city.ask('t2', 'l2', true)
    test.cloud.clock.stand(Date.parse('2026-11-24T14:30:00Z'))
    await city.date('t1')
    await city.date('t2')
    await test.as(KEEPER).call('keeping', 'cancelActivity', { activityId: 'talk-t2-1', reason: '停电' })
    await minute()
    expect(messages()).toEqual([])
    test.cloud.clock.stand(Date.parse('2026-11-25T00:00:00Z'))
    await minute()
    expect(messages()).toEqual([DATED])
    // The consent that was not used is used for the next date.
    await city.date('t2', undefined, 2)
    expect(messages()).toHaveLength(2)
  })

  it('is told by the minute where the function died before', async () => {
    await city.ask('t1', 'l1', true)
    test.cloud.setFaults(({ functionName, collection }) =>
      functionName === 'talks' && collection === 'settings' ? 'error-before' : undefined,
    )
    await city.date('t1').catch(() => undefined)
    test.cloud.setFaults()
    expect(messages()).toEqual([])
    await minute()
    await minute()
    expect(messages()).toEqual([DATED])
  })
})
