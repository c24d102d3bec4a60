import type { Box } from '../../cloudfunctions/shared/sayings/boxes.repo'
import type { Lecturer } from '../../cloudfunctions/shared/talks/lecturers.repo'
import { OPEN_ASKS_MAX, TALKS_A_YEAR } from '../../src/domain/limits'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import { anAttendance } from '../support/attendances'
import { OFFICER, ROOT } from '../support/city'
import { TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { aLecturer } from '../support/talks'
import { ASKED, AT, BRANCH, talksCity, type TalksCity } from '../support/talks-city'
import { KEEPER } from '../support/venues'

/** A talk from the request to the date and what follows: by a secretary and an organiser of the city. */
let city: TalksCity
let test: TestCloud
beforeEach(async () => {
  city = await talksCity()
  test = city.test
})
afterEach(() => test.stop())

const secretary = () => city.secretary
const organiser = () => city.organiser
const ask = (talkId?: string, lecturerId?: string) => city.ask(talkId, lecturerId)
const date = (talkId?: string, startsAt?: string, version?: number) => city.date(talkId, startsAt, version)
const overview = () => city.overview()
const talks = () => city.talks
const lectures = () => city.lectures
const mine = () => city.mine()

/** An evaluation that is over, which so many have answered. */
const aClosedBox = (activityId: string, people: number): Box => ({
  _id: `evaluation_${activityId}`,
  kind: 'evaluation',
  subjectId: activityId,
  path: [ROOT, 'u0', 'v1'],
  round: 0,
  openedAt: TUESDAY,
  closesAt: TUESDAY,
  lookAt: null,
  key: '',
  foldedAt: TUESDAY,
  taken: 0,
  people,
  sums: [],
  texts: {},
  waiting: 0,
})

it('a request gets its date: an activity at the venue, by the lecturer, for as many as were told', async () => {
  const first = await ask()
  expect(first).toMatchObject({ stage: 'asked', title: '一条河的二十年', lecturer: { name: '韩笑' } })
  // Sent again it asks once.
  expect(await ask()).toEqual(first)
  expect((await overview()).ends).toMatchObject([{ talkId: 't1', stage: 'asked', waited: 0, overdue: false }])
  const given = await date()
  expect(given).toMatchObject({ stage: 'dated', activity: { activityId: 'talk-t1-1', startsAt: AT } })
  expect(lectures()).toMatchObject([
    {
      _id: 'talk-t1-1',
      state: 'published',
      venueId: 'v1',
      title: '一条河的二十年',
      host: '韩笑，市水务局河长办',
      quota: 40,
      endsAt: new Date(Date.parse(AT) + HOUR_MS),
    },
  ])
  expect(await mine()).toMatchObject({ stage: 'dated', activity: { activityId: 'talk-t1-1', startsAt: AT } })
  // What the branch wants to hear is between it and the lecturer.
  expect(JSON.stringify(lectures())).not.toContain('河长的一天')
  const { rows } = await test.as(KEEPER).call('keeping', 'kept', { venueId: 'v1', which: 'coming', cursor: null })
  expect(rows).toMatchObject([{ activityId: 'talk-t1-1' }])
})

it('two who give a date at once give one, and sent again it changes nothing', async () => {
  await ask()
  const other = new Date(Date.parse(AT) + 2 * HOUR_MS).toISOString()
  const both = await Promise.allSettled([date(), date('t1', other)])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(lectures()).toHaveLength(1)
  const [at = ''] = lectures().map(({ startsAt }) => startsAt.toISOString())
  await expect(date('t1', at)).resolves.toMatchObject({ stage: 'dated', activity: { startsAt: at } })
  await expect(date('t1', at === AT ? other : AT)).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(talks()).toMatchObject([{ state: 'dated', dates: 1, version: 2 }])
})

it('a function that died right after the activity was out is gone on with by whoever asks next', async () => {
  await ask()
  test.cloud.setFaults(({ functionName, collection, action }) =>
    functionName === 'talks' && collection === 'talks' && action === 'database.modifyDocument'
      ? 'error-before'
      : undefined,
  )
  await expect(date()).rejects.toMatchObject({ code: 'INTERNAL' })
  test.cloud.setFaults()
  expect([talks()[0]?.state, lectures().length]).toEqual(['asked', 1])
  await expect(secretary().call('talks', 'withdraw', { talkId: 't1' })).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(talks()).toMatchObject([{ state: 'dated', activityId: 'talk-t1-1' }])
})

it('a lecturer is in one place at a time, also where both dates come at once', async () => {
  await ask('t1')
  await ask('t2')
  await ask('t3', 'l2')
  const half = new Date(Date.parse(AT) + HOUR_MS / 2).toISOString()
  const both = await Promise.allSettled([date('t1'), date('t2', half)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(lectures()).toHaveLength(1)
  const left = talks().find(({ state, _id }) => state === 'asked' && _id !== 't3')?._id ?? ''
  await expect(date(left, half)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringMatching(/^韩笑11月28日 15:[03]0 已有一场宣讲，换一个时间$/) as string,
  })
  // Another lecturer is free, and the first one an hour later.
  await date('t3')
  await date(left, new Date(Date.parse(AT) + 2 * HOUR_MS).toISOString())
  expect(lectures()).toHaveLength(3)
})

it('a time of a lecturer that somebody else takes between the look and the writing is not written over', async () => {
  await ask()
  const startsAt = new Date(Date.parse(AT) + HOUR_MS / 2)
  const other = { activityId: 'talk-t9-1', startsAt, endsAt: new Date(startsAt.getTime() + HOUR_MS), at: TUESDAY }
  test.cloud.setFaults(({ functionName, collection, action }) => {
    if (functionName !== 'talks' || collection !== 'lecturers' || action !== 'database.modifyDocument') return undefined
    test.cloud.setFaults()
    test.cloud.database.modify('lecturers', {
      query: { _id: 'l1' },
      data: { $set: { bookings: [other], booked: 1 } },
      multi: false,
      replace: false,
      upsert: false,
    })
    return undefined
  })
  await expect(date()).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(all<Lecturer>(test.cloud, 'lecturers').find(({ _id }) => _id === 'l1')?.bookings).toEqual([other])
  expect(lectures()).toEqual([])
})

it('is not dated while the venue is closed, nor into the past', async () => {
  await ask()
  // On Mondays it is closed.
  await expect(date('t1', '2026-11-30T07:00:00.000Z')).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'v1 青年之家这个时间不开放，换一个时间',
  })
  await expect(date('t1', '2026-11-23T07:00:00.000Z')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  expect(lectures()).toEqual([])
})

it('is moved by its activity, whose people are told; the lecturer’s other talks are in the way', async () => {
  await ask('t1')
  await ask('t2')
  const { activity } = await date('t1')
  const later = '2026-11-29T07:00:00.000Z'
  await date('t2', later)
  const redate = (startsAt: string, version = activity?.version ?? 0) =>
    organiser().call('talks', 'redate', { talkId: 't1', version, startsAt })
  await expect(redate(later)).rejects.toMatchObject({ code: 'CONFLICT' })
  const moved = '2026-11-29T09:00:00.000Z'
  expect(await redate(moved)).toMatchObject({ activity: { startsAt: moved } })
  expect(await redate(moved)).toMatchObject({ activity: { startsAt: moved } })
  expect(await mine()).toMatchObject({ talkId: 't2' })
  expect(lectures().find(({ _id }) => _id === 'talk-t1-1')).toMatchObject({ startsAt: new Date(moved), version: 2 })
})

it('declined it says why, and can be asked anew', async () => {
  await ask()
  const decline = () => organiser().call('talks', 'decline', { talkId: 't1', version: 1, reason: '那天讲师外出' })
  await decline()
  await decline()
  expect(await mine()).toMatchObject({ stage: 'declined', reason: '那天讲师外出', version: 2 })
  await expect(date()).rejects.toMatchObject({ code: 'CONFLICT' })
  const wishes = [{ day: '2026-12-05', part: 'morning' as const }]
  const anew = () => secretary().call('talks', 'askAnew', { talkId: 't1', version: 2, ...ASKED, wishes })
  expect(await anew()).toMatchObject({ stage: 'asked', reason: '', wishes })
  expect(await anew()).toMatchObject({ version: 3 })
  await date('t1', AT, 3)
})

it('a cancelled activity leaves the talk open again, with the reason; its next date is another activity', async () => {
  await ask()
  await date()
  await test.as(KEEPER).call('keeping', 'cancelActivity', { activityId: 'talk-t1-1', reason: '停电' })
  expect(await mine()).toMatchObject({ stage: 'asked', reason: '停电', activity: null })
  expect((await overview()).asked).toBe(1)
  expect(await date('t1', AT, 2)).toMatchObject({ stage: 'dated', activity: { activityId: 'talk-t1-2' } })
})

it('a branch asks for a few at a time, at times that there are, of lecturers above it', async () => {
  for (let n = 0; n < OPEN_ASKS_MAX; n++) await ask(`t${n}`)
  await expect(ask('more')).rejects.toMatchObject({ code: 'TOO_MANY' })
  await secretary().call('talks', 'withdraw', { talkId: 't0' })
  await secretary().call('talks', 'withdraw', { talkId: 't0' })
  test.has({ lecturers: [aLecturer({ _id: 'elsewhere', orgId: 'u1', path: [ROOT, 'u1'] })] })
  await expect(ask('far', 'elsewhere')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const past = { ...ASKED, wishes: [{ day: '2026-11-24', part: 'afternoon' as const }] }
  const late = secretary().call('talks', 'ask', { branchId: BRANCH, talkId: 'late', lecturerId: 'l1', ...past })
  await expect(late).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await ask('again')
})

describe('what was held', () => {
  const AFTER = new Date(Date.parse(AT) + 2 * HOUR_MS)
  const hear = (people: number) =>
    test.has({
      attendances: Array.from({ length: people }, (_, n) =>
        anAttendance({ sessionId: 'talk-t1-1', venueId: 'v1', personId: `p${n}`, at: new Date(AT) }),
      ),
    })
  const year = async () => {
    const { evaluated, waiting, listeners, target } = await overview()
    return { evaluated, waiting, listeners, target }
  }
  beforeEach(async () => {
    await ask()
    await date()
  })

  it('counts once somebody was there, whether or not it was evaluated; and as evaluated from three answers on', async () => {
    test.cloud.clock.set(AFTER.getTime())
    expect((await overview()).ends).toMatchObject([{ stage: 'unseen' }])
    hear(5)
    expect(await year()).toEqual({ evaluated: 0, waiting: 1, listeners: 5, target: TALKS_A_YEAR })
    expect(await mine()).toMatchObject({ stage: 'held' })
    // Of three who have answered nothing is told while another can answer: it would tell who came last.
    const open = { ...aClosedBox('talk-t1-1', 0), foldedAt: null, key: 'k' }
    const said = { boxId: open._id, answers: [0, 0, 0], text: '', turn: 0 }
    test.has({ boxes: [open], sayings: ['s1', 's2', 's3'].map((_id) => ({ _id, ...said })) })
    expect(await year()).toMatchObject({ evaluated: 0, waiting: 1 })
    test.cloud.database.remove('boxes', { query: {}, multi: true })
    test.has({ boxes: [aClosedBox('talk-t1-1', 2)] })
    expect(await year()).toMatchObject({ evaluated: 0, waiting: 1 })
    test.cloud.database.modify('boxes', {
      query: { _id: 'evaluation_talk-t1-1' },
      data: { $set: { people: 3 } },
      multi: false,
      replace: false,
      upsert: false,
    })
    expect(await year()).toMatchObject({ evaluated: 1, waiting: 0, listeners: 5 })
    expect((await overview()).ends).toEqual([])
  })

  it('is settled after a month, to the same numbers, and by another year it is that year’s no more', async () => {
    hear(5)
    test.cloud.clock.set(AFTER.getTime() + 29 * DAY_MS)
    const before = await year()
    expect(talks()[0]?.settled).toBeNull()
    test.cloud.clock.set(AFTER.getTime() + 33 * DAY_MS)
    expect(await year()).toEqual(before)
    expect(talks()[0]?.settled).toEqual({ year: 2026, held: true, present: 5, evaluated: false })
    expect(await year()).toEqual(before)
    test.cloud.clock.set(Date.parse('2027-01-04T02:00:00Z'))
    expect(await year()).toMatchObject({ evaluated: 0, waiting: 0 })
    const last = await test.as(OFFICER).call('talks', 'overview', { orgId: ROOT, year: 2026 })
    expect(last).toMatchObject({ waiting: 1, listeners: 5 })
  })
})

it('an officer passes lecturers, an organiser proposes them, and nobody else sees who waits', async () => {
  const lecturer = {
    name: '苏曼',
    unit: '职院就业指导中心',
    themes: ['careers' as const],
    topics: [{ id: 'a', title: '第一份简历', minutes: 60, note: '' }],
  }
  const propose = () => organiser().call('talks', 'propose', { orgId: ROOT, lecturerId: 'l3', version: 0, lecturer })
  await propose()
  await propose()
  const found = async () =>
    (await secretary().call('talks', 'lecturers', { words: '', theme: null, cursor: null })).rows
  expect((await found()).map(({ name }) => name)).toEqual(['白露', '韩笑'])
  await expect(secretary().call('talks', 'lecturer', { lecturerId: 'l3' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const decision = { lecturerId: 'l3', version: 1, decision: 'listed' as const, reason: '' }
  await expect(organiser().call('talks', 'decide', decision)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await test.as(OFFICER).call('talks', 'decide', decision)
  await test.as(OFFICER).call('talks', 'decide', decision)
  expect((await found()).map(({ name }) => name)).toEqual(['白露', '韩笑', '苏曼'])
  const { branches } = await secretary().call('talks', 'lecturer', { lecturerId: 'l3' })
  expect(branches.map(({ id }) => id)).toEqual([BRANCH])
})
