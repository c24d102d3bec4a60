import type { Completion } from '../../cloudfunctions/shared/assignments/completions.repo'
import type { Page } from '../../src/contract/paging'
import { aCity, anIssue, branchId, memberId, openidOf } from '../support/city'
import { aTaken } from '../support/issues'
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
  kept: aTaken(),
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
async function pagesOf<P extends Page<unknown>>(ask: (cursor: string | null) => Promise<P>): Promise<P[]> {
  const pages = [await ask(null)]
  for (let next = pages[0]?.next ?? null; next !== null; next = pages[pages.length - 1]?.next ?? null) {
    pages.push(await ask(next))
  }
  return pages
}
const orders = (rows: readonly { order: number }[]) => rows.map(({ order }) => order)

it('certificates, also where an assignment is gone', async () => {
  const pages = await pagesOf((cursor) => me().call('lessons', 'certificates', { cursor }))
  expect(pages.map(({ rows }) => rows.length)).toEqual([20, 19, 5])
  const numbers = pages.flatMap(({ rows }) => rows.map(({ number }) => number))
  expect(numbers).toEqual(newestFirst.filter((order) => order !== 107).map((order) => `LJ26${order}-AAAA-AAAA`))
  // Whoever never learnt has none.
  expect(await test.as('nobody').call('lessons', 'certificates', { cursor: null })).toEqual({ rows: [], next: null })
})

it('what a board can be chosen by', async () => {
  const pages = await pagesOf((cursor) =>
    secretary().call('boards', 'assignments', { orgId: branch, kind: 'lesson', cursor }),
  )
  expect(pages.map(({ rows }) => rows.length)).toEqual([20, 20, 5])
  expect(pages.flatMap(({ rows }) => orders(rows))).toEqual(newestFirst)
})

it('a member’s history', async () => {
  const whose = { kind: 'lesson', memberId: memberId(branch, 1) }
  const pages = await pagesOf((cursor) => secretary().call('boards', 'member', { ...whose, cursor }))
  expect(pages.map(({ rows }) => rows.length)).toEqual([40, 5])
  expect(pages.flatMap(({ rows }) => orders(rows))).toEqual(newestFirst)
})

it('a list to which two are added while it is read: each that was there once, and those from the beginning on', async () => {
  const ask = (cursor: string | null) =>
    secretary().call('boards', 'assignments', { orgId: branch, kind: 'lesson', cursor })
  const first = await ask(null)
  // Both open at one instant, before one that is there: their numbers alone say where they stand.
  const opensAt = new Date(TUESDAY.getTime() - 2 * WEEK)
  const deadline = new Date(TUESDAY.getTime() + WEEK)
  test.has({ issues: [146, 145].map((order) => anIssue({ _id: `P${order}`, order, opensAt, deadline })) })
  const rest = await pagesOf((cursor) => ask(cursor ?? first.next))
  expect([first, ...rest].flatMap(({ rows }) => orders(rows))).toEqual(newestFirst)
  const anew = await pagesOf(ask)
  expect(anew.flatMap(({ rows }) => orders(rows))).toEqual([146, 145, ...newestFirst])
})

it('a place that no page has told', async () => {
  const forged = [[{ $gt: 0 }], ['100'], [5.5], [5, 'a'], {}].map((keys) =>
    Buffer.from(JSON.stringify(keys)).toString('base64url'),
  )
  for (const cursor of [...forged, 'x', 'AAAA']) {
    const refused = { code: 'INVALID_INPUT', message: '没有找到要看的这一页，请返回后重新打开' }
    await expect(me().call('lessons', 'certificates', { cursor })).rejects.toMatchObject(refused)
    await expect(me().call('lessons', 'past', { season: null, cursor })).rejects.toMatchObject(refused)
  }
})
