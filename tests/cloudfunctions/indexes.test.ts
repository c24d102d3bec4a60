import { importVenues } from '../support/import-story'
import { cursorOf } from '../../cloudfunctions/kit/paging'
import { frozenFrom } from '../../src/domain/assignments/late'
import { contract, type Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'
import {
  aCity,
  anIssue,
  aRole,
  aRow,
  aSignIn,
  branchId,
  memberId,
  OFFICER,
  openidOf,
  personOf,
  RIGHT,
  ROOT,
} from '../support/city'
import { checkIn } from '../support/checkin-story'
import { findHomes, homesToFind } from '../support/finding-homes'
import { keepHomes } from '../support/keeping-story'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { anAttachment, aNotice, noticesWithPairs } from '../support/notices'
import { sayInSmall } from '../support/sayings-story'
import { giveTalks } from '../support/talk-story'
import { writeNotices } from '../support/writing-story'
import { aDraw, aFirst, alter, aTicketOf, VENUE } from '../support/seats'

/**
 * Everything that a phone can ask, asked with success in one story, and the timer's work: each query must have been served by an
 * index. Here the cloud only notes a query that none serves, so that all of them are told at once; elsewhere it refuses them.
 */
let test: TestCloud
const branch = branchId(0, 0)
const CODE = 'CU0B09'
const HOUR = 3_600_000
const OFFICES = { editor: 'openid-editor', reviewer: 'openid-reviewer' }
const lesson = anIssue({ prepared: false })
const answered = new Set<string>()

beforeAll(async () => {
  test = await localCloud({ strictIndexes: false })
  test.has(aCity({ now: TUESDAY, units: 2, branches: 2, people: 6 }))
  const waiting = [60, 61].map((place) => aRow({ branchId: branch, place, standing: 'member' }))
  test.has({ issues: [lesson], roster: waiting.map((row) => ({ ...row, personId: null })) })
})
afterAll(() => test.stop())

async function call<N extends keyof Contract, A extends keyof Contract[N] & string>(
  openid: string,
  [name, action]: readonly [N, A],
  input: Sent<Contract[N][A]>,
): Promise<Reply<Contract[N][A]>> {
  const reply = await test.as(openid).call(name, action, input)
  answered.add(`${name}.${action}`)
  return reply
}

async function join(): Promise<void> {
  const [me, other, boss] = ['openid-joins', 'openid-asks', openidOf(branch, 0)]
  await call(me, ['identity', 'whoAmI'], {})
  await call(me, ['identity', 'lookUpInvite'], { code: CODE })
  await call(me, ['identity', 'matchRoster'], { code: CODE, name: '成员60' })
  const { ticket } = await call(me, ['identity', 'checkRoster'], { code: CODE, name: '成员60', lastFour: '0060' })
  await call(me, ['identity', 'join'], { ticket, agreed: true })
  await call(me, ['identity', 'subscribed'], { grantId: 'g12345678' })
  await call(me, ['identity', 'setReminders'], { on: false })
  await call(me, ['identity', 'consents'], {})
  await call(boss, ['identity', 'joinings'], { branchId: branch, cursor: cursorOf([9e12, 'x']) })
  const { rows } = await call(boss, ['identity', 'joinings'], { branchId: branch, cursor: null })
  const [joined] = rows
  const { memberId = '', joiningId = '' } = joined ?? {}
  await call(boss, ['identity', 'undoJoining'], { memberId, joiningId })
  await call(boss, ['identity', 'unlockRow'], { memberId })
  await call(other, ['identity', 'requestToJoin'], { code: CODE, name: '没有的人', after: null })
  await call(other, ['identity', 'whoAmI'], {})
  await call(other, ['identity', 'withdrawRequest'], {})
  await admit(boss)
}

/** What a secretary answers to those who ask, and the code that they hand on. */
async function admit(boss: string): Promise<void> {
  const [one, two] = ['openid-asks-2', 'openid-asks-3']
  for (const who of [one, two]) await call(who, ['identity', 'requestToJoin'], { code: CODE, name: who, after: null })
  for (const cursor of [null, cursorOf([1, 'x']), cursorOf([TUESDAY.getTime(), ''])])
    await call(boss, ['identity', 'requests'], { branchId: branch, cursor })
  const { rows } = await call(boss, ['identity', 'requests'], { branchId: branch, cursor: null })
  const [first, second] = rows.map(({ askId }) => ({ branchId: branch, askId }))
  if (!first || !second) throw new Error('nobody asks')
  await call(boss, ['identity', 'compareRequest'], first)
  await call(boss, ['identity', 'passMatching'], { branchId: branch, askIds: rows.map(({ askId }) => askId) })
  await call(boss, ['identity', 'answerRequest'], { ...first, answer: { by: 'add', standing: 'youth' } })
  const pass = { by: 'pass' as const, memberId: memberId(branch, 61) }
  await call(boss, ['identity', 'answerRequest'], { ...second, answer: pass })
  const { ticket } = await call(one, ['identity', 'takeUpRequest'], { branchId: branch })
  await call(one, ['identity', 'join'], { ticket, agreed: true })
  await call(boss, ['identity', 'invite'], { branchId: branch })
  await call(boss, ['identity', 'setInviteDays'], { branchId: branch, code: CODE, days: 30 })
  await call(boss, ['identity', 'renewInvite'], { branchId: branch, code: CODE, days: 7 })
}

async function learn(): Promise<void> {
  const me = openidOf(branch, 1)
  await call(me, ['lessons', 'home'], {})
  await call(me, ['lessons', 'past'], { season: lesson.series, cursor: null })
  await call(me, ['lessons', 'past'], { season: null, cursor: cursorOf([5]) })
  await call(me, ['lessons', 'open'], { lessonId: 'L1' })
  const { token } = await call(me, ['lessons', 'start'], { lessonId: 'L1', mode: 'watch' })
  test.cloud.clock.advance(60_000)
  const next = await call(me, ['lessons', 'checkpoint'], { token, spans: [[0, 60]] })
  await call(me, ['lessons', 'leave'], { token: next.token, spans: [[60, 70]], position: 70 })
  const done = { token: next.token, spans: [[60, 100] as [number, number]], answers: RIGHT, answeredAt: null }
  const { receipt } = await call(me, ['lessons', 'finish'], done)
  await call(me, ['lessons', 'redo'], { lessonId: 'L1', answers: RIGHT })
  await call(me, ['lessons', 'receipt'], { lessonId: 'L1' })
  await call(me, ['lessons', 'record'], {})
  await call(me, ['lessons', 'certificates'], { cursor: null })
  await call(me, ['lessons', 'certificates'], { cursor: cursorOf([5]) })
  const checked = await call('openid-anyone', ['lessons', 'verify'], { number: receipt?.number ?? '' })
  expect(checked.valid).toBe(true)
  await call(openidOf(branch, 2), ['lessons', 'appeal'], { lessonId: 'L1', text: '看了' })
}

/** Of a member, of who holds an office and is in no branch, and of a visitor the questions differ. */
async function read(): Promise<void> {
  const file = test.cloud.storage.put('notices/a1.pdf', Buffer.from('%PDF'))
  const confirm = { reason: '须知', deadline: new Date(TUESDAY.getTime() + 20 * 24 * HOUR), question: null }
  const notice = { title: '团员评议的安排', isPublic: true, attachments: [anAttachment({ file })] }
  test.has(noticesWithPairs([aNotice({ ...notice, confirm, pinned: true }), aNotice({ ...notice, _id: 'n2' })]))
  for (const me of [openidOf(branch, 1), OFFICER, 'openid-anyone']) {
    for (const category of [null, 'notice'] as const) {
      for (const cursor of [null, cursorOf([9e12, 'n9', 9e12])]) {
        await call(me, ['notices', 'feed'], { category, cursor })
      }
      for (const year of [null, 2026]) {
        const words = '评议 安排'
        for (const cursor of [null, cursorOf([TUESDAY.getTime(), 'n9'])]) {
          const { rows } = await call(me, ['notices', 'search'], { words, category, year, cursor })
          expect(rows).toHaveLength(2)
        }
      }
    }
    await call(me, ['notices', 'strip'], {})
    await call(me, ['notices', 'open'], { noticeId: 'n1' })
    await call(me, ['notices', 'file'], { noticeId: 'n1', attachmentId: 'a1' })
  }
}

async function find(): Promise<void> {
  test.has(homesToFind(TUESDAY))
  test.has({ roles: [aRole('openid-keeps', 'found-1', 'keeper')], accounts: [aSignIn('openid-keeps')] })
  await findHomes(call, { readers: [openidOf(branch, 1), 'openid-anyone'], keeper: 'openid-keeps', venueId: 'found-1' })
}

async function tend(): Promise<void> {
  const me = openidOf(branch, 0)
  const about = { branchId: branch, assignmentId: 'L1' }
  await call(me, ['boards', 'board'], { branchId: branch, kind: 'lesson' })
  await call(me, ['boards', 'unfinished'], { branchId: branch, kind: 'lesson' })
  await call(me, ['boards', 'appeals'], { branchId: branch })
  const { appeals } = await call(me, ['desk', 'waiting'], { rows: 20 })
  expect(appeals.count).toBeGreaterThan(0)
  await call(me, ['boards', 'correct'], {
    assignmentId: 'L1',
    memberId: memberId(branch, 2),
    outcome: 'accept',
    reason: '在场',
  })
  for (const cursor of [null, cursorOf([9e12, 'x'])])
    await call(me, ['boards', 'answeredAppeals'], { branchId: branch, cursor })
  await call(openidOf(branch, 2), ['lessons', 'home'], {})
  await call(openidOf(branch, 2), ['lessons', 'sawAnswer'], { lessonId: 'L1' })
  await call(me, ['boards', 'excuse'], { assignmentId: 'L1', memberId: memberId(branch, 3), reason: '病假' })
  await call(me, ['boards', 'excuse'], { assignmentId: 'L1', memberId: memberId(branch, 3), reason: null })
  await call(me, ['boards', 'member'], {
    kind: 'lesson',
    memberId: memberId(branch, 2),
    cursor: null,
  })
  await call(me, ['boards', 'remind'], { ...about, memberIds: [memberId(branch, 60)] })
  await call(me, ['exports', 'exportPeople'], { orgId: branch, format: 'csv', assignmentId: 'L1' })
  await call(openidOf(branch, 4), ['identity', 'leave'], { branchId: branch })
}

/** Of a member, of somebody who has joined no branch, and of a secretary the questions differ. */
async function gather(): Promise<void> {
  const [me, other, boss] = [openidOf(branch, 1), 'openid-comes', openidOf(branch, 0)]
  const startsAt = new Date(TUESDAY.getTime() + 30 * HOUR)
  const opensAt = new Date(TUESDAY.getTime() + 2 * HOUR)
  test.has({
    venues: [VENUE],
    activities: [
      aFirst({ _id: 'a1', quota: 1, startsAt, closesAt: startsAt }),
      aFirst({ _id: 'a2', opensAt, startsAt }),
      aFirst({ _id: 'a3', startsAt: new Date(TUESDAY.getTime() - 3 * HOUR), cancelUntil: TUESDAY, endsAt: startsAt }),
    ],
  })
  test.has(aDraw({ _id: 'd1', startsAt, closesAt: new Date(TUESDAY.getTime() + 3 * HOUR) }))
  for (const who of [me, other])
    for (const activityId of ['a1', 'd1']) {
      await call(who, ['homes', 'signUp'], { activityId, name: '林晓' })
      await call(who, ['homes', 'wish'], { activityId, wish: 'up', grantId: 'g12345678' })
      await call(who, ['homes', 'activity'], { activityId })
    }
  await call(me, ['homes', 'wish'], { activityId: 'a2', wish: 'opens', grantId: 'g12345679' })
  for (const which of ['coming', 'past'] as const)
    for (const cursor of [null, cursorOf([startsAt.getTime(), 'a1'])])
      await call(me, ['homes', 'activities'], { venueId: VENUE._id, which, cursor })
  for (const cursor of [null, cursorOf([0, startsAt.getTime(), 'a1']), cursorOf([1, startsAt.getTime(), 'a1'])])
    await call(other, ['homes', 'mine'], { cursor })
  await call(other, ['homes', 'draw'], { activityId: 'd1' })
  await call(boss, ['homes', 'branchPeople'], { branchId: branch, activityId: 'a1' })
  await call(boss, ['homes', 'signUpBranch'], { branchId: branch, activityId: 'a1', memberIds: [memberId(branch, 2)] })
  await call(me, ['homes', 'cancel'], { activityId: 'a1' })
  await call(other, ['homes', 'keepPlace'], { activityId: 'a1' })
  const late = { line: [{ ...aTicketOf(me), id: 't1' }], holders: [personOf(me)], live: 1 }
  alter(test, 'activities', { id: 'a3', fields: late })
  await call(me, ['homes', 'cannotCome'], { activityId: 'a3' })
}

/** What keepers and committees do with the venues that were found. */
async function keep(): Promise<void> {
  const [named, visitor] = [openidOf(branch, 1), 'openid-comes']
  const people = { committee: OFFICER, orgId: ROOT, keeper: 'openid-keeps', venueId: 'found-1', named, visitor }
  const now = new Date(test.cloud.clock.now())
  await keepHomes(call, { ...people, now })
  const [secretary, speaker] = [openidOf(branch, 0), openidOf(branch, 2)]
  await giveTalks(call, { ...people, now, secretary, branchId: branch, organiser: named, speaker })
  const visitors = ['openid-comes', 'openid-comes-2', 'openid-comes-3', 'openid-comes-4'] as const
  await checkIn(call, { ...people, visitors, named: openidOf(branch, 3), now: () => new Date(test.cloud.clock.now()) })
}

async function oversee(): Promise<void> {
  await call(OFFICER, ['boards', 'assignments'], { orgId: ROOT, kind: 'lesson', cursor: null })
  await call(OFFICER, ['boards', 'overview'], { orgId: ROOT, kind: 'lesson' })
  await call(OFFICER, ['boards', 'report'], { orgId: ROOT, assignmentId: 'L1' })
  await call(OFFICER, ['boards', 'report'], { orgId: ROOT, kind: 'lesson', month: '2026-11' })
  await call(OFFICER, ['boards', 'report'], { orgId: ROOT, kind: 'confirm', weekOf: 'L1' })
  await call(OFFICER, ['boards', 'version'], { orgId: ROOT, kind: 'lesson' })
  await call(OFFICER, ['boards', 'settings'], { orgId: ROOT })
  await call(OFFICER, ['boards', 'setSetting'], { orgId: ROOT, name: 'ranking', value: true, seen: null })
  await call(OFFICER, ['boards', 'health'], { orgId: ROOT })
  await call(OFFICER, ['boards', 'lacking'], { orgId: ROOT, lack: 'staleRoster', cursor: null })
  for (const period of [{ assignmentId: 'L1' }, { kind: 'lesson', month: '2026-11' }])
    await call(OFFICER, ['exports', 'exportNumbers'], { orgId: ROOT, format: 'xlsx', ...period })
  await importVenues((...asked) => call(OFFICER, ...asked), ROOT)
  for (const role of ['editor', 'reviewer'] as const) test.has({ roles: [aRole(OFFICES[role], ROOT, role)] })
  test.has({ accounts: Object.values(OFFICES).map((openid) => aSignIn(openid)) })
  await writeNotices(
    {
      editor: (...asked) => call(OFFICES.editor, ...asked),
      reviewer: (...asked) => call(OFFICES.reviewer, ...asked),
      below: { orgId: branch, editor: (...asked) => call(openidOf(branch, 0), ...asked) },
      member: { call: (...asked) => call(openidOf(branch, 1), ...asked), branchId: branch },
      pushes: () => test.cloud.pushChecks(),
    },
    ROOT,
  )
}

it('every query of every action, and of the timer by day, at the deadline and by night, is served by an index', async () => {
  await test.settle()
  await join()
  await learn()
  await read()
  await find()
  await gather()
  await keep()
  await sayInSmall(call, test, openidOf(branch, 1))
  await tend()
  await test.settle()
  test.cloud.clock.set(frozenFrom(lesson.deadline).getTime() + 60_000)
  await test.settle()
  // Five hours and a half after the deadline it is half past three: the nightly count, and a day later what is thrown away.
  test.cloud.clock.advance(3.5 * HOUR)
  await test.settle()
  await oversee()
  test.cloud.clock.advance(24 * HOUR)
  await test.settle()

  const offered = Object.entries(contract).flatMap(([name, actions]) =>
    Object.keys(actions).map((one) => `${name}.${one}`),
  )
  expect([...answered].sort()).toEqual(offered.sort())
  const queries = test.cloud.operations.since(-1).entries.filter(({ indexUsed }) => indexUsed !== undefined)
  expect([...new Set(queries.map(({ functionName }) => functionName))].sort()).toEqual(
    [...Object.keys(contract), 'jobs', 'pushes'].sort(),
  )
  const unserved = queries.filter(({ indexUsed }) => indexUsed === null)
  const told = unserved.map(({ functionName, collection, action }) => `${functionName}: ${action} of ${collection}`)
  expect([...new Set(told)]).toEqual([])
})
