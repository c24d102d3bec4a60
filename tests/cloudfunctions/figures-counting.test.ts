import { Failures } from '../../cloudfunctions/jobs/failures'
import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { FigureRun } from '../../cloudfunctions/shared/figures/figure-runs.repo'
import type { OrgFigure } from '../../cloudfunctions/shared/figures/org-figures.repo'
import type { VenueFigure } from '../../cloudfunctions/shared/figures/venue-figures.repo'
import { all } from '../../devtools/simulation/load/recount'
import { visitId } from '../../src/domain/checkins/session'
import { anAttendance } from '../support/attendances'
import { anOrg, aSignIn, ROOT } from '../support/city'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { anActivity, aVenue, homesOf } from '../support/venues'

/** A hundred thousand check-ins at two thousand venues of twenty districts, in the nights of a month and after it. */
const NIGHT = new Date('2026-03-31T19:30:00Z')
const [CHECK_INS, VENUES, DISTRICTS, PEOPLE] = [100_000, 2000, 20, 15_000]
const MONTH = '2026-03'

let test: JoinedTest
let attendances: Attendance[]
beforeAll(async () => {
  test = await joinedTest(NIGHT)
  const units = [0, 1, 2].map((n) =>
    anOrg({ _id: `u${n}`, name: `u${n}`, parentId: ROOT, path: [ROOT, `u${n}`], order: n }),
  )
  const venues = Array.from({ length: VENUES }, (_, n) => {
    const [_id, orgId] = [`v${String(n).padStart(4, '0')}`, `u${n % 3}`]
    return aVenue({ _id, orgId, path: [ROOT, orgId, _id], district: `${n % DISTRICTS} 区`, order: n })
  })
  // Of each seven somebody came seven times as often as another.
  attendances = Array.from({ length: CHECK_INS }, (_, n) => {
    const [person, venue] = [(n * 7919) % (n % 7 === 0 ? 500 : PEOPLE), (n * n + 31 * n) % (n % 3 === 0 ? 40 : VENUES)]
    const day = `${MONTH}-${String(1 + ((n * 13) % 31)).padStart(2, '0')}`
    const venueId = `v${String(venue).padStart(4, '0')}`
    return anAttendance({
      _id: `c${n}`,
      sessionId: `${visitId(venueId, day)}_${n}`,
      activityId: null,
      venueId,
      day,
      personId: `p${person}`,
      at: new Date(`${day}T02:00:00Z`),
      ...(n % 50 === 0 ? { state: 'undone' as const } : {}),
    })
  })
  const activities = [3, 9, 31].map((day) =>
    anActivity({
      _id: `a${day}`,
      venueId: 'v0001',
      kind: day === 9 ? 'lecture' : 'training',
      startsAt: new Date(`${MONTH}-${String(day).padStart(2, '0')}T02:00:00Z`),
    }),
  )
  const { database } = test.cloud
  const members = Array.from({ length: PEOPLE }, (_, n) => n).filter((n) => n % 3 === 0)
  database.insertMany('orgs', [anOrg({ _id: ROOT, name: ROOT, parentId: null, path: [ROOT] }), ...units])
  for (const [name, list] of Object.entries(homesOf(venues, activities))) database.insertMany(name, list)
  database.insertMany(
    'accounts',
    members.map((n) => ({
      ...aSignIn(`openid-${n}`),
      personId: `p${n}`,
      membership: { memberId: `m${n}`, branchId: 'b', standing: 'member' },
    })),
  )
  database.insertMany('attendances', attendances)
}, 120_000)
afterAll(() => test.stop())

/** One minute's share of the work: so many questions whether there is time are answered by yes. */
async function minute(asks: number): Promise<void> {
  const { countFigures } = await import('../../cloudfunctions/jobs/figures')
  let left = asks
  const failures = new Failures()
  const run = { now: new Date(), failures, hasTime: () => left-- > 0 }
  await failures.apart(() => countFigures(run))
  expect(failures.count).toBe(0)
}

const runOf = (month: string): FigureRun | undefined =>
  all<FigureRun>(test.cloud.database, 'figureRuns', { _id: month })[0]

/** What stands in the check-ins themselves, for a part of them. */
function recount(of: readonly Attendance[], isIn: (venue: number) => boolean): { visits: number; people: number } {
  const there = of.filter(({ state, venueId }) => state === 'present' && isIn(Number(venueId.slice(1))))
  return { visits: there.length, people: new Set(there.map(({ personId }) => personId)).size }
}

describe('the numbers of Youth Homes', () => {
  it('equal a recount by venue, district, level and month, however often the counting dies, and read each check-in a bounded number of times', async () => {
    test.log.reset()
    let minutes = 0
    // It dies after a few steps each time, on the way through the check-ins and through the rows.
    for (; !runOf(MONTH)?.published; minutes++) await minute(20 + 5 * (minutes % 4))
    expect(minutes).toBeGreaterThan(5)
    const { byCollection } = test.log.totals
    // Each once, and what was read since the last note again after a death.
    expect(byCollection['attendances']?.read).toBeLessThan(CHECK_INS * 1.6)

    const run = `${MONTH}.${runOf(MONTH)?.published?.run}`
    const venues = all<VenueFigure>(test.cloud.database, 'venueFigures', { run })
    expect(venues).toHaveLength(VENUES)
    const byVenue = new Map(venues.map(({ venueId }): [string, Attendance[]] => [venueId, []]))
    for (const one of attendances) byVenue.get(one.venueId)?.push(one)
    for (const { venueId, visits, people } of venues)
      expect({ venueId, visits, people }).toEqual({ venueId, ...recount(byVenue.get(venueId) ?? [], () => true) })
    expect(venues.find(({ venueId }) => venueId === 'v0001')).toMatchObject({ activities: 3, talks: 1 })

    const levels = all<OrgFigure>(test.cloud.database, 'orgFigures', { run })
    expect(levels.map(({ orgId }) => orgId).sort()).toEqual([ROOT, 'u0', 'u1', 'u2'])
    for (const { orgId, visits, people, districts } of levels) {
      const isBelow = (venue: number): boolean => orgId === ROOT || venue % 3 === Number(orgId.slice(1))
      expect({ orgId, visits, people }).toEqual({ orgId, ...recount(attendances, isBelow) })
      for (const row of districts) {
        const isIn = (venue: number): boolean => isBelow(venue) && `${venue % DISTRICTS} 区` === row.district
        expect({ visits: row.visits, people: row.people }).toEqual(recount(attendances, isIn))
      }
    }
    const members = new Set(
      attendances.flatMap(({ state, personId }) =>
        state === 'present' && Number(personId.slice(1)) % 3 === 0 ? [personId] : [],
      ),
    )
    expect(levels.find(({ orgId }) => orgId === ROOT)?.members).toBe(members.size)
    // Nobody stands in what is kept.
    expect(JSON.stringify([all(test.cloud.database, 'figureRuns'), venues, levels])).not.toMatch(/"p\d+"/)
  }, 120_000)
})
