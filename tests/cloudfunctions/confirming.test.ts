import { AppError } from '../../src/contract/errors'
import { askingId } from '../../src/domain/notices/asking'
import { AWAY, askingCity, BESIDE, DAY, HOME, HOUR, member, PEOPLE, type AskingCity } from '../support/asking-city'
import { OFFICER, openidOf, ROOT } from '../support/city'

let city: AskingCity
beforeEach(async () => {
  city = await askingCity()
})
afterEach(() => city.stop())

const FIRST = askingId('n1', 1)
const SECOND = askingId('n1', 2)
const code = async (sent: Promise<unknown>): Promise<string> =>
  sent.then(
    () => 'done',
    (failure: unknown) => (failure instanceof AppError ? failure.code : 'other'),
  )
const overview = (assignmentId: string, orgId = 'u0') =>
  city.as(OFFICER).call('boards', 'overview', { orgId, assignmentId })

describe('confirming', () => {
  it('is recorded once, told the branch by name and every level above by number, and frozen at its deadline', async () => {
    await city.release()
    await city.settle()
    expect((await city.open(member(2))).branch).toEqual({ done: 0, due: PEOPLE })
    const done = await city.confirm(member(2))
    expect(done).toMatchObject({ right: true, late: false, branch: { done: 1, due: PEOPLE } })
    expect(await city.confirm(member(2))).toEqual(done)
    expect(await city.open(member(2))).toMatchObject({ own: { late: false }, branch: { done: 1, due: PEOPLE } })
    const { people, rate } = await city.board(FIRST)
    expect(people.filter(({ state }) => state === 'done')).toHaveLength(1)
    expect(rate).toMatchObject({ onTime: 1, roster: PEOPLE })
    for (const place of [0, 1, 3]) await city.confirm(member(place))
    await city.settle()
    const told = await overview(FIRST)
    expect(told).toMatchObject({ complete: 1, rate: { onTime: 4, roster: 2 * PEOPLE }, coverage: { covered: 1 } })
    expect(JSON.stringify(told)).not.toContain('memberId')
    await city.pass(3 * DAY + 3 * HOUR)
    await city.confirm(member(0, BESIDE))
    await city.settle()
    expect(await overview(FIRST)).toMatchObject({
      frozen: { rate: { onTime: 4, late: 0 } },
      rate: { onTime: 4, late: 1 },
    })
  })

  it('is nobody’s but the member’s who had it open, and asked of nobody else', async () => {
    await city.release({ text: { isPublic: true, scope: HOME } })
    const { token } = await city.open(member(2))
    expect(await code(city.send(member(3), token))).toBe('BAD_TOKEN')
    expect(await code(city.send(member(2), `${token}x`))).toBe('BAD_TOKEN')
    expect(await code(city.send(member(2), token, { noticeId: 'n2' }))).toBe('BAD_TOKEN')
    expect(await code(city.send('openid-anyone', token))).toBe('NOT_JOINED')
    expect(await city.open(member(0, AWAY))).toMatchObject({ asked: false, token: null, branch: null })
    expect(await city.open('openid-anyone')).toMatchObject({ asked: false, token: null })
  })

  it('counts from when it was confirmed without a network, if it was open before and comes within two days', async () => {
    await city.release()
    const { token } = await city.open(member(2))
    const other = await city.open(member(3))
    const at = city.later(3 * DAY - HOUR)
    await city.pass(3 * DAY + HOUR)
    expect(await city.send(member(2), token, { confirmedAt: at })).toMatchObject({ late: false, at })
    // Before it was open, later than now: then its arrival counts.
    expect(await city.send(member(3), other.token, { confirmedAt: city.later(DAY) })).toMatchObject({ late: true })
    const fresh = await city.open(member(1))
    expect(await city.send(member(1), fresh.token, { confirmedAt: at })).toMatchObject({ late: true })
    await city.pass(2 * DAY)
    const old = await city.send(member(0), (await city.open(member(0))).token, { confirmedAt: at })
    expect(old).toMatchObject({ late: true })
  })

  it('is over once it is withdrawn, but not for who had confirmed before that', async () => {
    await city.release()
    const [before, after] = [await city.open(member(2)), await city.open(member(3))]
    const at = city.later(HOUR)
    await city.pass(2 * HOUR)
    await city.withdraw()
    await city.settle()
    expect(await city.send(member(2), before.token, { confirmedAt: at })).toMatchObject({ right: true, at })
    expect(await code(city.send(member(3), after.token))).toBe('CONFLICT')
    expect((await city.as(member(3)).call('notices', 'feed', { category: null, cursor: null })).unreadConfirms).toBe(0)
    const reminded = city
      .as(member(0))
      .call('boards', 'remind', { branchId: HOME, assignmentId: FIRST, memberIds: ['x'] })
    expect(await code(reminded)).toBe('CONFLICT')
  })
})

describe('a version', () => {
  it('that asks anew is confirmed anew, and what was confirmed before stays beside it', async () => {
    await city.release()
    await city.confirm(member(2))
    const old = await city.open(member(3))
    await city.pass(HOUR)
    const written = await city.correct({ asksAgain: true })
    expect(written.asking).toMatchObject({ nth: 2 })
    await city.settle()
    const now = await city.open(member(2))
    expect(now).toMatchObject({ own: null, earlier: { at: expect.any(String) as string }, branch: { done: 0 } })
    await city.send(member(2), now.token)
    // Who had the old one open confirms that, and is still asked for the new one.
    expect(await city.send(member(3), old.token)).toMatchObject({ right: true, late: true, branch: { done: 2 } })
    expect(await city.open(member(3))).toMatchObject({ own: null, branch: { done: 1 } })
    expect((await city.board(FIRST)).rate).toMatchObject({ onTime: 1, late: 1 })
    expect((await city.board(SECOND)).rate).toMatchObject({ onTime: 1, late: 0 })
    // Nobody is reminded of one that another has taken the place of.
    const { people, assignment, now: at } = await city.board(FIRST)
    expect(new Date(assignment.deadline) <= new Date(at)).toBe(true)
    expect(people).toHaveLength(PEOPLE)
    await city.pass(4 * DAY)
    const month = { orgId: ROOT, kind: 'confirm', month: '2026-11' }
    const report = await city.as(OFFICER).call('boards', 'report', month)
    expect(report.assignments.map(({ assignmentId }) => assignmentId)).toEqual([SECOND])
  })

  it('that puts spelling right asks nobody, and leaves reason, deadline and question as they are out', async () => {
    const { question } = city
    await city.release({ text: { confirm: { reason: '要紧', deadline: city.later(3 * DAY), question } } })
    await city.confirm(member(2), { answer: 1 })
    const before = await city.open(member(3))
    const spelt = '八点在西门口集合。'
    const confirm = { reason: '别的', deadline: city.later(9 * DAY), question: { ...question, right: 0, says: spelt } }
    await city.correct({ confirm, blocks: [{ kind: 'paragraph', runs: [{ text: spelt }] }] })
    expect(await city.open(member(2))).toMatchObject({ own: { late: false }, branch: { done: 1 } })
    const after = await city.open(member(3))
    expect(after).toMatchObject({ reason: '要紧', deadline: before.deadline })
    expect(await city.send(member(3), after.token, { answer: 0 })).toEqual({ right: false, says: spelt })
    expect(await city.send(member(3), before.token, { answer: 1 })).toMatchObject({ right: true })
  })

  it('that is for others asks anew, or is not handed in', async () => {
    await city.release({ text: { scope: HOME } })
    expect(await code(city.correct({ scope: ROOT }))).toBe('INVALID_INPUT')
  })

  it('that asks no more ends what was asked; one that asks again later is another', async () => {
    await city.release()
    await city.confirm(member(2))
    await city.pass(HOUR)
    expect((await city.correct({ confirm: null })).asking).toBeNull()
    expect((await city.as(member(3)).call('notices', 'open', { noticeId: 'n1' })).confirm).toBeNull()
    await city.pass(HOUR)
    await city.correct({ confirm: { reason: '要紧', deadline: city.later(DAY), question: null } })
    expect(await city.open(member(2))).toMatchObject({ asked: true, own: null })
    expect((await city.board(SECOND)).rate).toMatchObject({ onTime: 0 })
  })
})

describe('by understanding', () => {
  it('a wrong answer confirms nothing, says where it stands, and is counted once an answer, by number only', async () => {
    const { question } = city
    await city.release({ text: { confirm: { reason: '要紧', deadline: city.later(3 * DAY), question } } })
    await city.settle()
    const shown = await city.open(member(2))
    expect(shown.question).toEqual({ text: question.text, options: question.options })
    expect(JSON.stringify(shown)).not.toContain('right')
    for (const answer of [0, 0, 2]) {
      expect(await city.send(member(2), shown.token, { answer })).toEqual({ right: false, says: question.says })
    }
    await city.confirm(member(3), { answer: 0 })
    expect(await code(city.send(member(2), shown.token))).toBe('INVALID_INPUT')
    expect(await code(city.send(member(2), shown.token, { answer: 3 }))).toBe('INVALID_INPUT')
    expect(await city.open(member(2))).toMatchObject({ own: null, branch: { done: 0 } })
    expect(await city.send(member(2), shown.token, { answer: 1 })).toMatchObject({ right: true })
    // Once it is confirmed, a late wrong answer takes nothing back.
    expect(await city.send(member(2), shown.token, { answer: 0 })).toMatchObject({ right: true })
    await city.settle()
    const { asking } = await city.editor(ROOT).call('writing', 'writing', { noticeId: 'n1' })
    expect(asking?.misread).toEqual({ wrong: [2, 0, 1], confirmed: 1 })
  })

  it('a version that comes late is judged by the question that it had', async () => {
    const { question } = city
    const confirm = { reason: '要紧', deadline: city.later(3 * DAY), question }
    await city.release({ text: { confirm } })
    const old = await city.open(member(2))
    await city.pass(HOUR)
    await city.correct({ asksAgain: true, confirm: { ...confirm, question: { ...question, right: 2 } } })
    expect(await city.send(member(2), old.token, { answer: 2 })).toMatchObject({ right: false })
    expect(await city.send(member(2), old.token, { answer: 1 })).toMatchObject({ right: true })
    expect(await city.confirm(member(2), { answer: 2 })).toMatchObject({ right: true })
  })
})

it('nobody but the branch’s secretary and deputy is told who has not confirmed', async () => {
  await city.release()
  await city.settle()
  expect((await city.board(FIRST)).people).toHaveLength(PEOPLE)
  const asOfficer = city.as(OFFICER).call('boards', 'board', { branchId: HOME, assignmentId: FIRST })
  expect((await asOfficer).people).toEqual([])
  expect(await code(city.as(openidOf(HOME, 3)).call('boards', 'board', { branchId: HOME, assignmentId: FIRST }))).toBe(
    'FORBIDDEN',
  )
})
