import { CONFIRM_KIND, FIRST_KIND } from '../../../src/domain/kind-names'
import type { Account } from '../../../cloudfunctions/shared/people/accounts.repo'
import type { Appeal } from '../../../cloudfunctions/shared/assignments/appeals.repo'
import type { RosterRow } from '../../../cloudfunctions/shared/people/roster.repo'
import type { BranchMonth } from '../../../cloudfunctions/shared/notices/branch-asks.repo'
import { CONFIRMS_PER_BRANCH } from '../../../src/domain/limits'
import type { Completion } from '../../../cloudfunctions/shared/assignments/completions.repo'
import type { Assignment } from '../../../src/domain/assignments/assignment'
import { all, differences } from '../../../devtools/simulation/load/recount'
import { cityCloud, type CityCloud } from '../../../devtools/simulator/city'
import { KEEPER, NAMED_BRANCH, PERSONAS, personOf } from '../../../devtools/seed/people'

describe.each([
  ['in the first minute of a week', new Date('2026-11-22T16:00:30Z')],
  ['in the middle of one', new Date('2026-11-24T02:00:00Z')],
  ['in its last hour, after the deadline', new Date('2026-11-29T15:30:00Z')],
])('the made-up city %s', (_, now) => {
  let city: CityCloud
  beforeAll(async () => {
    city = await cityCloud({ now })
  })
  afterAll(() => city.close())

  it('shows the member of the pictures one issue that was made up, all others on time', () => {
    const { member } = Object.fromEntries(PERSONAS.map(({ alias, openid }) => [alias, openid]))
    const own = all<Account>(city.cloud.database, 'accounts').find(({ _id }) => _id === member)
    const late = all<Completion>(city.cloud.database, 'completions')
      .filter(({ memberId, kind }) => kind === FIRST_KIND && memberId === own?.membership?.memberId)
      .map((one): [number, boolean] => [one.order, one.late])
    expect(late.sort(([a], [b]) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((order) => [order, order === 5]))
  })

  it('counts at every level what its people did', () => {
    const { database } = city.cloud
    const assignments = all<Assignment>(database, 'assignments')
    expect(assignments.filter(({ kind }) => kind === FIRST_KIND)).toHaveLength(9)
    // What is asked now, twice of one that was corrected, and what is over; and four of the district of which one is spared.
    expect(assignments.filter(({ kind }) => kind === CONFIRM_KIND)).toHaveLength(8)
    expect(assignments.flatMap(({ _id }) => differences(database, _id))).toEqual([])
  })

  it('has a branch that was asked all that it may be within one month, and is spared what came last', () => {
    const months = all<BranchMonth>(city.cloud.database, 'branchAsks')
    const full = months.filter((month) => month.full)
    const { asked, of } = full.find(({ branchId }) => branchId === KEEPER.branchId) ?? {}
    expect([asked, of?.['n-questionnaire']]).toEqual([CONFIRMS_PER_BRANCH, 'spared'])
    const [spares] = all<Assignment>(city.cloud.database, 'assignments').filter(
      ({ subjectId }) => subjectId === 'n-questionnaire',
    )
    expect(spares?.spared).toEqual(full.map(({ branchId }) => branchId))
    // Who is not full is asked that one as well.
    const others = months.filter((month) => month.of['n-questionnaire'] === 'asked')
    expect(others.map((month) => month.full)).toEqual(others.map((month) => month.asked === CONFIRMS_PER_BRANCH))
  })

  it('has nothing that is still to come, and one who was put right', () => {
    const completions = all<Completion>(city.cloud.database, 'completions')
    expect(completions.filter(({ doneAt, receivedAt }) => doneAt > now || receivedAt > now)).toEqual([])
    const corrected = completions.filter(({ correctedAt }) => correctedAt !== null)
    expect(corrected).toMatchObject([{ branchId: NAMED_BRANCH.id, order: 7, late: false }])
    expect(city.cloud.database.find('appeals', { _id: corrected[0]?._id })).toMatchObject([{ state: 'accepted' }])
  })

  it('has one appeal that waits, of somebody who was late and can’t be tried out', () => {
    const { database } = city.cloud
    const [waits, ...more] = all<Appeal>(database, 'appeals').filter(({ state }) => state === 'open')
    expect(more).toEqual([])
    expect(waits?.branchId).toBe(NAMED_BRANCH.id)
    expect(waits?.at.getTime()).toBeLessThanOrEqual(now.getTime())
    expect(database.find('completions', { _id: waits?._id })).toMatchObject([{ order: 7, late: true }])
    const [row] = all<RosterRow>(database, 'roster').filter(({ _id }) => _id === waits?.memberId)
    expect(row?.personId).toEqual(expect.any(String))
    expect(PERSONAS.map(({ openid }) => personOf(openid))).not.toContain(row?.personId)
  })
})
