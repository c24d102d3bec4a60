import type { Appeal } from '../../cloudfunctions/shared/assignments/appeals.repo'
import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { Completion } from '../../cloudfunctions/shared/assignments/completions.repo'
import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import { cursorOf } from '../../cloudfunctions/kit/paging'
import { change } from '../support/busy-city'
import { aCity, anIssue, aRow, branchId, memberId, OFFICER, openidOf, personOf, ROOT } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all, counted, recount } from '../support/recount'

/** What a secretary does for members: excuses, corrections, history. */
let test: TestCloud
const branch = branchId(0, 0)
const other = branchId(0, 1)
const secretary = () => test.as(openidOf(branch, 0))
const m = (place: number) => memberId(branch, place)
const DAY = 86_400_000

beforeAll(async () => {
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, people: 12 }))
  test.has({
    roster: [{ ...aRow({ branchId: branch, place: 50, standing: 'member' }), personId: null }],
    issues: [
      anIssue(),
      anIssue({
        _id: 'L0',
        order: 0,
        label: '旧课',
        opensAt: new Date('2026-11-15T16:00:00Z'),
        deadline: new Date('2026-11-22T14:00:00Z'),
      }),
    ],
  })
})
afterAll(() => test.stop())

const board = (lessonId = 'L1') => secretary().call('boards', 'board', { branchId: branch, assignmentId: lessonId })
const stateOn = async (place: number, lessonId = 'L1') =>
  (await board(lessonId)).people?.find((person) => person.memberId === m(place))?.state
const audit = (deed: string) => all<AuditRow>(test.cloud, 'audit').filter((row) => row.deed === deed)
const excuse = (place: number, reason: string | null, lessonId = 'L1') =>
  secretary().call('boards', 'excuse', { assignmentId: lessonId, memberId: m(place), reason })
const correct = (place: number, outcome: 'accept' | 'refuse', lessonId = 'L1') =>
  secretary().call('boards', 'correct', {
    assignmentId: lessonId,
    memberId: m(place),
    outcome,
    reason: '当面看过',
  })
const appeal = (place: number, text: string, lessonId = 'L1') =>
  test.as(openidOf(branch, place)).call('lessons', 'appeal', { lessonId, text })

describe('an excuse', () => {
  it('takes the member out of the denominator, at every level, and can be taken back', async () => {
    const before = (await board()).rate
    expect(await excuse(1, '病假')).toEqual({ excused: true })
    expect((await board()).rate).toMatchObject({ excused: before.excused + 1, roster: before.roster })
    await test.settle()
    const city = () => test.as(OFFICER).call('boards', 'overview', { orgId: ROOT, assignmentId: 'L1' })
    expect((await city()).rate.excused).toBe(1)

    expect(await excuse(1, null)).toEqual({ excused: false })
    expect(await stateOn(1)).toBe('not-started')
    await test.settle()
    expect((await city()).rate.excused).toBe(0)
  })

  it('said twice changes nothing, and with other words replaces them', async () => {
    await excuse(2, '病假')
    const leaf = () => all<LeafDocument>(test.cloud, 'leaves').find(({ branchId: id }) => id === branch)
    const ver = leaf()?.ver
    const rows = audit('excuse').length
    await Promise.all([excuse(2, '病假'), excuse(2, ' 病假 ')])
    expect([leaf()?.ver, audit('excuse').length]).toEqual([ver, rows])

    await excuse(2, '集中实习')
    expect(leaf()?.excused[m(2)]?.reason).toBe('集中实习')
    expect(audit('excuse').slice(-1)).toMatchObject([
      { actorId: personOf(openidOf(branch, 0)), orgId: branch, subject: m(2), detail: 'L1: 集中实习' },
    ])
  })

  it('reaches who has not joined, and not who finished on time', async () => {
    await excuse(50, '没有手机')
    expect(await stateOn(50)).toBe('excused')
    await test.as(openidOf(branch, 3)).finishLesson('L1')
    await expect(excuse(3, '病假')).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it.each([
    ['another branch’s secretary', openidOf(other, 0)],
    ['an officer above', OFFICER],
    ['the member', openidOf(branch, 1)],
    ['a stranger', 'openid-stranger'],
  ])('is refused to %s, as every deed here is', async (_, openid) => {
    const person = test.as(openid)
    const about = { assignmentId: 'L1', memberId: m(1) }
    const refused = { code: 'FORBIDDEN' }
    await expect(person.call('boards', 'excuse', { ...about, reason: '病假' })).rejects.toMatchObject(refused)
    await expect(person.call('boards', 'correct', { ...about, outcome: 'accept', reason: '补' })).rejects.toMatchObject(
      refused,
    )
    await expect(
      person.call('boards', 'remind', { branchId: branch, assignmentId: 'L1', memberIds: [m(1)] }),
    ).rejects.toMatchObject(refused)
    await expect(person.call('boards', 'appeals', { branchId: branch })).rejects.toMatchObject(refused)
    await expect(
      person.call('boards', 'member', { kind: 'lesson', memberId: m(1), cursor: null }),
    ).rejects.toMatchObject(refused)
    const by = openid === 'openid-stranger' ? null : personOf(openid)
    for (const deed of ['change-record', 'see-record', 'see-names', 'remind'])
      expect(audit(`refused:${deed}`).some(({ actorId }) => actorId === by)).toBe(true)
  })

  it('reaches only people of the own roster, and open issues', async () => {
    const call = (lessonId: string, member: string) =>
      secretary().call('boards', 'excuse', {
        assignmentId: lessonId,
        memberId: member,
        reason: '病假',
      })
    await expect(call('L1', memberId(other, 1))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(call('L1', 'nobody')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(call('none', m(1))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(excuse(1, '长'.repeat(61))).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(excuse(1, '  ')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('an appeal', () => {
  it('is made once, says new words while open, and the secretary sees it by name', async () => {
    const first = await appeal(4, '周一看完了，没有记录')
    test.cloud.clock.advance(60_000)
    const again = await appeal(4, '周一在会议室看完了，没有记录')
    expect(again).toEqual({ ...first, text: '周一在会议室看完了，没有记录' })
    expect(all<Appeal>(test.cloud, 'appeals')).toHaveLength(1)

    const { appeals } = await secretary().call('boards', 'appeals', { branchId: branch })
    expect(appeals).toMatchObject([{ assignmentId: 'L1', label: '2026年第1期', memberId: m(4), name: '成员4' }])
    expect((await board()).openAppeals).toBe(1)
    const officers = await test.as(OFFICER).call('boards', 'board', { branchId: branch, assignmentId: 'L1' })
    expect([officers.people, officers.openAppeals]).toEqual([[], 0])
  })

  it('accepted before the deadline counts from when it was made, once, with certificate and pass mark', async () => {
    const { at } = await appeal(4, '周一在会议室看完了，没有记录')
    test.cloud.clock.advance(3_600_000)
    expect(await Promise.all([correct(4, 'accept'), correct(4, 'accept')])).toEqual([
      { recorded: true },
      { recorded: true },
    ])
    await correct(4, 'accept')
    const made = all<Completion>(test.cloud, 'completions').filter(({ memberId: id }) => id === m(4))
    expect(made).toMatchObject([
      {
        kept: { mode: 'corrected', score: 60 },
        late: false,
        doneAt: new Date(at),
        correctedAt: expect.any(Date) as unknown,
      },
    ])
    expect(audit('correct:accept')).toMatchObject([{ subject: m(4), detail: 'L1: 当面看过', orgId: branch }])
    await test.settle()
    expect(counted(test.cloud, 'L1')).toEqual(recount(test.cloud, 'L1'))

    const me = test.as(openidOf(branch, 4))
    const opened = await me.call('lessons', 'open', { lessonId: 'L1' })
    expect(opened).toMatchObject({
      appeal: { state: 'accepted', answer: '当面看过' },
      receipt: { corrected: true, late: false },
    })
    expect(await me.call('lessons', 'verify', { number: opened.receipt?.number ?? '' })).toMatchObject({ valid: true })
    await expect(appeal(4, '再说一次')).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(correct(4, 'refuse')).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('refused tells the member why, once, and can still be accepted', async () => {
    await appeal(5, '看完了', 'L0')
    expect(await correct(5, 'refuse', 'L0')).toEqual({ recorded: false })
    await correct(5, 'refuse', 'L0')
    expect(audit('correct:refuse')).toHaveLength(1)
    const past = await test.as(openidOf(branch, 5)).call('lessons', 'past', { season: null, cursor: null })
    expect(past.appeals).toEqual([{ lessonId: 'L0', state: 'refused' }])
    await expect(appeal(5, '真的看完了', 'L0')).rejects.toMatchObject({ code: 'CONFLICT' })

    await correct(5, 'accept', 'L0')
    expect(await stateOn(5, 'L0')).toBe('corrected')
    expect(all<Appeal>(test.cloud, 'appeals').find(({ memberId: id }) => id === m(5))?.state).toBe('accepted')
  })

  it('is not needed for a correction, which counts apart also after the deadline, and there is none to refuse', async () => {
    await expect(correct(6, 'refuse')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await correct(6, 'accept', 'L0')
    expect(await stateOn(6, 'L0')).toBe('corrected')
    await correct(50, 'accept')
    expect(await stateOn(50)).toBe('corrected')
  })

  it('of who has finished meanwhile is closed without touching the record', async () => {
    await appeal(7, '没有记录')
    const { receipt } = await test.as(openidOf(branch, 7)).finishLesson('L1')
    await correct(7, 'accept')
    const [made] = all<Completion>(test.cloud, 'completions').filter(({ memberId: id }) => id === m(7))
    expect(made).toMatchObject({ kept: { mode: 'watch', score: 100 }, number: receipt?.number, correctedAt: null })
    expect(audit('correct:accept').some(({ subject }) => subject === m(7))).toBe(false)
    expect((await board()).openAppeals).toBe(0)
  })

  it('is for members', async () => {
    await expect(test.as('openid-x').call('lessons', 'appeal', { lessonId: 'L1', text: '看了' })).rejects.toMatchObject(
      {
        code: 'NOT_JOINED',
      },
    )
  })
})

describe('a member’s history', () => {
  it('tells of the head what the roster says: the beginning of the number alone, and how far the newest is', async () => {
    const history = async (place: number, cursor: string | null = null) =>
      secretary().call('boards', 'member', { kind: 'lesson', memberId: m(place), cursor })
    const asked = await history(3)
    expect(asked).toMatchObject({ joinedLeague: '2021-05', maskedNumber: '2023******' })
    // Place 3 has finished, 50 never joined, and 9 has not given a consent.
    expect(asked.newest).toMatchObject({ assignmentId: 'L1', percent: null, reminder: null })
    expect((await history(9)).newest).toMatchObject({ percent: null, reminder: 'not-subscribed' })
    const { token } = await test.as(openidOf(branch, 9)).call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
    test.cloud.clock.advance(30_000)
    await test.as(openidOf(branch, 9)).call('lessons', 'leave', { token, spans: [[0, 12]], position: 12 })
    await test.as(openidOf(branch, 9)).call('identity', 'subscribed', { grantId: 'g00000009' })
    const board9 = (await board()).people.find(({ memberId: id }) => id === m(9))
    expect((await history(9)).newest).toMatchObject({ percent: board9?.percent, reminder: 'can' })
    expect(board9?.percent).toBeGreaterThan(0)
    // The head is of the newest, whatever page is in sight.
    expect((await history(9, cursorOf([1]))).newest?.assignmentId).toBe('L1')
    await secretary().call('boards', 'remind', { branchId: branch, assignmentId: 'L1', memberIds: [m(9)] })
    expect((await history(9)).newest?.reminder).toBe('reminded')
  })

  it('shows each issue in its state, without account and the end of the number', async () => {
    await excuse(8, '病假', 'L0')
    const history = async (place: number) =>
      secretary().call('boards', 'member', { kind: 'lesson', memberId: m(place), cursor: null })
    const eighth = await history(8)
    expect(eighth).toMatchObject({ name: '成员8', standing: 'member', joined: true, certificates: 0 })
    expect(eighth.rows.map(({ assignmentId, state, excuse: why }) => [assignmentId, state, why])).toEqual([
      ['L1', 'current', null],
      ['L0', 'excused', '病假'],
    ])
    expect(JSON.stringify(eighth)).not.toMatch(/openid|20230700/)
    expect((await history(5)).rows).toMatchObject([
      { state: 'current', appeal: null },
      { state: 'done', corrected: true, appeal: { text: '看完了', state: 'accepted', answer: '当面看过' } },
    ])
    // Joined this week: what was over by then is not missed, for the secretary and for the member alike.
    expect((await history(9)).rows.map(({ state }) => state)).toEqual(['current', 'before'])
    expect((await test.as(openidOf(branch, 9)).call('lessons', 'record', {})).strip).toEqual(['before', 'current'])
    expect((await test.as(openidOf(branch, 8)).call('lessons', 'record', {})).strip).toEqual(['excused', 'current'])
    const unknown = await history(50)
    expect([unknown.joined, unknown.rows.map(({ state }) => state)]).toEqual([false, ['done', 'before']])
  })

  it('knows as missed what was due after joining, also of who left and came again', async () => {
    const since = (place: number, consentedAt: Date) =>
      change<Account>(test.cloud.database, 'accounts', openidOf(branch, place), (account) => {
        account.consentedAt = consentedAt
      })
    since(10, new Date('2026-11-22T13:59:00Z'))
    since(11, new Date('2026-11-22T14:00:00Z'))
    // What was put right of an earlier week says that they were here.
    since(5, new Date(TUESDAY.getTime() + 1))
    for (const [place, states] of [
      [10, ['current', 'missed']],
      [11, ['current', 'before']],
      [5, ['current', 'done']],
    ] as const) {
      const { rows } = await secretary().call('boards', 'member', { kind: 'lesson', memberId: m(place), cursor: null })
      expect(rows.map(({ state }) => state)).toEqual(states)
      const { strip } = await test.as(openidOf(branch, place)).call('lessons', 'record', {})
      expect(strip).toEqual([...states].reverse())
    }
  })

  it('after the deadline knows an excuse as one, and the frozen numbers stay as they were', async () => {
    test.cloud.clock.advance(7 * DAY)
    await test.settle()
    const before = await board()
    expect(before.frozen?.rate.roster).toBe(before.rate.roster)
    await excuse(9, '出差')
    await correct(10, 'accept')
    await test.settle()
    const after = await board()
    expect([await stateOn(9), await stateOn(10)]).toEqual(['excused', 'corrected'])
    expect(after.rate).toMatchObject({ excused: before.rate.excused + 1, corrected: before.rate.corrected + 1 })
    expect(after.frozen).toEqual(before.frozen)
  })
})
