import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import { aCity, anIssue, branchId, OFFICER, openidOf, ROOT } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all, counted, recount } from '../support/recount'

/** What happens around an issue by itself: its counting documents are made before it opens, also for large branches. */
let test: TestCloud
const large = branchId(0, 0)
const small = branchId(1, 0)

beforeAll(async () => {
  test = await localCloud({ now: new Date(TUESDAY.getTime() - 7 * 86_400_000) })
  test.has(aCity({ now: TUESDAY, units: 1, branches: 1, people: 1203 }))
  const other = aCity({
    now: TUESDAY,
    units: 2,
    branches: 1,
    people: 5,
    standing: (place) => (place > 2 ? 'youth' : 'member'),
  })
  test.has({
    orgs: other.orgs.filter(({ path }) => path.includes('u1')),
    roster: other.roster.filter((row) => row.branchId === small),
    accounts: other.accounts.filter(({ membership }) => membership?.branchId === small),
    roles: other.roles.filter(({ orgId }) => orgId === small),
  })
  test.has({ issues: [anIssue({ prepared: false })] })
})
afterAll(() => test.stop())

describe('an issue', () => {
  it('is prepared within the hour before it opens, once, and not earlier', async () => {
    await test.settle()
    expect(test.cloud.database.count('leaves', {})).toBe(0)
    test.cloud.clock.set(Date.parse('2026-11-22T15:30:00Z'))
    await test.settle()
    // Five parts for 1,203 people, one for the small branch.
    expect(
      all<LeafDocument>(test.cloud, 'leaves')
        .map(({ _id }) => _id)
        .sort(),
    ).toEqual([...[0, 1, 2, 3, 4].map((part) => `L1_${large}_${part}`), `L1_${small}`])
    test.cloud.clock.set(TUESDAY.getTime())
    const city = await test.as(OFFICER).call('boards', 'overview', { orgId: ROOT, kind: 'lesson' })
    expect(city).toMatchObject({
      rate: { roster: 1206, onTime: 0, percent: 0 },
      youthRate: { roster: 2 },
      coverage: { branches: 2, covered: 0 },
    })
  })

  it('counts a branch kept in parts as one branch, exactly', async () => {
    for (const place of [0, 1, 7, 500, 1202]) await test.as(openidOf(large, place)).finishLesson('L1')
    for (const place of [1, 4]) await test.as(openidOf(small, place)).finishLesson('L1')
    await test.settle()
    expect(counted(test.cloud, 'L1')).toEqual(recount(test.cloud, 'L1'))

    const board = await test.as(openidOf(large, 0)).call('boards', 'board', { branchId: large, kind: 'lesson' })
    expect(board).toMatchObject({ rate: { onTime: 5, roster: 1203 }, counts: { done: 5, notStarted: 1198 } })
    expect(board.people).toHaveLength(1203)
    const city = await test.as(OFFICER).call('boards', 'overview', { orgId: ROOT, kind: 'lesson' })
    expect(city).toMatchObject({
      rate: { onTime: 6, roster: 1206 },
      youthRate: { onTime: 1, roster: 2 },
      coverage: { branches: 2, covered: 2, percent: 100 },
    })
    const unit = await test.as(OFFICER).call('boards', 'overview', { orgId: 'u0', kind: 'lesson' })
    expect(unit.children).toMatchObject([
      { isBranch: true, rate: { onTime: 5, roster: 1203 }, coverage: { branches: 1 } },
    ])
  })
})
