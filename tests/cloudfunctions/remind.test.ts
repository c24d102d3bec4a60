import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import { aCity, anIssue, aRole, aRow, branchId, memberId, openidOf, personOf } from '../support/city'
import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'

/** One reminder a person and issue, by consent, by day. */
let test: TestCloud
const branch = branchId(0, 0)
const other = branchId(0, 1)
const m = (place: number) => memberId(branch, place)
const ids = (...places: number[]) => places.map(m)
const grant = (n: number) => `g${String(n).padStart(8, '0')}`

beforeEach(async () => {
  test = await localCloud()
  const city = aCity({ now: TUESDAY, people: 8 })
  // A second secretary of the same branch, as during a hand-over.
  const deputy = aRole(openidOf(branch, 1), branch, 'secretary')
  test.has({ ...city, roles: [...city.roles, deputy] })
  test.has({
    roster: [{ ...aRow({ branchId: branch, place: 50, standing: 'member' }), personId: null }],
    issues: [anIssue(), anIssue({ _id: 'L2', order: 2, label: '特辑' })],
  })
})
afterEach(() => test.stop())

const subscribe = (place: number, n = place) =>
  test.as(openidOf(branch, place)).call('identity', 'subscribed', { grantId: grant(n) })
const remind = (places: number[], { by = 0, lessonId = 'L1' } = {}) =>
  test
    .as(openidOf(branch, by))
    .call('boards', 'remind', { branchId: branch, assignmentId: lessonId, memberIds: ids(...places) })
const board = async (lessonId = 'L1') => {
  const { people } = await test
    .as(openidOf(branch, 0))
    .call('boards', 'board', { branchId: branch, assignmentId: lessonId })
  return Object.fromEntries(people.map((person) => [person.memberId, person.reminder]))
}
const messages = () => test.cloud.outbox.subscribeMessages
const grantsOf = (place: number) =>
  all<Account>(test.cloud, 'accounts').find(({ _id }) => _id === openidOf(branch, place))?.subscriptions ?? {}

describe('a consent', () => {
  it('is kept once, however often it is sent, and means one message', async () => {
    for (let i = 0; i < 3; i++) expect(await subscribe(2)).toEqual({ waiting: 1, on: true })
    expect(await subscribe(2, 20)).toEqual({ waiting: 2, on: true })
    await remind([2])
    // Sent once more by a phone that never heard back: used is used.
    expect(await subscribe(2)).toEqual({ waiting: 1, on: true })
    await remind([2], { lessonId: 'L2' })
    // The secretary sees when; of who was not reminded nothing.
    const { people } = await test
      .as(openidOf(branch, 0))
      .call('boards', 'board', { branchId: branch, assignmentId: 'L1' })
    const when = new Map(people.map(({ memberId, remindedAt }) => [memberId, remindedAt]))
    const noted = all<LeafDocument>(test.cloud, 'leaves').map(({ reminded }) => reminded?.[ids(2)[0] ?? '']?.at)
    const at = noted.find((one) => one !== undefined)
    expect([at instanceof Date, ...ids(2, 3).map((id) => when.get(id))]).toEqual([true, at?.toISOString(), null])
    expect(messages()).toHaveLength(2)
    expect(Object.values(grantsOf(2)).map(({ usedFor }) => usedFor)).toEqual(['L1', 'L2'])
  })

  it('is kept for members only, and no more than twenty', async () => {
    await expect(test.as('openid-x').call('identity', 'subscribed', { grantId: grant(1) })).rejects.toMatchObject({
      code: 'NOT_JOINED',
    })
    for (let n = 1; n <= 22; n++) await subscribe(2, n)
    expect(Object.keys(grantsOf(2))).toHaveLength(20)
  })
})

describe('reminders that somebody has turned off', () => {
  const member = (place: number) => test.as(openidOf(branch, place))
  const turn = (place: number, on: boolean) => member(place).call('identity', 'setReminders', { on })
  const at = TUESDAY.getTime()

  it('reach them no more: the consents in store are gone, and the secretary sees them as not subscribed', async () => {
    await subscribe(2)
    await subscribe(2, 20)
    await subscribe(3)
    expect(await member(2).call('identity', 'consents', {})).toEqual({ reminders: true, waiting: 2, changedAt: null })
    const off = await turn(2, false)
    expect(off).toMatchObject({ reminders: false, waiting: 0 })
    expect(Date.parse(off.changedAt ?? '')).toBeGreaterThanOrEqual(at)
    expect(await board()).toMatchObject({ [m(2)]: 'not-subscribed', [m(3)]: 'can' })
    expect(await remind([2, 3])).toMatchObject({ sent: ids(3), notSubscribed: ids(2) })
    expect(messages().map(({ request }) => request.touser)).toEqual([openidOf(branch, 3)])
    // Said again it is the same moment that is kept.
    test.cloud.clock.advance(60_000)
    expect(await turn(2, false)).toEqual(off)
  })

  it('take no consent, and turned on again bring none back that was dropped', async () => {
    await subscribe(2)
    await turn(2, false)
    expect(await subscribe(2, 20)).toEqual({ waiting: 0, on: false })
    expect(await turn(2, true)).toMatchObject({ reminders: true, waiting: 0 })
    // Of a phone that never heard back, from before.
    expect(await subscribe(2)).toEqual({ waiting: 0, on: true })
    expect(await remind([2])).toMatchObject({ notSubscribed: ids(2) })
    expect(await subscribe(2, 21)).toEqual({ waiting: 1, on: true })
    expect(await remind([2])).toMatchObject({ sent: ids(2) })
  })

  it('at the moment of a consent or a reminder end in at most the one message that was under way', async () => {
    await subscribe(2)
    const [, , report] = await Promise.all([turn(2, false), subscribe(2, 20), remind([2])])
    expect(messages()).toHaveLength(report.sent.length)
    expect(await member(2).call('identity', 'consents', {})).toMatchObject({ reminders: false, waiting: 0 })
    expect((await remind([2], { lessonId: 'L2' })).sent).toEqual([])
  })

  it('are a member’s own to turn', async () => {
    for (const action of ['consents', 'setReminders'] as const)
      await expect(
        test.as('openid-x').call('identity', action, action === 'consents' ? {} : { on: false }),
      ).rejects.toMatchObject({ code: 'NOT_JOINED' })
    expect(all<Account>(test.cloud, 'accounts').some(({ _id }) => _id === 'openid-x')).toBe(false)
  })
})

describe('a reminder', () => {
  it('goes to who can receive one, and the reply says what became of everyone', async () => {
    for (const place of [2, 3, 4, 5]) await subscribe(place)
    await test.as(openidOf(branch, 3)).finishLesson('L1')
    const excuse = { assignmentId: 'L1', memberId: m(4), reason: '病假' }
    await test.as(openidOf(branch, 0)).call('boards', 'excuse', excuse)
    expect(await board()).toMatchObject({
      [m(2)]: 'can',
      [m(3)]: null,
      [m(4)]: null,
      [m(6)]: 'not-subscribed',
      [m(50)]: 'not-joined',
    })

    expect(await remind([2, 3, 4, 6, 50, 2])).toEqual({
      sent: ids(2),
      done: ids(3, 4),
      notSubscribed: ids(6, 50),
      alreadyReminded: [],
      failed: [],
    })
    expect(messages().map(({ request }) => request)).toMatchObject([
      {
        touser: openidOf(branch, 2),
        page: 'features/lessons/watching/pages/lesson/index?lessonId=L1',
        data: { thing1: { value: '试验课' }, time2: { value: '2026年11月29日 22:00' } },
      },
    ])
    expect((await board())[m(2)]).toBe('reminded')
    expect(all<AuditRow>(test.cloud, 'audit').filter(({ deed }) => deed === 'remind')).toMatchObject([
      { actorId: personOf(openidOf(branch, 0)), orgId: branch, subject: 'L1', detail: '1 sent, 0 not taken' },
    ])
  })

  it('by two secretaries at once, and sent again, is one message', async () => {
    for (const place of [2, 3, 4, 5]) await subscribe(place)
    for (const place of [2, 3]) await subscribe(place, place + 30)
    const replies = await Promise.all([0, 1, 0, 1].map((by) => remind([2, 3, 4, 5], { by })))
    expect(replies.flatMap(({ sent }) => sent).sort()).toEqual(ids(2, 3, 4, 5))
    expect(await remind([2, 3, 4, 5])).toMatchObject({ sent: [], alreadyReminded: ids(2, 3, 4, 5) })
    const to = messages().map(({ request }) => request.touser)
    expect([to.length, new Set(to).size]).toEqual([4, 4])
    expect(Object.values(grantsOf(2)).filter(({ usedFor }) => usedFor !== null)).toHaveLength(1)
  })

  it('for two issues at once uses a single consent once', async () => {
    await subscribe(2)
    const replies = await Promise.all(['L1', 'L2'].map((lessonId) => remind([2], { lessonId })))
    expect(messages()).toHaveLength(1)
    expect(replies.flatMap(({ sent }) => sent)).toEqual(ids(2))
    expect(replies.flatMap(({ notSubscribed }) => notSubscribed)).toEqual(ids(2))
  })

  it('that WeChat refuses is told and never sent again', async () => {
    test.cloud.outbox.respond('subscribeMessage.send', ({ touser }) =>
      touser === openidOf(branch, 2) ? { errcode: 43101, errmsg: 'user refuse to accept the msg' } : { errcode: 0 },
    )
    await subscribe(2)
    await subscribe(2, 20)
    await subscribe(3)
    expect(await remind([2, 3])).toMatchObject({ sent: ids(3), failed: ids(2) })
    expect((await board())[m(2)]).toBe('failed')
    expect(await remind([2])).toMatchObject({ alreadyReminded: ids(2), sent: [] })
    expect(messages()).toHaveLength(2)
  })

  // The clock runs on: a minute is left for the request. To the second it is tried in tests/domain/assignments/reminder.test.ts.
  it.each([
    ['at 20:59', '2026-11-24T12:59:00Z', null],
    ['at 21:00', '2026-11-24T13:00:00Z', 'CONFLICT'],
    ['at 07:59', '2026-11-24T23:59:00Z', 'CONFLICT'],
    ['at 08:00', '2026-11-25T00:00:00Z', null],
    ['after the deadline', '2026-11-30T02:00:00Z', 'CONFLICT'],
  ])('%s Shanghai', async (_, at, code) => {
    await subscribe(2)
    test.cloud.clock.set(Date.parse(at))
    if (code === null) expect(await remind([2])).toMatchObject({ sent: ids(2) })
    else {
      await expect(remind([2])).rejects.toMatchObject({ code })
      expect(messages()).toHaveLength(0)
      expect(Object.values(grantsOf(2))).toMatchObject([{ usedFor: null }])
    }
  })

  it('names only people of the own roster, at most a hundred', async () => {
    await subscribe(2)
    const send = (memberIds: string[]) =>
      test.as(openidOf(branch, 0)).call('boards', 'remind', { branchId: branch, assignmentId: 'L1', memberIds })
    await expect(send([m(2), memberId(other, 1)])).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(messages()).toHaveLength(0)
    await expect(send([])).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(send(Array.from({ length: 101 }, (_, i) => m(i)))).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})
