import { importVenues } from '../support/import-story'
import { contract, type Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'
import { frozenFrom } from '../../src/domain/assignments/late'
import { ENV_ID } from '../../devtools/cloud/functions/environment'
import registry from '../../cloudfunctions/database.json'
import { seedCity } from '../../devtools/seed'
import { NAMED_BRANCH, persona } from '../../devtools/seed/people'
import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import { checkIn } from '../support/checkin-story'
import { findHomes } from '../support/finding-homes'
import { keepHomes } from '../support/keeping-story'
import { learn } from '../support/learning-story'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { openidsIn } from '../support/openids'
import { all } from '../support/recount'
import { currentIssue, memberIdOf } from '../support/seeded'
import { giveTalks } from '../support/talk-story'
import { toldFiles } from '../support/told-files'
import { sayInTheCity } from '../support/sayings-story'
import { writeNotices } from '../support/writing-story'
import { unregisteredFields, type Documents } from '../support/written-fields'

/**
 * A day's work of the seeded city through every action of the contract, with failures and refusals, and the timer's work of a week.
 * Afterwards an openid stands in the accounts and nowhere else, and nothing stands anywhere that is not registered.
 */
const BRANCH = NAMED_BRANCH.id
const [NEWCOMER, MEMBER, SECRETARY] = [persona('new').openid, persona('member').openid, persona('secretary').openid]
const [EDITOR, REVIEWER, OFFICER] = [persona('editor').openid, persona('reviewer').openid, persona('officer').openid]
const [KEEPER, STRANGER] = [persona('keeper').openid, 'preview-stranger']
const PASSER_BY = 'preview-passer-by'
const HOUR = 3_600_000

let test: TestCloud
const lines: string[] = []
const replies: unknown[] = []
const answered = new Set<string>()
/** Whoever called, also those of whom nothing is kept. */
const callers = new Set<string>()

async function call<N extends keyof Contract, A extends keyof Contract[N] & string>(
  openid: string,
  [name, action]: readonly [N, A],
  input: Sent<Contract[N][A]>,
): Promise<Reply<Contract[N][A]>> {
  callers.add(openid)
  const reply = await test.as(openid).call(name, action, input)
  answered.add(`${name}.${action}`)
  replies.push(reply)
  return reply
}
const by =
  (openid: string) =>
  <N extends keyof Contract, A extends keyof Contract[N] & string>(of: readonly [N, A], input: Sent<Contract[N][A]>) =>
    call(openid, of, input)
/** Tables that were taken away, with where they lay. */
const tables: string[] = []
async function fetched({ url, fileName }: Reply<Contract['exports']['exportPeople']>): Promise<void> {
  tables.push(`${fileName} ${url}\n${await (await fetch(url)).text()}`)
}
/** What goes wrong says something, too. */
async function fails(openid: string, name: keyof Contract, action: string, input: object): Promise<void> {
  callers.add(openid)
  const envelope = await test.as(openid).send(name, { action, input })
  expect([action, envelope.ok]).toEqual([action, false])
  replies.push(envelope)
}

beforeAll(async () => {
  process.env.TCB_ENV ??= ENV_ID
  test = await localCloud({ log: (line) => lines.push(line) })
  seedCity(test.cloud, { size: 'small', now: TUESDAY, film: 'clip' })
  await test.settle()
}, 120_000)
afterAll(() => test.stop())

async function join(): Promise<void> {
  const code = NAMED_BRANCH.invite
  const name = persona('new').name
  await call(STRANGER, ['identity', 'whoAmI'], {})
  await fails(STRANGER, 'identity', 'lookUpInvite', { code: 'WRONG9' })
  await fails(STRANGER, 'boards', 'health', { orgId: BRANCH })
  await call(STRANGER, ['identity', 'requestToJoin'], { code, name: '没有的人', after: null })
  await call(STRANGER, ['identity', 'withdrawRequest'], {})
  // Asked again: what is kept of a request is among what is looked at in the end.
  await call(STRANGER, ['identity', 'requestToJoin'], { code, name: '没有的人', after: null })
  await admit()
  await call(NEWCOMER, ['identity', 'lookUpInvite'], { code })
  await call(NEWCOMER, ['identity', 'matchRoster'], { code, name })
  await fails(NEWCOMER, 'identity', 'checkRoster', { code, name, lastFour: '9999' })
  const { ticket } = await call(NEWCOMER, ['identity', 'checkRoster'], { code, name, lastFour: '0406' })
  await call(NEWCOMER, ['identity', 'join'], { ticket, agreed: true })
  await call(SECRETARY, ['identity', 'renewInvite'], { branchId: BRANCH, code, days: 7 })
  await call(NEWCOMER, ['identity', 'subscribed'], { grantId: 'g12345678' })
  for (const on of [false, true]) await call(NEWCOMER, ['identity', 'setReminders'], { on })
  expect(await call(NEWCOMER, ['identity', 'consents'], {})).toMatchObject({ reminders: true, waiting: 0 })
  // Another consent: one in store is among what is looked at in the end.
  await call(NEWCOMER, ['identity', 'subscribed'], { grantId: 'g12345679' })
}

/** Of those who ask one is passed, two are refused, and one is in. */
async function admit(): Promise<void> {
  const { rows } = await call(SECRETARY, ['identity', 'requests'], { branchId: BRANCH, cursor: null })
  await call(SECRETARY, ['identity', 'passMatching'], { branchId: BRANCH, askIds: rows.map(({ askId }) => askId) })
  for (const { askId, name } of rows.filter(({ how }) => how === 'none')) {
    await call(SECRETARY, ['identity', 'compareRequest'], { branchId: BRANCH, askId })
    const [add, refuse] = [{ by: 'add', standing: 'youth' } as const, { by: 'refuse', reason: '不认识' } as const]
    const answer = name === '没有的人' ? add : refuse
    await call(SECRETARY, ['identity', 'answerRequest'], { branchId: BRANCH, askId, answer })
  }
  await call(STRANGER, ['identity', 'takeUpRequest'], { branchId: BRANCH })
  const { invite } = await call(SECRETARY, ['identity', 'invite'], { branchId: BRANCH })
  await call(SECRETARY, ['identity', 'setInviteDays'], { branchId: BRANCH, code: invite?.code ?? '', days: 30 })
}

async function read(): Promise<void> {
  for (const who of [MEMBER, OFFICER, STRANGER, PASSER_BY]) {
    const { rows } = await call(who, ['notices', 'feed'], { category: null, cursor: null })
    await call(who, ['notices', 'strip'], {})
    expect(rows.length).toBeGreaterThan(3)
    const details: Reply<Contract['notices']['open']>[] = []
    for (const { noticeId } of rows) details.push(await call(who, ['notices', 'open'], { noticeId }))
    const [enclosing] = details.filter(({ attachments }) => attachments.length > 0)
    const { noticeId = '', attachments = [] } = enclosing ?? {}
    const { url } = await call(who, ['notices', 'file'], { noticeId, attachmentId: attachments[0]?.id ?? '' })
    expect((await fetch(url)).status).toBe(200)
    const words = { words: '团员', category: null, year: null, cursor: null }
    expect((await call(who, ['notices', 'search'], words)).rows).not.toEqual([])
    await fails(who, 'notices', 'open', { noticeId: 'nothing' })
  }
}

async function tend(assignmentId: string): Promise<void> {
  const memberId = memberIdOf(test.cloud, MEMBER)
  const { people } = await call(SECRETARY, ['boards', 'board'], { branchId: BRANCH, kind: 'lesson' })
  await call(SECRETARY, ['boards', 'unfinished'], { branchId: BRANCH, kind: 'lesson' })
  await call(SECRETARY, ['boards', 'appeals'], { branchId: BRANCH })
  expect((await call(SECRETARY, ['desk', 'waiting'], { rows: 20 })).appeals.count).toBeGreaterThan(0)
  // Before there is an answer: that it is new is among what is looked at in the end.
  await call(MEMBER, ['lessons', 'sawAnswer'], { lessonId: assignmentId })
  await call(SECRETARY, ['boards', 'correct'], { assignmentId, memberId, outcome: 'accept', reason: '在场' })
  await call(SECRETARY, ['boards', 'answeredAppeals'], { branchId: BRANCH, cursor: null })
  const missing = people.filter(({ state }) => state === 'not-started').map((person) => person.memberId)
  await call(SECRETARY, ['boards', 'excuse'], { assignmentId, memberId: missing[0] ?? '', reason: '病假' })
  await call(SECRETARY, ['boards', 'member'], { kind: 'lesson', memberId, cursor: null })
  const told = await call(SECRETARY, ['boards', 'remind'], { branchId: BRANCH, assignmentId, memberIds: missing })
  expect(told.sent.length).toBeGreaterThan(0)
  await fetched(await call(SECRETARY, ['exports', 'exportPeople'], { orgId: BRANCH, format: 'csv', assignmentId }))
  const { rows, locked } = await call(SECRETARY, ['identity', 'joinings'], { branchId: BRANCH, cursor: null })
  const [one] = rows.filter(({ state, name }) => state === 'joined' && name !== persona('new').name)
  const { memberId: of = '', joiningId = '' } = one ?? {}
  await call(SECRETARY, ['identity', 'undoJoining'], { memberId: of, joiningId })
  expect(locked).not.toEqual([])
  await call(SECRETARY, ['identity', 'unlockRow'], { memberId: locked[0]?.memberId ?? '' })
  await fails(SECRETARY, 'boards', 'overview', { orgId: 'nowhere', kind: 'lesson' })
}

/** Places in what the city's Youth Homes offer, by coming first, by lot and by the branch. */
async function gather(): Promise<void> {
  const [photo, draw] = ['a-photo', 'a-draw']
  for (const who of [MEMBER, PASSER_BY]) {
    for (const activityId of [photo, draw]) {
      await call(who, ['homes', 'signUp'], { activityId, name: '林晓' })
      await call(who, ['homes', 'wish'], { activityId, wish: 'up', grantId: 'g12345678' })
    }
    await call(who, ['homes', 'activity'], { activityId: photo })
    await call(who, ['homes', 'draw'], { activityId: draw })
    await call(who, ['homes', 'mine'], { cursor: null })
    await call(who, ['homes', 'keepPlace'], { activityId: photo })
  }
  await call(PASSER_BY, ['homes', 'cancel'], { activityId: draw })
  await call(STRANGER, ['homes', 'activities'], { venueId: 'v-binjiang', which: 'past', cursor: null })
  await fails(STRANGER, 'homes', 'signUp', { activityId: photo, name: null })
  const { people } = await call(SECRETARY, ['homes', 'branchPeople'], { branchId: BRANCH, activityId: photo })
  const memberIds = people.filter(({ state }) => state === 'can').map(({ memberId }) => memberId)
  const chosen = { branchId: BRANCH, activityId: photo, memberIds: memberIds.slice(0, 20) }
  expect((await call(SECRETARY, ['homes', 'signUpBranch'], chosen)).waiting).toBeGreaterThan(0)
  await call(MEMBER, ['homes', 'cancel'], { activityId: photo })
  const { activity: one } = await call(SECRETARY, ['homes', 'branchPeople'], { branchId: BRANCH, activityId: photo })
  test.cloud.clock.set(Date.parse(one.startsAt) - HOUR)
  await call(PASSER_BY, ['homes', 'cannotCome'], { activityId: photo })
}

async function oversee(assignmentId: string): Promise<void> {
  const root = all<{ _id: string; parentId: string | null }>(test.cloud, 'orgs').find(({ parentId }) => !parentId)
  const orgId = root?._id ?? ''
  await call(OFFICER, ['boards', 'assignments'], { orgId, kind: 'lesson', cursor: null })
  await call(OFFICER, ['boards', 'overview'], { orgId, kind: 'lesson' })
  await call(OFFICER, ['boards', 'version'], { orgId, kind: 'lesson' })
  await call(OFFICER, ['boards', 'settings'], { orgId })
  await call(OFFICER, ['boards', 'setSetting'], { orgId, name: 'ranking', value: true, seen: null })
  await call(OFFICER, ['boards', 'health'], { orgId })
  await call(OFFICER, ['boards', 'lacking'], { orgId, lack: 'noSecretary', cursor: null })
  await fetched(await call(OFFICER, ['exports', 'exportNumbers'], { orgId, format: 'csv', assignmentId }))
  await importVenues(by(OFFICER), orgId)
  const now = new Date(test.cloud.clock.now())
  const at = { committee: OFFICER, orgId, venueId: 'v-binjiang', now }
  await keepHomes(call, { ...at, keeper: KEEPER, named: NEWCOMER, visitor: PASSER_BY })
  const asking = { secretary: SECRETARY, branchId: BRANCH }
  await giveTalks(call, { ...at, ...asking, organiser: NEWCOMER, speaker: MEMBER })
  await checkIn(call, {
    keeper: KEEPER,
    venueId: 'v-binjiang',
    visitors: [PASSER_BY, STRANGER, 'preview-comes-1', 'preview-comes-2'],
    named: MEMBER,
    now: () => new Date(test.cloud.clock.now()),
  })
  await sayInTheCity(call, { committee: OFFICER, orgId, keeper: KEEPER, heard: MEMBER, visitor: PASSER_BY })
  const below = { orgId: BRANCH, editor: by(SECRETARY) }
  const [member, pushes] = [{ call: by(MEMBER), branchId: BRANCH }, () => test.cloud.pushChecks()]
  await writeNotices({ editor: by(EDITOR), reviewer: by(REVIEWER), below, member, pushes }, NAMED_BRANCH.committee.id)
  await fails(OFFICER, 'boards', 'appeals', { branchId: BRANCH })
  await fails(PASSER_BY, 'boards', 'appeals', { branchId: BRANCH })
}

/** Functions that die and a database that fails make lines in the log. */
async function stumble(): Promise<void> {
  test.cloud.setFaults(({ n }) => (n % 3 === 0 ? 'error-before' : undefined))
  for (const openid of [MEMBER, SECRETARY, NEWCOMER])
    for (const action of ['home', 'past', 'record'])
      await test.as(openid).send('lessons', { action, input: action === 'past' ? { season: null, cursor: null } : {} })
  await test.cloud.fireTimer('jobs').catch(() => undefined)
  test.cloud.setFaults()
}

it('leaves openids in the accounts alone, and writes only what is registered', async () => {
  const issue = currentIssue(test.cloud)
  await join()
  const right = issue.questions.map(({ id, right: chosen }) => ({ questionId: id, chosen: [...chosen] }))
  await learn(call, {
    members: [NEWCOMER, MEMBER],
    stranger: STRANGER,
    lesson: { id: issue._id, answers: right, seconds: issue.durationSeconds },
    passes: (seconds) => test.cloud.clock.advance(seconds * 1000),
  })
  await read()
  await findHomes(call, {
    readers: [MEMBER, STRANGER, PASSER_BY],
    keeper: KEEPER,
    venueId: 'v-binjiang',
  })
  await tend(issue._id)
  await gather()
  await oversee(issue._id)
  await stumble()
  test.cloud.clock.set(frozenFrom(issue.deadline).getTime() + HOUR)
  await test.settle()
  await call(OFFICER, ['boards', 'report'], { orgId: BRANCH, assignmentId: issue._id })
  await call(NEWCOMER, ['identity', 'leave'], { branchId: BRANCH })
  test.cloud.clock.advance(24 * HOUR)
  await test.settle()
  const offered = Object.entries(contract).flatMap(([name, actions]) =>
    Object.keys(actions).map((action) => `${name}.${action}`),
  )
  expect([...answered].sort()).toEqual(offered.sort())

  const openids = [...new Set([...all<Account>(test.cloud, 'accounts').map(({ _id }) => _id), ...callers])]
  expect(openids).toEqual(expect.arrayContaining([NEWCOMER, STRANGER, MEMBER, OFFICER]))
  const { database } = test.cloud
  const documents: Documents = Object.fromEntries(
    database.collections().map(({ name }) => [name, all(test.cloud, name)]),
  )
  for (const [name, kept] of Object.entries(documents)) {
    const shown = name === 'accounts' ? kept.map((account) => ({ ...account, _id: '' })) : kept
    expect([name, openidsIn(JSON.stringify(shown), openids)]).toEqual([name, []])
  }
  expect(lines.join('\n')).toContain('"action"')
  expect(openidsIn(lines.join('\n'), openids)).toEqual([])
  expect(openidsIn(JSON.stringify(replies), openids)).toEqual([])
  expect(tables.length).toBe(2)
  expect(openidsIn(tables.join('\n'), openids)).toEqual([])

  expect(documents.completions?.length).toBeGreaterThan(1000)
  expect(unregisteredFields(documents, registry)).toEqual([])
}, 180_000)

it('of what a notice and its versions say each file is known as theirs, and no other', () => {
  const told = toldFiles(test.cloud).filter(({ files, had }) => files?.length !== 0 || had.length > 0)
  expect(told.length).toBeGreaterThan(2)
  for (const { files, had } of told) expect(files).toEqual(had)
})

it('whoever acted stands in the log as a person', () => {
  const people = new Set(all<Account>(test.cloud, 'accounts').map(({ personId }) => personId))
  const actors = all<{ actorId: string | null }>(test.cloud, 'audit').map(({ actorId }) => actorId)
  expect(actors.length).toBeGreaterThan(5)
  expect(actors.filter((actor) => actor !== null && !people.has(actor))).toEqual([])
  const claimed = all<RosterRow>(test.cloud, 'roster').flatMap(({ personId }) => personId ?? [])
  expect(claimed.filter((personId) => !people.has(personId))).toEqual([])
})
