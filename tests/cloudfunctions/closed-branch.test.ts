import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import { differences } from '../../devtools/simulation/load/recount'
import { aCity, anIssue, branchId, memberId, OFFICER, openidOf, ROOT } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'

/** A branch that is closed while its people still have their accounts there. */
const CLOSED = branchId(0, 0)
const WEEK = 7 * 86_400_000
const next = {
  _id: 'L2',
  order: 2,
  opensAt: new Date('2026-11-29T16:00:00Z'),
  deadline: new Date('2026-12-06T14:00:00Z'),
  prepared: false,
}
const one = { multi: false, replace: false, upsert: false }
let test: TestCloud
beforeAll(async () => {
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, people: 5 }))
  test.has({ issues: [anIssue()] })
  await test.as(openidOf(CLOSED, 1)).finishLesson('L1')
  await test.settle()
  test.cloud.database.modify('orgs', { ...one, query: { _id: CLOSED }, data: { $set: { closedAt: TUESDAY } } })
})
afterAll(() => test.stop())

const leavesOf = (id: string): string[] =>
  all<LeafDocument>(test.cloud, 'leaves')
    .filter(({ assignmentId }) => assignmentId === id)
    .map(({ branchId: branch }) => branch)

it('keeps its members’ records and papers, and what was open then can still be done', async () => {
  const me = test.as(openidOf(CLOSED, 1))
  expect(await me.call('lessons', 'home', {})).toMatchObject({ issue: { lessonId: 'L1', state: 'done' } })
  expect(await me.call('lessons', 'record', {})).toMatchObject({ certificates: 1 })
  const receipt = await me.call('lessons', 'receipt', { lessonId: 'L1' })
  expect(receipt.branch).toContain(CLOSED)
  expect(await me.call('lessons', 'verify', { number: receipt.number })).toMatchObject({ valid: true })

  await test.as(openidOf(CLOSED, 2)).finishLesson('L1')
  await test.settle()
  const overview = await test.as(OFFICER).call('boards', 'overview', { orgId: 'u0', assignmentId: 'L1' })
  expect(overview.children.find(({ org }) => org.id === CLOSED)).toMatchObject({ rate: { onTime: 2, roster: 5 } })
})

it('is readable by its secretary and by those above', async () => {
  const asked = { branchId: CLOSED, kind: 'lesson' }
  const board = await test.as(openidOf(CLOSED, 0)).call('boards', 'board', asked)
  expect([board.rate.onTime, board.people.length]).toEqual([2, 5])
  const member = { kind: 'lesson', memberId: memberId(CLOSED, 1), cursor: null }
  expect((await test.as(openidOf(CLOSED, 0)).call('boards', 'member', member)).rows).toMatchObject([{ state: 'done' }])
  expect((await test.as(OFFICER).call('boards', 'board', asked)).people).toEqual([])
})

it('is not counted in what opens afterwards', async () => {
  test.has({ issues: [anIssue(next)] })
  test.cloud.clock.advance(WEEK)
  await test.settle()
  expect(leavesOf('L2')).toContain(branchId(0, 1))
  expect(leavesOf('L2')).not.toContain(CLOSED)
  const overview = await test.as(OFFICER).call('boards', 'overview', { orgId: 'u0', assignmentId: 'L2' })
  expect(overview.children.map(({ org }) => org.id)).not.toContain(CLOSED)

  // Nobody is expected, so nobody is excused or reminded.
  const secretary = test.as(openidOf(CLOSED, 0))
  const refused = { code: 'NOT_FOUND', message: '这一期不计入这个团支部' }
  const excuse = { assignmentId: 'L2', memberId: memberId(CLOSED, 2), reason: '病假' }
  await expect(secretary.call('boards', 'excuse', excuse)).rejects.toMatchObject(refused)
  const remind = { branchId: CLOSED, assignmentId: 'L2', memberIds: [memberId(CLOSED, 2)] }
  await expect(secretary.call('boards', 'remind', remind)).rejects.toMatchObject(refused)

  // Whoever is still there may learn all the same.
  expect((await test.as(openidOf(CLOSED, 1)).finishLesson('L2')).receipt).toMatchObject({ late: false })
  await test.settle()
  const after = await test.as(OFFICER).call('boards', 'overview', { orgId: 'u0', assignmentId: 'L2' })
  expect(after.rate).toMatchObject({ onTime: 0, roster: 5 })
  expect(differences(test.cloud.database, 'L2')).toEqual([])
})

it('nor is one counted in what had begun before it came into the audience', async () => {
  const mover = branchId(1, 1)
  const scoped = { ...next, _id: 'L3', order: 3, scope: 'u0', opensAt: new Date('2026-11-30T16:00:00Z') }
  test.has({ issues: [anIssue(scoped)] })
  await test.settle()
  const now = new Date(test.cloud.clock.now())
  const { path } = all<Org>(test.cloud, 'orgs').find(({ _id }) => _id === mover) ?? { path: [] }
  const moved = { path: [ROOT, 'u0', mover], parentId: 'u0' }
  const paths = [
    { from: new Date(0), path },
    { from: now, path: moved.path },
  ]
  test.cloud.database.modify('orgs', { ...one, query: { _id: mover }, data: { $set: { ...moved, paths } } })
  expect((await test.as(openidOf(mover, 1)).finishLesson('L3')).receipt).toMatchObject({ late: false })
  await test.settle()
  expect(leavesOf('L3')).toEqual([branchId(0, 1)])
  expect(differences(test.cloud.database, 'L3')).toEqual([])
})
