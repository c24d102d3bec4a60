import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { Box } from '../../cloudfunctions/shared/sayings/boxes.repo'
import type { Saying } from '../../cloudfunctions/shared/sayings/sayings.repo'
import { RISKY_TEXT } from '../../devtools/cloud/admin/openapi-answers'
import { REFUSED_TEXTS_PER_HOUR } from '../../src/domain/limits'
import { HOUR_MS } from '../../src/domain/time'
import { talkActivityId } from '../../src/domain/talks/activity-id'
import { branchId, openidOf, personOf } from '../support/city'
import { TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { closeAll, CLOSES, ENDED, lecture, LECTURE, saidCloud } from '../support/said-cloud'
import { alter, youth } from '../support/seats'
import { aLecturer, aTalk } from '../support/talks'
import { COMMITTEE, ELSEWHERE, KEEPER, OTHER_KEEPER } from '../support/venues'

const PEOPLE = 8
const activityId = LECTURE
let test: TestCloud
beforeEach(async () => {
  test = await saidCloud(PEOPLE)
})
afterEach(() => test.stop())

type Answers = [0 | 1 | 2 | null, 0 | 1 | 2 | null, 0 | 1 | 2 | null]
const evaluate = (nth: number, answers: Answers, text = '', turn = 0) =>
  test.as(youth(nth)).call('sayings', 'evaluate', { activityId, answers, text, turn })
const look = (openid: string) => test.as(openid).call('sayings', 'evaluation', { activityId })
const results = (openid: string) => test.as(openid).call('sayings', 'results', { activityId })
const box = (): Box | undefined => all<Box>(test.cloud, 'boxes')[0]
const rows = (): Saying[] => all<Saying>(test.cloud, 'sayings')

describe('a lecture', () => {
  it('is evaluated by who was there, once changed at most, and shows what stands', async () => {
    expect(await look(youth(1))).toMatchObject({
      state: 'open',
      present: PEOPLE,
      attendedAt: new Date(TUESDAY.getTime() - 2 * 3_600_000).toISOString(),
      closesAt: CLOSES.toISOString(),
      own: null,
      results: false,
    })
    expect(await evaluate(1, [0, 1, null], '讲得明白')).toEqual({ answers: [0, 1, null], text: '讲得明白', turn: 0 })
    expect(await evaluate(1, [2, 1, null], '讲快了', 1)).toEqual({ answers: [2, 1, null], text: '讲快了', turn: 1 })
    // What comes once more, or late, changes nothing.
    for (const turn of [0, 1]) expect(await evaluate(1, [0, 0, 0], '', turn)).toMatchObject({ text: '讲快了', turn: 1 })
    expect((await look(youth(1))).own).toEqual({ answers: [2, 1, null], text: '讲快了', turn: 1 })
    expect((await look(youth(2))).own).toBeNull()
    expect(rows()).toHaveLength(1)
  })

  it('is not asked about of who was not there, before its end, after its days, or where it is none', async () => {
    await expect(evaluate(0, [0, 0, 0])).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(
      test.as('openid-stranger').call('sayings', 'evaluate', { activityId, answers: [0, 0, 0], text: '', turn: 0 }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await look('openid-stranger')).toMatchObject({ attendedAt: null, own: null })
    await expect(evaluate(1, [null, null, null])).rejects.toMatchObject({ code: 'CONFLICT' })
    for (const id of ['a-draft', 'a-training', 'nothing'])
      for (const action of ['evaluation', 'evaluate'] as const)
        expect(
          await test.as(youth(1)).send('sayings', {
            action,
            input: { activityId: id, ...(action === 'evaluate' && { answers: [0, 0, 0], text: '', turn: 0 }) },
          }),
        ).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    test.cloud.clock.set(CLOSES.getTime() - HOUR_MS)
    await evaluate(1, [0, 0, 0])
    test.cloud.clock.set(CLOSES.getTime())
    await expect(evaluate(2, [0, 0, 0])).rejects.toMatchObject({ code: 'EXPIRED' })
    expect(await look(youth(1))).toMatchObject({ state: 'over', own: null })
    alter(test, 'activities', { id: LECTURE, fields: { endsAt: new Date(CLOSES.getTime() + HOUR_MS) } })
    await expect(evaluate(2, [0, 0, 0])).rejects.toMatchObject({ code: 'TOO_EARLY' })
    expect(await look(youth(2))).toMatchObject({ state: 'early', present: null })
  })

  it('of a check-in that still waits nothing is taken', async () => {
    const [first] = all<Attendance>(test.cloud, 'attendances')
    alter(test, 'attendances', { id: first?._id ?? '', fields: { state: 'waiting' } })
    await expect(evaluate(1, [0, 0, 0])).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await look(youth(1))).attendedAt).toBeNull()
  })

  it('a sentence that the content check refuses is not taken, and refusing ends', async () => {
    for (let n = 0; n < REFUSED_TEXTS_PER_HOUR; n++)
      await expect(evaluate(1, [0, 0, 0], `${n}${RISKY_TEXT}`)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(evaluate(1, [0, 0, 0], '好')).rejects.toMatchObject({ code: 'TOO_MANY' })
    expect(rows()).toEqual([])
    expect(await evaluate(1, [0, 0, 0])).toMatchObject({ text: '' })
    // Where WeChat can't look a person does.
    test.cloud.outbox.respond('security.msgSecCheck', () => ({ errcode: 61010, errmsg: 'code is expired' }))
    expect(await evaluate(2, [0, 0, 0], '好')).toMatchObject({ text: '好' })
    test.cloud.outbox.respond('security.msgSecCheck')
  })
})

describe('what comes of it', () => {
  const everybody = async (): Promise<void> => {
    for (let nth = 1; nth <= 4; nth++) await evaluate(nth, [0, nth === 4 ? 2 : 1, nth < 3 ? 0 : null], `第${nth}句`)
  }

  it('is told to keeper and committee once it is closed: before that not even how many', async () => {
    await everybody()
    expect(await look(KEEPER)).toMatchObject({ results: true, attendedAt: null })
    expect(await results(KEEPER)).toEqual({
      people: null,
      closed: false,
      closesAt: CLOSES.toISOString(),
      sums: null,
      sentences: [],
      waiting: 0,
    })
    await closeAll(test)
    expect(await results(COMMITTEE)).toMatchObject({
      people: 4,
      closed: true,
      sums: [[4, 0, 0], [0, 3, 1], null],
      sentences: [],
      waiting: 4,
    })
    for (const openid of [OTHER_KEEPER, ELSEWHERE, youth(1), openidOf(branchId(0, 0), 0)])
      await expect(results(openid)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is told to who spoke, where that is a lecturer with a page of their own', async () => {
    const speaker = youth(0)
    const held = { ...lecture, _id: talkActivityId('t1', 1) }
    test.has({
      activities: [held],
      lecturers: [aLecturer({ _id: 'l1', personId: personOf(speaker) })],
      talks: [aTalk({ _id: 't1', askedAt: ENDED, state: 'dated', activityId: held._id, dates: 1 })],
    })
    const ask = (openid: string) => test.as(openid).call('sayings', 'results', { activityId: held._id })
    expect(await ask(speaker)).toMatchObject({ people: null, closed: false })
    const seen = (openid: string) => test.as(openid).call('sayings', 'evaluation', { activityId: held._id })
    expect([await seen(speaker), await seen(youth(1))]).toMatchObject([{ results: true }, { results: false }])
    await expect(ask(youth(1))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(results(speaker)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('sentences are read once a committee has passed them, and what is put away is gone', async () => {
    await everybody()
    await closeAll(test)
    const { rows: found, waiting } = await test.as(COMMITTEE).call('sayings', 'toReview', { orgId: 'u0' })
    expect(waiting).toBe(4)
    expect(found.map(({ text }) => text).sort()).toEqual(['第1句', '第2句', '第3句', '第4句'])
    expect(found.every(({ about, kind }) => about === '把一本书读薄' && kind === 'evaluation')).toBe(true)
    const review = (text: string, pass: boolean) => {
      const { boxId = '', sayingId = '' } = found.find((one) => one.text === text) ?? {}
      return test.as(COMMITTEE).call('sayings', 'review', { boxId, sayingId, pass })
    }
    for (let times = 0; times < 2; times++) expect(await review('第1句', true)).toEqual({ passed: true })
    await review('第2句', true)
    for (let times = 0; times < 2; times++) expect(await review('第3句', false)).toEqual({ passed: false })
    await expect(review('第3句', true)).rejects.toMatchObject({ code: 'CONFLICT' })
    // One that was passed can be put away as well.
    await review('第2句', false)
    expect(await results(KEEPER)).toMatchObject({ sentences: ['第1句'], waiting: 1 })
    expect((await test.as(COMMITTEE).call('sayings', 'toReview', { orgId: 'u0' })).rows).toHaveLength(1)
    expect(JSON.stringify(all(test.cloud, 'boxes'))).not.toMatch(/第[23]句/)
    expect(JSON.stringify(all(test.cloud, 'audit'))).not.toMatch(/第/)
    await expect(
      test.as(KEEPER).call('sayings', 'review', { boxId: found[0]?.boxId ?? '', sayingId: 's1', pass: true }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('of two people is nothing but that they were two', async () => {
    for (const nth of [1, 2]) await evaluate(nth, [0, 0, 0], `第${nth}句`)
    await closeAll(test)
    expect(await results(KEEPER)).toMatchObject({
      people: 2,
      closed: true,
      sums: [null, null, null],
      sentences: [],
      waiting: 0,
    })
    expect(JSON.stringify(all(test.cloud, 'boxes'))).not.toContain('句')
  })

  it('of nobody is that it is closed', async () => {
    test.cloud.clock.set(CLOSES.getTime())
    expect(await results(KEEPER)).toMatchObject({ people: 0, closed: true, sums: null })
  })

  it('is folded in the minute after the last that could be under way, and not before', async () => {
    await everybody()
    test.cloud.clock.set(CLOSES.getTime() + 30_000)
    await test.settle()
    expect(rows()).toHaveLength(4)
    expect(box()?.key).not.toBe('')
    test.cloud.clock.set(CLOSES.getTime() + 120_000)
    await test.settle()
    expect(rows()).toEqual([])
    expect(box()).toMatchObject({ key: '', people: 4, lookAt: null })
  })
})
