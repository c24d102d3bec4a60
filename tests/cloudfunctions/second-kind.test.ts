import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { Move } from '../../cloudfunctions/shared/people/moves.repo'
import type { ReportDocument } from '../../cloudfunctions/shared/counting/reports.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import { differences } from '../../devtools/simulation/load/recount'
import { frozenFrom } from '../../src/domain/assignments/late'
import { fromWallClock, HOUR_MS } from '../../src/domain/time'
import { change, one } from '../support/busy-city'
import { aCity, anIssue, aRow, branchId, memberId, OFFICER, openidOf, ROOT } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { aDrill, begin, finish, KIND } from '../support/second-kind'
import { tableOf } from '../support/tables'

/**
 * A kind of assignment that no line of the rooms knows: it counts comers of two standings in one sector, beside sixty weekly lessons
 * that are due in the same month. Only who begins and who finishes is written here; all else the functions do.
 */
const [SCHOOL, FACTORY, OTHER, VILLAGE] = [branchId(0, 0), branchId(0, 1), branchId(1, 0), branchId(1, 1)]
const OTHERS = 60
const DRILL = aDrill()
const BEFORE = aDrill({
  _id: 'D0',
  order: 0,
  label: '第0次演练',
  opensAt: new Date('2026-11-15T16:00:00Z'),
  deadline: new Date('2026-11-22T14:00:00Z'),
})
/** Two members, then an applicant and a youth: the youth is not addressed. */
const standing = (place: number) => (place === 4 ? 'applicant' : place === 5 ? 'youth' : 'member')

let test: TestCloud
const database = () => test.cloud.database
const person = (branch: string, place: number, assignmentId = 'D1') => ({
  assignmentId,
  leaf: `${assignmentId}_${branch}`,
  memberId: memberId(branch, place),
  at: new Date(test.cloud.clock.now()),
})
const secretary = (branch: string) => test.as(openidOf(branch, 0))
const leaf = (branch: string, assignmentId = 'D1') =>
  one<LeafDocument>(database(), 'leaves', `${assignmentId}_${branch}`)
const wrong = () => [...differences(database(), 'D1'), ...differences(database(), 'D0')]

beforeAll(async () => {
  test = await localCloud()
  const city = aCity({ now: TUESDAY, people: 6, standing })
  const sectors: Record<string, Org['sector']> = { [SCHOOL]: 'school', [FACTORY]: 'enterprise', [OTHER]: 'school' }
  for (const org of city.orgs) if (sectors[org._id]) org.sector = sectors[org._id]
  test.has(city)
  const issues = Array.from({ length: OTHERS }, (_, i) =>
    anIssue({
      _id: `L${i}`,
      order: i,
      opensAt: new Date(TUESDAY.getTime() - (i + 1) * HOUR_MS),
      deadline: new Date(DRILL.deadline.getTime() - (i + 1) * HOUR_MS),
    }),
  )
  test.has({ issues, assignments: [BEFORE, DRILL] })
  await test.settle()
})
afterAll(() => test.stop())

it('is prepared in the branches of its sector only, and expects nobody', () => {
  expect(
    all<LeafDocument>(test.cloud, 'leaves')
      .map(({ _id }) => _id)
      .sort(),
  ).toEqual([`D0_${SCHOOL}`, `D0_${OTHER}`, `D1_${SCHOOL}`, `D1_${OTHER}`])
  expect(leaf(SCHOOL)).toMatchObject({ kind: KIND, roster: { member: 0, youth: 0 }, name: `${SCHOOL} 团支部` })
})

it('is counted up the tree: whoever comes, in both groups, and which branches', async () => {
  finish(database(), person(SCHOOL, 2, 'D0'))
  for (const place of [1, 2, 4]) finish(database(), person(SCHOOL, place))
  finish(database(), person(OTHER, 1))
  begin(database(), person(SCHOOL, 3))
  await test.settle()
  expect(wrong()).toEqual([])
  const city = await test.as(OFFICER).call('boards', 'overview', { orgId: ROOT, kind: KIND })
  expect(city).toMatchObject({
    assignment: { assignmentId: 'D1', kind: KIND },
    rate: { onTime: 3, roster: 0, percent: null },
    youthRate: { onTime: 1 },
    coverage: { covered: 2, branches: 2 },
  })
  // Whom it does not address is not listed.
  const unit = await test.as(OFFICER).call('boards', 'overview', { orgId: 'u0', kind: KIND })
  expect(unit.children.map(({ org }) => org.id)).toEqual([SCHOOL])
  const empty = test.as(openidOf(FACTORY, 0)).call('boards', 'board', { branchId: FACTORY, assignmentId: 'D1' })
  await expect(empty).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('has a board of those who have come, and a trend of its own kind', async () => {
  const board = await secretary(SCHOOL).call('boards', 'board', { branchId: SCHOOL, kind: KIND })
  expect(board.people.map(({ memberId: id, state }) => [id, state])).toEqual([
    [memberId(SCHOOL, 1), 'done'],
    [memberId(SCHOOL, 2), 'done'],
    [memberId(SCHOOL, 3), 'in-progress'],
    [memberId(SCHOOL, 4), 'done'],
  ])
  expect(board.trend.map(({ assignmentId }) => assignmentId)).toEqual(['D0', 'D1'])
  const { rows } = await secretary(SCHOOL).call('boards', 'member', {
    kind: KIND,
    memberId: memberId(SCHOOL, 2),
    cursor: null,
  })
  expect(rows.map(({ assignmentId, state }) => [assignmentId, state])).toEqual([
    ['D1', 'done'],
    ['D0', 'done'],
  ])
  const drill = { title: '应急演练', ended: false }
  const list = await secretary(SCHOOL).call('boards', 'assignments', { orgId: SCHOOL, kind: KIND, cursor: null })
  expect(list).toEqual({
    rows: [
      { ...drill, assignmentId: 'D1', label: '第1次演练', order: 1, deadline: '2026-11-29T14:00:00.000Z' },
      { ...drill, assignmentId: 'D0', label: '第0次演练', order: 0, deadline: '2026-11-22T14:00:00.000Z' },
    ],
    next: null,
  })
})

it('reminds who has begun, in its own words, and nobody who has not come', async () => {
  const grantId = 'gabcdefgh1'
  await test.as(openidOf(SCHOOL, 3)).call('identity', 'subscribed', { grantId })
  test.cloud.outbox.reset()
  const asked = [3, 1, 0].map((place) => memberId(SCHOOL, place))
  expect(
    await secretary(SCHOOL).call('boards', 'remind', { branchId: SCHOOL, assignmentId: 'D1', memberIds: asked }),
  ).toMatchObject({ sent: [asked[0]], done: [asked[2], asked[1]] })
  const [message] = test.cloud.outbox.subscribeMessages
  expect(message?.request).toMatchObject({ page: 'pages/study/index', data: { thing1: { value: '应急演练' } } })
  expect(JSON.stringify(message)).not.toContain('学')
})

it('takes excuses and corrections of whom it addresses, and of nobody else', async () => {
  const about = (place: number) => ({ assignmentId: 'D1', memberId: memberId(SCHOOL, place) })
  const correct = (place: number) =>
    secretary(SCHOOL).call('boards', 'correct', { ...about(place), outcome: 'accept', reason: '当面看到' })
  await expect(correct(5)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await correct(0)).toEqual({ recorded: true })
  await test.settle()
  const board = await secretary(SCHOOL).call('boards', 'board', { branchId: SCHOOL, kind: KIND })
  expect(board.rate).toMatchObject({ onTime: 2, corrected: 1 })
  expect(wrong()).toEqual([])
})

it('follows a member who moves in mid-period, also to where it is not counted', async () => {
  const move = (place: number, to: string, waiting: number): Move => {
    const row = { ...aRow({ branchId: to, place: waiting, standing: 'member' }), personId: null }
    test.has({ roster: [row] })
    const id = memberId(SCHOOL, place)
    const way = { memberId: id, waitingId: row._id, from: SCHOOL, to }
    return {
      _id: `${id}_${row._id}`,
      ...way,
      actorId: 'someone',
      at: new Date(test.cloud.clock.now()),
      finishedAt: null,
    }
  }
  test.has({ moves: [move(1, OTHER, 60), move(2, VILLAGE, 61)] })
  await test.settle()
  expect(all<Move>(test.cloud, 'moves').filter(({ finishedAt }) => finishedAt === null)).toEqual([])
  expect(Object.keys(leaf(OTHER)?.done ?? {}).sort()).toEqual([memberId(SCHOOL, 1), memberId(OTHER, 1)].sort())
  expect(Object.keys(leaf(SCHOOL)?.done ?? {}).sort()).toEqual([memberId(SCHOOL, 0), memberId(SCHOOL, 4)])
  expect(wrong()).toEqual([])
})

it('is frozen two hours after its deadline, with what was put right before it', async () => {
  const week = () => test.as(OFFICER).call('boards', 'report', { orgId: ROOT, assignmentId: 'D1' })
  test.cloud.clock.set(frozenFrom(DRILL.deadline).getTime() - HOUR_MS)
  await test.settle()
  await expect(week()).rejects.toMatchObject({ code: 'TOO_EARLY' })
  test.cloud.clock.set(frozenFrom(DRILL.deadline).getTime())
  await test.settle()
  expect(await week()).toMatchObject({ rate: { onTime: 2, corrected: 1, late: 0 }, youthRate: { onTime: 1 } })
})

it('has a month of its own, and the sixty others have theirs', async () => {
  const month = (kind: string) => test.as(OFFICER).call('boards', 'report', { orgId: ROOT, kind, month: '2026-11' })
  expect((await month(KIND)).assignments.map(({ assignmentId }) => assignmentId)).toEqual(['D0', 'D1'])
  const { assignments, waiting } = await month('lesson')
  expect([assignments.length, waiting]).toEqual([OTHERS, 0])
  expect((await month('unheard')).assignments).toEqual([])
})

it('leaves as a table, one row a branch, and one a person', async () => {
  const table = async (
    who: string,
    of: { orgId: string; assignmentId: string } | { orgId: string; kind: string; month: string },
    rows: 'exportNumbers' | 'exportPeople' = 'exportNumbers',
  ) =>
    tableOf(
      await (await fetch((await test.as(who).call('exports', rows, { ...of, format: 'xlsx' })).url)).arrayBuffer(),
    )
  const branches = await table(OFFICER, { orgId: ROOT, assignmentId: 'D1' })
  expect(
    branches.filter(([, name]) => name?.toString().endsWith('团支部') && name !== '团支部').map(([, name]) => name),
  ).toEqual([`${SCHOOL} 团支部`, `${OTHER} 团支部`])
  const people = await table(openidOf(SCHOOL, 0), { orgId: SCHOOL, kind: KIND, month: '2026-11' }, 'exportPeople')
  expect(people.some((cells) => cells.includes('更正为完成'))).toBe(true)
  expect(people.flat()).not.toContain('青年')
})

it('is counted anew at night, like every other', async () => {
  // A record whose entry in the set is lost.
  change<LeafDocument>(database(), 'leaves', `D1_${OTHER}`, (found) => {
    Reflect.deleteProperty(found.done, memberId(OTHER, 1))
  })
  expect(wrong()).not.toEqual([])
  test.cloud.clock.set(fromWallClock({ year: 2026, month: 12, day: 1, hour: 3, minute: 5 }).getTime())
  await test.settle()
  const [night] = all<ReportDocument>(test.cloud, 'reports').filter(({ found }) => found['lost-done'] !== undefined)
  expect(night?.found).toEqual({ 'lost-done': 1 })
  expect(wrong()).toEqual([])
})
