import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { JoinRequest } from '../../cloudfunctions/shared/people/join-requests.repo'
import { newRequest } from '../../cloudfunctions/shared/people/new-request'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import type { Contract } from '../../src/contract'
import type { Sent } from '../../src/contract/define'
import { REQUEST_KEPT_DAYS, REQUESTS_PAGE } from '../../src/domain/limits'
import {
  aCity,
  anIssue,
  aRole,
  aRow,
  aSignIn,
  branchId,
  lastFourOf,
  memberId,
  openidOf,
  personOf,
} from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'

const branch = branchId(0, 0)
const CODE = 'CU0B09'
const SECRETARY = openidOf(branch, 0)
const DEPUTY = openidOf(branch, 1)
const DAY = 86_400_000

let test: TestCloud
beforeEach(async () => {
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, people: 4 }))
  const waiting = [20, 21, 22].map((place) => aRow({ branchId: branch, place, standing: 'member' }))
  const namesakes = [30, 31].map((place) => aRow({ branchId: branch, place, standing: 'youth', name: '同名' }))
  const elsewhere = aRow({ branchId: branchId(0, 1), place: 40, standing: 'member', name: '别处的人' })
  test.has({
    roster: [...waiting, ...namesakes, elsewhere].map((row) => ({ ...row, personId: null })),
    roles: [aRole(DEPUTY, branch, 'deputy')],
    issues: [anIssue()],
  })
})
afterEach(() => test.stop())

type Given = Sent<Contract['identity']['answerRequest']>['answer']

const ask = (openid: string, name: string, after: string | null = null) =>
  test.as(openid).call('identity', 'requestToJoin', { code: CODE, name, after })
const list = (who = SECRETARY, cursor: string | null = null) =>
  test.as(who).call('identity', 'requests', { branchId: branch, cursor })
const answer = (askId: string, given: Given, who = SECRETARY) =>
  test.as(who).call('identity', 'answerRequest', { branchId: branch, askId, answer: given })
const refuse = (askId: string, reason = '不是本支部的人') => answer(askId, { by: 'refuse', reason })
const takeUp = (openid: string) => test.as(openid).call('identity', 'takeUpRequest', { branchId: branch })
const enter = async (openid: string) =>
  test.as(openid).call('identity', 'join', { ticket: (await takeUp(openid)).ticket, agreed: true })
const me = (openid: string) => test.as(openid).call('identity', 'whoAmI', {})
const kept = () => all<JoinRequest>(test.cloud, 'joinRequests')
const audited = () => all<AuditRow>(test.cloud, 'audit').filter(({ deed }) => deed === 'answer-request')
const rowOf = (id: string) => all<RosterRow>(test.cloud, 'roster').find(({ _id }) => _id === id)
const wrong = (openid: string, name: string, lastFour: string) =>
  test.as(openid).call('identity', 'checkRoster', { code: CODE, name, lastFour })

/** One of each kind, in this order. */
async function askAll(): Promise<void> {
  await expect(wrong('openid-tried', '成员20', '9999')).rejects.toMatchObject({ code: 'CONFLICT' })
  const names = { tried: '成员20', other: '成员21', twin: '同名', taken: '成员2', unknown: '别处的人' }
  for (const [who, name] of Object.entries(names)) {
    test.cloud.clock.advance(1000)
    await ask(`openid-${who}`, name)
  }
}

it('lists who waits, the oldest first, with what differs, and nothing of another roster', async () => {
  await askAll()
  const { rows, open } = await list()
  expect(open).toBe(5)
  expect(rows.map(({ name, how }) => [name, how])).toEqual([
    ['成员20', 'number'],
    ['成员21', 'not-me'],
    ['同名', 'several'],
    ['成员2', 'taken'],
    ['别处的人', 'none'],
  ])
  expect(rows.map(({ namesakes }) => namesakes)).toEqual([1, 1, 2, 1, 0])
  expect(JSON.stringify(rows)).not.toContain('openid')
  const { choices } = await test
    .as(DEPUTY)
    .call('identity', 'compareRequest', { branchId: branch, askId: rows[2]?.askId ?? '' })
  expect(choices.filter(({ same }) => same)).toHaveLength(2)
  expect(choices.filter(({ free }) => free).length).toBe(choices.length)
  expect(choices.map(({ name }) => name).join()).not.toContain('别处的人')
  const board = await test.as(SECRETARY).call('boards', 'board', { branchId: branch, kind: 'lesson' })
  expect(board.requests).toEqual({ open: 5, matching: 0 })
})

it('passes what fits by itself: the person consents and is in, and nothing waits any more', async () => {
  await ask('openid-new', '新来的')
  test.has({
    roster: [{ ...aRow({ branchId: branch, place: 50, standing: 'youth', name: '新来的' }), personId: null }],
  })
  const { rows } = await list()
  expect(rows).toMatchObject([{ how: 'same', memberId: memberId(branch, 50), own: false }])
  const askIds = rows.map(({ askId }) => askId)
  const pass = (who: string) => test.as(who).call('identity', 'passMatching', { branchId: branch, askIds })
  test.cloud.clock.advance(1000)
  expect(await Promise.all([pass(SECRETARY), pass(DEPUTY)])).toEqual([{ passed: 1 }, { passed: 1 }])
  expect(audited()).toHaveLength(1)
  expect(await me('openid-new')).toMatchObject({ branch: null, name: null, request: { state: 'passed' } })
  expect(rowOf(memberId(branch, 50))?.personId).toBeNull()

  expect(await enter('openid-new')).toMatchObject({ name: '新来的', branch: { id: branch }, request: null })
  expect(kept()).toEqual([])
  await test.as('openid-new').finishLesson('L1')
})

it('passes nobody by name alone where a check failed, somebody says no, or two ask', async () => {
  await askAll()
  const first = (await list()).rows
  await ask('openid-rival', '成员22')
  await ask('openid-rival-2', '成员22')
  const { rows } = await list()
  expect(rows.slice(5).map(({ how }) => how)).toEqual(['rivals', 'rivals'])
  const askIds = rows.map(({ askId }) => askId)
  expect(await test.as(SECRETARY).call('identity', 'passMatching', { branchId: branch, askIds })).toEqual({ passed: 0 })
  expect((await list()).rows.slice(0, 5)).toEqual(first)

  // Looked at, each can be passed to a row that is free; a row goes to one alone.
  const [one, two] = rows.slice(5)
  const row = { by: 'pass', memberId: memberId(branch, 22) } as const
  await answer(one?.askId ?? '', row)
  await expect(answer(two?.askId ?? '', row)).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(answer(two?.askId ?? '', { by: 'pass', memberId: memberId(branch, 2) })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  const elsewhere = memberId(branchId(0, 1), 40)
  await expect(answer(two?.askId ?? '', { by: 'pass', memberId: elsewhere })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

it('adds who is not on the roster, once, with the standing that was chosen', async () => {
  await ask('openid-unknown', '没有的人')
  const [row] = (await list()).rows
  const given: Given = { by: 'add', standing: 'applicant' }
  const counted = async () => {
    const { rate, youthRate } = await test.as(SECRETARY).call('boards', 'board', { branchId: branch, kind: 'lesson' })
    return [rate.roster, youthRate.roster]
  }
  await test.as(DEPUTY).call('lessons', 'start', { lessonId: anIssue()._id, mode: 'watch' })
  const [members = 0, youth = 0] = await counted()
  test.cloud.clock.advance(1000)
  await Promise.all([SECRETARY, DEPUTY, SECRETARY].map((who) => answer(row?.askId ?? '', given, who)))
  const added = all<RosterRow>(test.cloud, 'roster').filter(({ name }) => name === '没有的人')
  expect(added).toMatchObject([{ branchId: branch, standing: 'applicant', number: '', personId: null }])
  expect(audited()).toMatchObject([{ detail: 'added', subject: added[0]?._id }])
  // From then on they are expected to learn like everybody else, or more could finish than are counted.
  expect(await counted()).toEqual([members, youth + 1])
  expect(await enter('openid-unknown')).toMatchObject({ standing: 'applicant', name: '没有的人' })
})

it('of two different answers at once one stands, and the other is told', async () => {
  await ask('openid-unknown', '没有的人')
  const askId = (await list()).rows[0]?.askId ?? ''
  const outcomes = await Promise.allSettled([
    answer(askId, { by: 'add', standing: 'youth' }),
    answer(askId, { by: 'refuse', reason: '不认识' }, DEPUTY),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CONFLICT' } })
  const [request] = kept()
  expect(audited()).toMatchObject([{ actorId: request?.answeredBy }])
  const added = all<RosterRow>(test.cloud, 'roster').filter(({ name }) => name === '没有的人')
  expect(added).toHaveLength(request?.state === 'passed' ? 1 : 0)
})

it('a refusal is read with its reason, and asked anew by who has read it, not by a copy that comes late', async () => {
  await ask('openid-unknown', '没有的人')
  const askId = (await list()).rows[0]?.askId ?? ''
  await refuse(askId)
  await refuse(askId)
  const { request } = await me('openid-unknown')
  expect(request).toMatchObject({ state: 'refused', reason: '不是本支部的人', askId })
  expect(await ask('openid-unknown', '没有的人')).toMatchObject({ state: 'refused' })
  expect(await ask('openid-unknown', '没有的人', askId)).toMatchObject({ state: 'open' })
  await expect(refuse(askId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(takeUp('openid-unknown')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await list()).open).toBe(1)
})

it('a pass leads nowhere once somebody else has the row, or a secretary has undone a joining there', async () => {
  await askAll()
  const tried = (await list()).rows[0]?.askId ?? ''
  await answer(tried, { by: 'pass', memberId: memberId(branch, 20) })
  const own = await wrong('openid-true', '成员20', lastFourOf(20))
  test.cloud.clock.advance(1000)
  await test.as('openid-true').call('identity', 'join', { ticket: own.ticket, agreed: true })
  await expect(takeUp('openid-tried')).rejects.toMatchObject({ code: 'CONFLICT' })
  const [joined] = (await test.as(SECRETARY).call('identity', 'joinings', { branchId: branch, cursor: null })).rows
  const undo = { memberId: joined?.memberId ?? '', joiningId: joined?.joiningId ?? '' }
  await test.as(SECRETARY).call('identity', 'undoJoining', undo)
  await expect(takeUp('openid-tried')).rejects.toMatchObject({ code: 'CONFLICT' })
  // Asked anew it can be answered anew.
  test.cloud.clock.advance(1000)
  const { askId } = await ask('openid-tried', '成员20', tried)
  await answer(askId, { by: 'pass', memberId: memberId(branch, 20) })
  expect(await enter('openid-tried')).toMatchObject({ branch: { id: branch } })
})

it('is nobody else’s to see, and nobody answers their own', async () => {
  await ask('openid-unknown', '没有的人')
  const askId = (await list()).rows[0]?.askId ?? ''
  const outsiders = [openidOf(branchId(0, 1), 0), openidOf(branch, 2), 'openid-unknown']
  for (const who of outsiders) await expect(list(who)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  test.has({ roles: [{ ...aRole('x', branch, 'deputy'), _id: 'r-own', holderId: kept()[0]?.personId ?? '' }] })
  expect((await list('openid-unknown')).rows).toMatchObject([{ own: true }])
  await expect(answer(askId, { by: 'add', standing: 'youth' }, 'openid-unknown')).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  expect(audited()).toEqual([])
})

it('an answer that died half-way is ended by the next, and an old one goes with all that it asked for', async () => {
  await ask('openid-unknown', '没有的人')
  const askId = (await list()).rows[0]?.askId ?? ''
  const given: Given = { by: 'add', standing: 'youth' }
  test.cloud.setFaults(({ collection }) => (collection === 'audit' ? 'error-before' : undefined))
  await expect(answer(askId, given)).rejects.toMatchObject({ code: 'INTERNAL' })
  test.cloud.setFaults()
  expect([kept()[0]?.state, audited().length]).toEqual(['passed', 0])

  test.cloud.clock.advance((REQUEST_KEPT_DAYS - 1) * DAY)
  await test.cloud.fireTimer('jobs')
  expect(kept()).toHaveLength(1)
  test.cloud.clock.advance(2 * DAY)
  await test.cloud.fireTimer('jobs')
  expect(kept()).toEqual([])
  expect(audited()).toHaveLength(1)
  expect(all<RosterRow>(test.cloud, 'roster').filter(({ name }) => name === '没有的人')).toHaveLength(1)
})

/** Over the end of a moment in which more asked than fit a page. */
const PAGES = 5

it('of a thousand that wait each page is read by itself, and none comes twice', async () => {
  const openids = Array.from({ length: 1000 }, (_, n) => `openid-n${n}`)
  test.has({ accounts: openids.map((openid) => aSignIn(openid)) })
  // Some in one moment, as at a meeting.
  const joinRequests = openids.map((openid, n) =>
    newRequest({
      personId: personOf(openid),
      branchId: branch,
      name: `人${n}`,
      doubt: null,
      at: new Date(TUESDAY.getTime() + Math.floor(n / 70)),
    }),
  )
  test.cloud.database.insertMany('joinRequests', joinRequests)
  const seen = new Set<string>()
  let cursor: string | null = null
  for (let page = 0; page < PAGES; page++) {
    const { rows, next, open } = await list(SECRETARY, cursor)
    expect([rows.length, open]).toEqual([REQUESTS_PAGE, 1000])
    for (const { askId } of rows) seen.add(askId)
    cursor = next
  }
  const oldest = joinRequests.sort((a, b) => a.at.getTime() - b.at.getTime() || (a._id < b._id ? -1 : 1))
  expect([...seen]).toEqual(oldest.slice(0, PAGES * REQUESTS_PAGE).map(({ askId }) => askId))
})
