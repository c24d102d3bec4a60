import { visitId } from '../../src/domain/checkins/session'
import { CHECK_IN_MINUTES_BEFORE } from '../../src/domain/limits'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import { aLateClaim, anAttendance } from '../support/attendances'
import { openidOf, personOf } from '../support/city'
import { TUESDAY, type TestCloud } from '../support/local-cloud'
import { anActivity, aVenue, homesCloud, homesOf, KEEPER } from '../support/venues'

const MEMBER = openidOf('u0b0', 1)
const after = (ms: number): Date => new Date(TUESDAY.getTime() + ms)
const FREE = visitId('v1', '2026-11-24')

let test: TestCloud
beforeAll(async () => {
  const one = (_id: string, startsAt: Date, endsAt?: Date) =>
    anActivity({ _id, venueId: 'v1', startsAt, ...(endsAt ? { endsAt } : {}) })
  const activities = [
    one('past', after(-3 * DAY_MS)),
    one('over', after(-HOUR_MS - 1), after(-1)),
    // Since yesterday, through the night.
    one('night', after(-15 * HOUR_MS), after(HOUR_MS)),
    one('soon', after(CHECK_IN_MINUTES_BEFORE * 60_000)),
    one('later', after(3 * HOUR_MS)),
  ]
  test = await homesCloud(homesOf([aVenue({ _id: 'v1' }), aVenue({ _id: 'v2' })], activities))
  let nth = 0
  const there = (sessionId: string, personId = `person-${nth++}`, more: Partial<Attendance> = {}) =>
    anAttendance({ sessionId, personId, at: TUESDAY, ...more })
  test.has({
    attendances: [
      ...[0, 1, 2].map((n) => there('past', `past-${n}`, { day: '2026-11-21' })),
      there('over', personOf(MEMBER)),
      there('over', 'other'),
      there('over', 'undone', { state: 'undone' }),
      there('over', 'denied', { state: 'denied' }),
      there('night', 'other', { day: '2026-11-23' }),
      there('soon', personOf(MEMBER)),
      there(FREE, personOf(MEMBER), { activityId: null }),
      there(FREE, 'third', { activityId: null }),
      there('elsewhere', personOf(MEMBER), { venueId: 'v2' }),
      aLateClaim({ sessionId: 'over', personId: 'late', at: TUESDAY }, TUESDAY),
      aLateClaim({ sessionId: 'past', personId: 'late', at: TUESDAY }, TUESDAY),
      aLateClaim({ sessionId: 'x', personId: 'late', venueId: 'v2', at: TUESDAY }, TUESDAY),
    ],
  })
})
afterAll(() => test.stop())

const presentIn = (rows: readonly { activityId: string; present: number }[]) =>
  rows.map(({ activityId, present }) => [activityId, present])

it('a keeper’s day counts check-ins and different people, 自由到访 and who waits for an answer', async () => {
  const day = await test.as(KEEPER).call('keeping', 'today', { venueId: 'v1' })
  expect(day).toMatchObject({
    visits: { checkIns: 5, people: 3 },
    free: { sessionId: FREE, checkIns: 2 },
    waiting: { late: 2 },
  })
  expect(presentIn(day.today)).toEqual([
    ['night', 1],
    ['over', 2],
    ['soon', 1],
    ['later', 0],
  ])
  const empty = await test.as(openidOf('u0b0', 1)).send('keeping', { action: 'today', input: { venueId: 'v1' } })
  expect(empty).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
})

it('its lists tell who was there, and ask for none before people check in', async () => {
  const list = (which: 'coming' | 'past') =>
    test.as(KEEPER).call('keeping', 'kept', { venueId: 'v1', which, cursor: null })
  expect(presentIn((await list('past')).rows)).toEqual([
    ['over', 2],
    ['past', 3],
  ])
  const mark = test.cloud.operations.mark()
  expect(presentIn((await list('coming')).rows)).toEqual([
    ['night', 1],
    ['soon', 1],
    ['later', 0],
  ])
  const asked = test.cloud.operations.since(mark).entries.filter(({ collection }) => collection === 'attendances')
  expect(asked).toHaveLength(2)
  const { activity } = await test.as(KEEPER).call('keeping', 'signedUp', { activityId: 'over', cursor: null })
  expect(activity.present).toBe(2)
})

it('an activity’s page tells its reader their own check-in, and how many came once it is over', async () => {
  const look = (activityId: string, who = MEMBER) => test.as(who).call('homes', 'activity', { activityId })
  expect(await look('over')).toMatchObject({ present: 2, checkIn: { attended: { state: 'present', proof: 'code' } } })
  expect(await look('over', openidOf('u0b0', 2))).toMatchObject({ present: 2, checkIn: { attended: null } })
  expect(await look('soon', 'openid-nobody')).toMatchObject({
    present: null,
    checkIn: { opensAt: TUESDAY.toISOString(), attended: null },
  })
})
