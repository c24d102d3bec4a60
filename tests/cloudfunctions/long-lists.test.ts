import type { Completion } from '../../cloudfunctions/shared/assignments/completions.repo'
import type { AssignmentPage } from '../../src/contract/boards'
import type { MyCertificates, PastIssues } from '../../src/contract/lessons'
import type { MemberHistory } from '../../src/contract/tending'
import type { Taken } from '../../src/domain/lessons/kept'
import { aCity, anIssue, branchId, memberId, openidOf } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'

/** Lists that grow by one a week, for years: each comes by the page, newest first, whole and each row once. */
const WEEK = 7 * 86_400_000
const branch = branchId(0, 0)
const ORDERS = Array.from({ length: 45 }, (_, week) => 100 + week)
const newestFirst = [...ORDERS].reverse()
/** The first five are of a season of their own. */
const issues = ORDERS.map((order, week) => {
  const opensAt = new Date(TUESDAY.getTime() - (45 - week) * WEEK)
  return anIssue({
    _id: `P${order}`,
    order,
    series: week < 5 ? '前年' : '去年',
    opensAt,
    deadline: new Date(opensAt.getTime() + WEEK - 1000),
  })
})
const kept: Taken = { score: 100, redoneAt: null, classHours: 0.5, mode: 'watch' }
const completions = ORDERS.map((order): Completion => ({
  _id: `C${order}`,
  memberId: memberId(branch, 1),
  number: `LJ26${order}-AAAA-AAAA`,
  assignmentId: order === 107 ? 'gone' : `P${order}`,
  kind: 'lesson',
  branchId: branch,
  order,
  standing: 'member',
  late: order % 2 === 0,
  doneAt: TUESDAY,
  receivedAt: TUESDAY,
  correctedAt: null,
  kept,
}))

let test: TestCloud
beforeAll(async () => {
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, people: 3 }))
  test.has({ issues })
  test.has({ completions })
})
afterAll(() => test.stop())

const me = () => test.as(openidOf(branch, 1))
const secretary = () => test.as(openidOf(branch, 0))

/** Every page, as long as there is a next one. */
async function pagesOf<P extends { next: number | null }>(ask: (before: number | null) => Promise<P>): Promise<P[]> {
  const pages = [await ask(null)]
  for (let next = pages[0]?.next ?? null; next !== null; next = pages[pages.length - 1]?.next ?? null) {
    pages.push(await ask(next))
  }
  return pages
}
const orders = (rows: readonly { order: number }[]) => rows.map(({ order }) => order)

it('certificates, also where an assignment is gone', async () => {
  const pages = await pagesOf<MyCertificates>((before) => me().call('lessons', 'certificates', { before }))
  expect(pages.map(({ certificates }) => certificates.length)).toEqual([20, 19, 5])
  const numbers = pages.flatMap(({ certificates }) => certificates.map(({ number }) => number))
  expect(numbers).toEqual(newestFirst.filter((order) => order !== 107).map((order) => `LJ26${order}-AAAA-AAAA`))
  await expect(test.as('nobody').call('lessons', 'certificates', { before: null })).rejects.toMatchObject({
    code: 'NOT_JOINED',
  })
})

it('past issues, of all seasons or one; a season is offered once its issues are reached', async () => {
  const past = (season: string | null) =>
    pagesOf<PastIssues>((before) => me().call('lessons', 'past', { season, before }))
  const pages = await past(null)
  expect(pages.map(({ issues: page }) => page.length)).toEqual([20, 20, 5])
  expect(pages.flatMap(({ issues: page }) => orders(page))).toEqual(newestFirst)
  expect(pages.map(({ seasons }) => seasons)).toEqual([['去年'], ['去年'], ['去年', '前年']])
  expect((await past('前年')).flatMap(({ issues: page }) => orders(page))).toEqual([104, 103, 102, 101, 100])
})

it('what a board can be chosen by', async () => {
  const pages = await pagesOf<AssignmentPage>((before) =>
    secretary().call('boards', 'assignments', { orgId: branch, kind: 'lesson', before }),
  )
  expect(pages.map(({ assignments }) => assignments.length)).toEqual([20, 20, 5])
  expect(pages.flatMap(({ assignments }) => orders(assignments))).toEqual(newestFirst)
})

it('a member’s history, the oldest of a page first', async () => {
  const whose = { kind: 'lesson', memberId: memberId(branch, 1) }
  const pages = await pagesOf<MemberHistory>((before) => secretary().call('boards', 'member', { ...whose, before }))
  expect(pages.map(({ history }) => history.length)).toEqual([40, 5])
  expect(pages.reverse().flatMap(({ history }) => orders(history))).toEqual(ORDERS)
})
