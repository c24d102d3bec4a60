import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import { differences } from '../../devtools/simulation/load/recount'
import { partsOf } from '../../src/domain/counting/leaf'
import { frozenFrom } from '../../src/domain/assignments/late'
import { changeFrom } from '../../src/domain/orgs/tree'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import { change, one, plantIssues } from '../support/busy-city'
import { aCity, anAccount, anIssue, aRow, branchId, OFFICER, openidOf, RIGHT, ROOT } from '../support/city'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { all } from '../support/recount'

/**
 * A branch grows past what one counting document holds, moves to another committee and is closed, while its members finish: what
 * was pinned stays where it was, what is pinned later is where the branch is by then, and every number equals a recount.
 */
const MONDAY = new Date('2026-11-22T16:00:00Z')
const WEEK = 7 * DAY_MS
const BRANCH = branchId(0, 0)
const [SMALL, LARGE] = [480, 530]
const opensAt = (nth: number) => new Date(MONDAY.getTime() + (nth - 1) * WEEK)
const deadline = (nth: number) => new Date(opensAt(nth).getTime() + 6 * DAY_MS)
const WEEKS = [1, 2, 3].map((nth) =>
  anIssue({
    _id: `L${nth}`,
    order: nth,
    label: `2026年第${nth}期`,
    prepared: false,
    opensAt: opensAt(nth),
    deadline: deadline(nth),
  }),
)

let test: JoinedTest
const database = () => test.cloud.database

async function settle(): Promise<void> {
  do await test.functions.minute()
  while (database().count('leaves', { dirty: true }) + database().count('nodes', { dirty: true }) > 0)
}

async function finish(nth: number, places: readonly number[]): Promise<void> {
  const begun: { openid: string; token: string }[] = []
  for (const place of places) {
    const openid = openidOf(BRANCH, place)
    const input = { lessonId: `L${nth}`, mode: 'watch' as const }
    begun.push({
      openid,
      token: (await test.functions.call(openid, { name: 'lessons', action: 'start', input })).token,
    })
  }
  test.time.set(Date.now() + 60_000)
  for (const { openid, token } of begun) {
    const done = { token, spans: [[0, 100]] as [number, number][], answers: RIGHT, answeredAt: null }
    await test.functions.call(openid, { name: 'lessons', action: 'finish', input: done })
  }
  await settle()
}

const from = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i)
const wrong = (...weeks: number[]) => weeks.flatMap((nth) => differences(database(), `L${nth}`))
const leavesOf = (nth: number) =>
  all<LeafDocument>(test.cloud, 'leaves')
    .filter(({ branchId: id, assignmentId }) => id === BRANCH && assignmentId === `L${nth}`)
    .map(({ _id }) => _id)
    .sort()
const rowsBelow = async (orgId: string, nth: number) => {
  const input = { orgId, assignmentId: `L${nth}` }
  const { children } = await test.functions.call(OFFICER, { name: 'boards', action: 'overview', input })
  return children.map(({ org, rate }) => [org.id, org.name, rate.onTime, rate.roster])
}

/** As whoever brings a list of new people will do it. */
async function welcome(places: readonly number[], now: Date): Promise<void> {
  const rows = places.map((place) => aRow({ branchId: BRANCH, place, standing: 'member' }))
  database().insertMany('roster', rows)
  database().insertMany(
    'accounts',
    rows.map((row) => anAccount(row, now)),
  )
  const { noteSize, getOrg } = await import('../../cloudfunctions/shared/orgs/orgs.repo')
  const { recountRoster } = await import('../../cloudfunctions/shared/counting/leaves.repo')
  const branch = await getOrg(BRANCH)
  await noteSize(branch, LARGE, now)
  expect(await recountRoster(WEEKS[0] ?? anIssue(), branch)).toBe(true)
}

beforeAll(async () => {
  test = await joinedTest(new Date(MONDAY.getTime() - HOUR_MS))
  const city = aCity({ now: MONDAY, units: 2, branches: 2, people: 3 })
  for (const place of from(3, SMALL - 3)) {
    const row = aRow({ branchId: BRANCH, place, standing: 'member' })
    city.roster.push(row)
    city.accounts.push(anAccount(row, MONDAY))
  }
  for (const [name, list] of Object.entries(city)) database().insertMany(name, list as object[])
  plantIssues(database(), WEEKS)
  await settle()
  test.time.set(new Date(MONDAY.getTime() + HOUR_MS))
})
afterAll(() => test.stop())

it('grows past one document in mid-issue, and the set stays where it began', async () => {
  expect(leavesOf(1)).toEqual([`L1_${BRANCH}`])
  await finish(1, from(0, 20))
  await welcome(from(SMALL, LARGE - SMALL), new Date(MONDAY.getTime() + HOUR_MS))
  await finish(1, from(SMALL, 20))
  // Also when the branch is large already for whatever is pinned from now on.
  test.time.set(new Date(MONDAY.getTime() + DAY_MS))
  await finish(1, from(20, 5))
  expect(leavesOf(1)).toEqual([`L1_${BRANCH}`])
  expect(one<Org>(database(), 'orgs', BRANCH)?.parts.map(({ n }) => n)).toEqual([1, partsOf(LARGE)])
  expect(await rowsBelow('u0', 1)).toContainEqual([BRANCH, `${BRANCH} 团支部`, 45, LARGE])
  expect(wrong(1)).toEqual([])
})

it('moves to another committee, and the issue is counted where it was pinned', async () => {
  const now = new Date(MONDAY.getTime() + 2 * DAY_MS)
  test.time.set(now)
  const path = [ROOT, 'u1', BRANCH]
  change<Org>(database(), 'orgs', BRANCH, (org) => {
    org.paths = [
      { from: new Date(0), path: org.path },
      { from: changeFrom(now), path },
    ]
    org.path = path
    org.parentId = 'u1'
  })
  test.time.set(new Date(now.getTime() + HOUR_MS))
  await finish(1, from(25, 5))
  expect(wrong(1)).toEqual([])
  expect((await rowsBelow('u0', 1)).find(([id]) => id === BRANCH)).toEqual([BRANCH, `${BRANCH} 团支部`, 50, LARGE])
  expect((await rowsBelow('u1', 1)).map(([id]) => id)).not.toContain(BRANCH)
})

it('is counted in its parts below the new committee from the next issue on', async () => {
  test.time.set(frozenFrom(deadline(1)))
  await settle()
  test.time.set(new Date(opensAt(2).getTime() + HOUR_MS))
  await settle()
  expect(leavesOf(2)).toEqual(from(0, partsOf(LARGE)).map((part) => `L2_${BRANCH}_${part}`))
  await finish(2, from(0, 30))
  expect(wrong(1, 2)).toEqual([])
  expect(await rowsBelow('u1', 2)).toContainEqual([BRANCH, `${BRANCH} 团支部`, 30, LARGE])
})

it('is closed, stays in what was pinned before, under its name, and is in nothing that comes after', async () => {
  const now = new Date(opensAt(2).getTime() + DAY_MS)
  change<Org>(database(), 'orgs', BRANCH, (org) => (org.closedAt = now))
  test.time.set(new Date(now.getTime() + HOUR_MS))
  await finish(2, from(30, 5))
  test.time.set(frozenFrom(deadline(2)))
  await settle()
  test.time.set(new Date(opensAt(3).getTime() + HOUR_MS))
  await settle()
  expect(leavesOf(3)).toEqual([])
  expect(wrong(1, 2, 3)).toEqual([])
  expect((await rowsBelow('u1', 3)).map(([id]) => id)).toEqual([branchId(1, 0), branchId(1, 1)])
  expect(await rowsBelow('u1', 2)).toContainEqual([BRANCH, `${BRANCH} 团支部`, 35, LARGE])

  // Even when nothing is left of it but what was counted.
  database().remove('orgs', { query: { _id: BRANCH }, multi: false })
  const input = { orgId: 'u1', assignmentId: 'L2' }
  const { children } = await test.functions.call(OFFICER, { name: 'boards', action: 'report', input })
  expect(children.map(({ org }) => org)).toContainEqual({ id: BRANCH, name: `${BRANCH} 团支部` })
})
