import { drawNumber } from '../../cloudfunctions/shared/assignments/draw-number'
import { completionId } from '../../src/domain/counting/ids'
import { aCity, anIssue, branchId, memberId, openidOf, RIGHT, ROOT, WRONG } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { counted, recount } from '../support/recount'

let test: TestCloud
const branch = branchId(0, 0)
const member = () => test.as(openidOf(branch, 1))
const numberOf = (who: string, draw: number) =>
  drawNumber(anIssue(), { completionId: completionId('L1', who), draw, initials: 'LJ' })

const covers = (id: string) => ({ coverFile: `large-${id}.jpg`, smallCoverFile: `small-${id}.jpg` })

beforeAll(async () => {
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, people: 20 }))
  test.has({
    issues: [
      anIssue(covers('L1')),
      anIssue({
        _id: 'L0',
        order: 0,
        label: '旧课',
        ...covers('L0'),
        opensAt: new Date('2026-11-15T16:00:00Z'),
        deadline: new Date('2026-11-22T14:00:00Z'),
      }),
      anIssue({ _id: 'soon', order: 9, opensAt: new Date('2026-11-30T16:00:00Z') }),
      anIssue({ _id: 'text', order: 2, videoFile: null, durationSeconds: 0, ...covers('text') }),
    ],
  })
})
afterAll(() => test.stop())

describe('a lesson from opening to receipt', () => {
  it('moves the rate of the branch and of every level above, once', async () => {
    const me = test.as(openidOf(branch, 2))
    const opened = await me.call('lessons', 'open', { lessonId: 'L1' })
    expect(JSON.stringify(opened.questions)).not.toMatch(/right|explanation|因为/)
    const { receipt, result } = await me.finishLesson('L1')
    expect(result).toMatchObject({ score: 100, passed: true })
    expect(receipt).toMatchObject({
      late: false,
      label: '2026年第1期',
      branch: 'u0b0 团支部',
      path: ['试验市', '0 区'],
    })
    expect(receipt?.number).toMatch(/^LJ2601-[0-9A-Z]{4}-[0-9A-Z]{4}$/)

    await test.settle()
    const board = await test.as(openidOf(branch, 0)).call('boards', 'board', { branchId: branch, assignmentId: 'L1' })
    expect(board.rate).toMatchObject({ onTime: 1, roster: 20, percent: 5 })
    expect(board.people?.find(({ name }) => name === '成员2')).toMatchObject({ state: 'done' })
    const city = await test.as('openid-officer').call('boards', 'overview', { orgId: ROOT, assignmentId: 'L1' })
    expect(city.rate).toMatchObject({ onTime: 1 })
    expect(city.coverage).toMatchObject({ covered: 1 })
  })

  it('gives the same receipt to a repeated request', async () => {
    const me = test.as(openidOf(branch, 3))
    const { token } = await me.call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
    test.cloud.clock.advance(60_000)
    const input = { token, spans: [[0, 95]] as [number, number][], answers: RIGHT, answeredAt: null }
    const replies = await Promise.all([1, 2, 3].map(() => me.call('lessons', 'finish', input)))
    expect(new Set(replies.map(({ receipt }) => `${receipt?.number} ${receipt?.doneAt}`)).size).toBe(1)
    expect(test.cloud.database.count('completions', { assignmentId: 'L1', memberId: `${branch}-m0003` })).toBe(1)
  })

  it('draws another number where chance gives one that somebody has, and is recorded and counted all the same', async () => {
    process.env.TCB_ENV = 'local-env'
    const [first, corrected] = [memberId(branch, 14), memberId(branch, 15)]
    const draws = [0, 1].map((draw) => numberOf(first, draw))
    const taken = [...draws, numberOf(corrected, 0)]
    test.has({ completions: taken.map((number, i) => ({ _id: `elsewhere_${i}`, number, assignmentId: 'elsewhere' })) })

    const me = test.as(openidOf(branch, 14))
    const { token } = await me.call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
    test.cloud.clock.advance(60_000)
    const input = { token, spans: [[0, 95]] as [number, number][], answers: RIGHT, answeredAt: null }
    const replies = await Promise.all([1, 2, 3].map(() => me.call('lessons', 'finish', input)))
    const told = {
      assignmentId: 'L1',
      memberId: corrected,
      outcome: 'accept',
      reason: '集体观看',
    } as const
    await test.as(openidOf(branch, 0)).call('boards', 'correct', told)

    expect(replies.map(({ receipt }) => receipt?.number)).toEqual(Array(3).fill(numberOf(first, 2)))
    for (const [who, draw] of [[first, 2] as const, [corrected, 1] as const]) {
      const kept = test.cloud.database.find('completions', { assignmentId: 'L1', memberId: who })
      expect(kept).toMatchObject([{ number: numberOf(who, draw) }])
    }
    await test.settle()
    expect(counted(test.cloud, 'L1')).toEqual(recount(test.cloud, 'L1'))
  })

  it('keeps nothing when the pass mark is missed, and hides the right answers', async () => {
    const me = test.as(openidOf(branch, 4))
    const { token } = await me.call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
    test.cloud.clock.advance(60_000)
    const missed = await me.call('lessons', 'finish', { token, spans: [[0, 95]], answers: WRONG, answeredAt: null })
    expect(missed).toMatchObject({ receipt: null, result: { score: 0, passed: false } })
    expect(missed.result).toEqual({ score: 0, passed: false, wrong: 2, questions: [] })
    await expect(me.call('lessons', 'receipt', { lessonId: 'L1' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const passed = await me.call('lessons', 'finish', { token, spans: [[0, 95]], answers: RIGHT, answeredAt: null })
    expect(passed.receipt?.score).toBe(100)
    expect(passed.result.questions[0]?.explanation).toBe('因为乙')
  })

  it('is passed by exactly the pass mark', async () => {
    const half = anIssue({ _id: 'half', order: 1, scope: branchId(1, 0), passMark: 50 })
    const next = anIssue({ ...half, _id: 'more', passMark: 51 })
    test.has({ issues: [half, next] })
    const me = test.as(openidOf(branchId(1, 0), 1))
    const passes = async (lessonId: string): Promise<boolean> => {
      const { token } = await me.call('lessons', 'start', { lessonId, mode: 'watch' })
      test.cloud.clock.advance(60_000)
      const answers = [...RIGHT.slice(0, 1), ...WRONG.slice(1)]
      const { result, receipt } = await me.call('lessons', 'finish', {
        token,
        spans: [[0, 95]],
        answers,
        answeredAt: null,
      })
      expect(result.score).toBe(50)
      expect(receipt !== null).toBe(result.passed)
      return result.passed
    }
    expect([await passes('half'), await passes('more')]).toEqual([true, false])
  })

  it('allows one redo and keeps the higher score', async () => {
    const me = test.as(openidOf(branch, 5))
    await me.finishLesson('L1')
    const redone = await me.call('lessons', 'redo', { lessonId: 'L1', answers: WRONG })
    expect(redone).toMatchObject({ receipt: { score: 100 }, mayRedo: false, result: { passed: false } })
    expect(await me.call('lessons', 'receipt', { lessonId: 'L1' })).toMatchObject({ score: 100 })
    await expect(me.call('lessons', 'redo', { lessonId: 'L1', answers: RIGHT })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })

  it('is late from the deadline on, and shown apart', async () => {
    const me = test.as(openidOf(branch, 6))
    const { receipt } = await me.finishLesson('L0')
    expect(receipt?.late).toBe(true)
    const board = await test.as(openidOf(branch, 0)).call('boards', 'board', { branchId: branch, assignmentId: 'L0' })
    expect(board).toMatchObject({ rate: { onTime: 0, late: 1, percent: 0 }, counts: { late: 1, notStarted: 19 } })
  })

  it('can be taken by reading, in the time that reading takes', async () => {
    const me = test.as(openidOf(branch, 7))
    await expect(me.call('lessons', 'start', { lessonId: 'text', mode: 'watch' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const { token } = await me.call('lessons', 'start', { lessonId: 'text', mode: 'read' })
    const input = { token, spans: [], answers: RIGHT, answeredAt: null }
    await expect(me.call('lessons', 'finish', input)).rejects.toMatchObject({ code: 'TOO_EARLY' })
    test.cloud.clock.advance(30_000)
    expect((await me.call('lessons', 'finish', input)).receipt).not.toBeNull()
  })

  it('counts answers given without a network from when they were given', async () => {
    const me = test.as(openidOf(branch, 8))
    const begun = await me.call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
    test.cloud.clock.advance(60_000)
    const signed = await me.call('lessons', 'checkpoint', { token: begun.token, spans: [[0, 95]] })
    expect([begun.enoughAt, signed.enoughAt]).toEqual([null, signed.now])
    const answeredAt = new Date(Date.parse(signed.now) + 10_000).toISOString()
    test.cloud.clock.advance(3_600_000)
    const given = { token: signed.token, spans: [], answers: RIGHT, answeredAt }
    const { receipt } = await me.call('lessons', 'finish', given)
    expect(receipt?.doneAt).toBe(answeredAt)
    expect(Date.parse(receipt?.receivedAt ?? '')).toBeGreaterThan(Date.parse(answeredAt) + 3_000_000)
  })

  it('counts them from their arrival where nothing had been signed before they were given', async () => {
    const me = test.as(openidOf(branch, 11))
    const { token, now } = await me.call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
    const answeredAt = new Date(Date.parse(now) + 70_000).toISOString()
    test.cloud.clock.advance(3_600_000)
    const { receipt } = await me.call('lessons', 'finish', { token, spans: [[0, 95]], answers: RIGHT, answeredAt })
    expect(receipt?.doneAt).toBe(receipt?.receivedAt)
  })

  it('resumes on another device where it was left', async () => {
    const me = test.as(openidOf(branch, 9))
    const first = await me.call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
    test.cloud.clock.advance(60_000)
    await me.call('lessons', 'leave', { token: first.token, spans: [[0, 40]], position: 40 })
    await me.call('lessons', 'leave', { token: first.token, spans: [[0, 10]], position: 10 })
    const home = await me.call('lessons', 'home', {})
    expect(home.issue?.lessonId).toBeDefined()
    const again = await me.call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
    expect(again.progress).toMatchObject({ watched: [[0, 40]], position: 40, percent: 40 })
    const board = await test.as(openidOf(branch, 0)).call('boards', 'board', { branchId: branch, assignmentId: 'L1' })
    expect(board.people?.find(({ name }) => name === '成员9')).toMatchObject({ state: 'in-progress', percent: 40 })
  })

  it('checks a certificate by its number, with the name half hidden', async () => {
    const { receipt } = await test.as(openidOf(branch, 10)).finishLesson('L1')
    const number = receipt?.number ?? ''
    const checked = await test.as('openid-visitor').call('lessons', 'verify', { number })
    expect(checked).toMatchObject({ valid: true, name: '成**0', branch: 'u0b0 团支部', label: '2026年第1期' })
    const unknown = await test.as('openid-visitor').call('lessons', 'verify', { number: 'LJ2601-AAAA-AAAA' })
    expect(unknown).toMatchObject({ valid: false, name: null })
  })

  it('keeps the member record: hours, strip, certificates', async () => {
    const me = member()
    await me.finishLesson('L1')
    const record = await me.call('lessons', 'record', {})
    expect(record).toMatchObject({ classHours: 0.5, certificates: 1, streakWeeks: 1 })
    expect(record.strip).toContain('done')
  })

  it('shows the cover of this week large, and those of a list small', async () => {
    const { issue, past } = await member().call('lessons', 'home', {})
    const { rows } = await member().call('lessons', 'past', { season: null, cursor: null })
    expect(issue?.coverUrl).toBe(covers(issue?.lessonId ?? '').coverFile)
    expect([past.length, rows.length]).toEqual([2, 3])
    for (const { lessonId, coverUrl } of [...past, ...rows]) expect(coverUrl).toBe(covers(lessonId).smallCoverFile)
  })

  it('can be read by a visitor, who is not recorded', async () => {
    const visitor = test.as('openid-visitor')
    const home = await visitor.call('lessons', 'home', {})
    expect(home).toMatchObject({ branch: null, streakWeeks: null })
    await expect(visitor.call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })).rejects.toMatchObject({
      code: 'NOT_JOINED',
    })
    await expect(visitor.call('lessons', 'open', { lessonId: 'soon' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
