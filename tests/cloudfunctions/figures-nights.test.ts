import { Failures } from '../../cloudfunctions/jobs/failures'
import type { FigureRun } from '../../cloudfunctions/shared/figures/figure-runs.repo'
import type { OrgFigure } from '../../cloudfunctions/shared/figures/org-figures.repo'
import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import { all } from '../../devtools/simulation/load/recount'
import { DAY_MS } from '../../src/domain/time'
import { anAttendance } from '../support/attendances'
import { anOrg, ROOT } from '../support/city'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { aVenue, homesOf } from '../support/venues'
import { putBack, readAll, type Stored } from '../support/whole-database'

/** What the nights do with a month and what comes late of it, in a city of two districts. */
const NIGHT = new Date('2026-03-19T19:30:00Z')

let test: JoinedTest
let planted: Stored
beforeAll(async () => {
  test = await joinedTest(NIGHT)
  const { database } = test.cloud
  database.insertMany('orgs', [
    anOrg({ _id: ROOT, name: ROOT, path: [ROOT] }),
    anOrg({ _id: 'u0', name: 'u0', parentId: ROOT, path: [ROOT, 'u0'] }),
  ])
  const venues = [
    aVenue({ _id: 'v1' }),
    aVenue({ _id: 'v2', order: 1 }),
    aVenue({ _id: 'v3', district: '南浦区', path: [ROOT, 'v3'], orgId: ROOT }),
  ]
  for (const [name, list] of Object.entries(homesOf(venues))) database.insertMany(name, list)
  database.insertMany('attendances', [
    ...Array.from({ length: 8 }, (_, n) => visit('v1', `p${n}`, '2026-03-05')),
    ...Array.from({ length: 9 }, (_, n) => visit('v2', `p${n}`, `2026-03-${10 + n}`)),
    ...Array.from({ length: 3 }, (_, n) => visit('v3', `p${n}`, '2026-03-05')),
    ...Array.from({ length: 7 }, (_, n) => visit('v1', `p${n}`, '2026-02-07')),
  ])
  planted = readAll(database)
})
afterAll(() => test.stop())
beforeEach(() => {
  putBack(test.cloud.database, planted)
  test.time.set(NIGHT.getTime())
})

const visit = (venueId: string, personId: string, day: string): Attendance => {
  const at = new Date(`${day}T02:00:00Z`)
  return anAttendance({ sessionId: `${venueId} ${day}`, activityId: null, venueId, personId, at, day })
}

/** So many times it is told that there is time. */
async function night(asks = Infinity): Promise<void> {
  const { countFigures } = await import('../../cloudfunctions/jobs/figures')
  const failures = new Failures()
  let left = asks
  await failures.apart(() => countFigures({ now: new Date(), failures, hasTime: () => left-- > 0 }))
  expect(failures.count).toBe(0)
}

const runOf = (month: string): FigureRun | undefined =>
  all<FigureRun>(test.cloud.database, 'figureRuns', { _id: month })[0]
const told = (month: string, orgId = ROOT): OrgFigure | undefined =>
  all<OrgFigure>(test.cloud.database, 'orgFigures', { run: `${month}.${runOf(month)?.published?.run}`, orgId })[0]
/** Somebody’s check-in comes in, by the way that all of them take. */
async function comes(one: Attendance): Promise<void> {
  const { insertAttendance } = await import('../../cloudfunctions/shared/checkins/attendances.repo')
  await insertAttendance({ ...one, madeAt: new Date() })
}

describe('a night', () => {
  it('counts whole days of the month that runs, and the same days of the one before', async () => {
    await comes(visit('v1', 'today', '2026-03-20'))
    await night()
    expect(runOf('2026-03')?.published).toMatchObject({ run: 1, through: 19, final: false })
    expect(told('2026-03')).toMatchObject({ visits: 20, people: 9, venues: 3, before: null })
    test.time.set(NIGHT.getTime() + DAY_MS)
    await night()
    // The month before is there by now.
    expect(told('2026-03')).toMatchObject({ visits: 21, people: 10, before: 7, why: null })
    expect(told('2026-03')?.districts).toMatchObject([
      { district: '滨江区', visits: 18, why: 'beside' },
      { district: '南浦区', visits: 3, why: 'few' },
    ])
  })

  it('counts a month that is over once more, and then only where something of it has changed, which is told', async () => {
    await night()
    const read = async (): Promise<number> => {
      test.time.advance(DAY_MS)
      const mark = test.log.mark()
      await night()
      return test.log.since(mark).totals.byCollection['attendances']?.read ?? 0
    }
    test.time.set(new Date('2026-04-01T19:30:00Z'))
    await night()
    expect(runOf('2026-03')?.published).toMatchObject({ through: 31, final: true })
    expect(await read()).toBe(0)
    const [before, february] = [told('2026-03'), runOf('2026-02')?.run]
    expect(before?.corrected).toBeNull()

    await comes(visit('v2', 'late', '2026-03-20'))
    expect(await read()).toBe(21)
    expect(told('2026-03')).toMatchObject({
      visits: 21,
      people: 10,
      corrected: { visits: 20, people: 9, hidden: false },
    })
    expect(runOf('2026-02')?.run).toBe(february)
    // It stays said, also where a level beside it has nothing of it.
    expect(await read()).toBe(0)
    await comes(visit('v3', 'later', '2026-03-21'))
    await read()
    expect(told('2026-03', 'u0')).toMatchObject({ visits: 18, corrected: { visits: 17 } })
  })

  it('of two at once is one, and begins anew where a venue has moved meanwhile', async () => {
    await Promise.all([night(), night(), night()])
    expect(told('2026-03')).toMatchObject({ visits: 20, people: 9 })
    test.time.advance(DAY_MS)
    // It stops on the way.
    await night(14)
    expect(runOf('2026-03')?.finishedAt).toBeNull()
    test.cloud.database.remove('venues', { query: { _id: 'v3' }, multi: false })
    test.cloud.database.insertMany('venues', [aVenue({ _id: 'v3', order: 2 })])
    await night()
    expect(told('2026-03')?.districts).toMatchObject([{ district: '滨江区', visits: 20, people: 9, why: null }])
  })
})
