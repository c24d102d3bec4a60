import { Failures } from '../../cloudfunctions/jobs/failures'
import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { HandOver } from '../../cloudfunctions/shared/checkins/hand-overs.repo'
import type { HourRow } from '../../cloudfunctions/shared/checkins/hour-rows.repo'
import type { Rating } from '../../cloudfunctions/shared/checkins/ratings.repo'
import type { Session } from '../../cloudfunctions/shared/checkins/sessions.repo'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { RoleRow } from '../../cloudfunctions/shared/people/roles.repo'
import type { Fault } from '../../devtools/cloud'
import { all } from '../../devtools/simulation/load/recount'
import { CARD_KEPT_DAYS, CLAIM_DAYS, KEEPING_DAYS, SCANS_KEPT_DAYS } from '../../src/domain/limits'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import { aLateClaim, anAttendance, anOffer, aScan, aSession } from '../support/attendances'
import { aRole } from '../support/city'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { TUESDAY } from '../support/local-cloud'
import { anActivity, aVenue } from '../support/venues'
import { putBack, readAll, type Stored } from '../support/whole-database'

/** Two hours that were over an hour ago. */
const STARTED = new Date(TUESDAY.getTime() - 3 * HOUR_MS)
const LONG_AGO = new Date(TUESDAY.getTime() - (SCANS_KEPT_DAYS + 1) * DAY_MS)
const DUE = new Date(TUESDAY.getTime() - 60_000)

let test: JoinedTest
let begun: Stored
beforeAll(async () => {
  test = await joinedTest(TUESDAY)
  plant()
  begun = readAll(test.cloud.database)
})
afterAll(() => test.stop())
beforeEach(() => {
  test.time.set(TUESDAY.getTime())
  putBack(test.cloud.database, begun)
})

function plant(): void {
  const { database: stored } = test.cloud
  const one = (id: string, startsAt: Date, counts: 'class' | 'volunteer' | 'none' = 'none', endsAt?: Date) =>
    anActivity({ _id: id, venueId: 'v1', startsAt, counts, ...(endsAt ? { endsAt } : {}) })
  stored.insertMany('venues', [aVenue({ _id: 'v1' }), aVenue({ _id: 'v2' })])
  stored.insertMany('activities', [
    one('class', STARTED, 'class'),
    one('volunteer', STARTED, 'volunteer'),
    one('later', STARTED, 'class', new Date(TUESDAY.getTime() + HOUR_MS)),
    one('nothing', STARTED),
    { ...one('off', STARTED, 'class'), state: 'cancelled', cancelled: { at: STARTED, reason: '停电' } },
    one('old', LONG_AGO),
    one('put-off', TUESDAY),
  ])
  const at = new Date(STARTED.getTime() - 600_000)
  const credited = (sessionId: string, personId: string, more: Partial<Attendance> = {}) =>
    anAttendance({ sessionId, personId, at, creditAt: DUE, ...more })
  const week = new Date(TUESDAY.getTime() - CLAIM_DAYS * DAY_MS)
  stored.insertMany('attendances', [
    credited('class', 'whole'),
    credited('class', 'left', { leftAt: new Date(STARTED.getTime() + 45 * 60_000) }),
    credited('class', 'undone', { state: 'undone' }),
    credited('volunteer', 'whole'),
    credited('later', 'whole'),
    credited('nothing', 'whole'),
    credited('off', 'whole'),
    credited('class', 'not-yet', { creditAt: new Date(TUESDAY.getTime() + 1) }),
    aLateClaim({ sessionId: 'class', personId: 'waits', at }, new Date(week.getTime() + 1)),
    aLateClaim({ sessionId: 'class', personId: 'lapses', at }, week),
    ...['a', 'b', 'c'].map((personId) => anAttendance({ sessionId: 'old', personId, at: LONG_AGO })),
  ])
  stored.insertMany('sessions', [
    aSession({ _id: 'old', thinAt: DUE }),
    aSession({ _id: 'put-off', thinAt: DUE }),
    aSession({ _id: 'class', thinAt: new Date(TUESDAY.getTime() + DAY_MS) }),
  ])
  stored.insertMany('scans', [
    ...['s1', 's2'].map((_id) => aScan({ _id, sessionId: 'old', at: LONG_AGO })),
    aScan({ _id: 's3', sessionId: 'old', at: LONG_AGO, outcome: 'refused', reason: 'expired' }),
    aScan({ _id: 's4', sessionId: 'class', at }),
  ])
  const card = (_id: string, days: number) => ({
    _id,
    personId: 'whole',
    at: new Date(TUESDAY.getTime() - days * DAY_MS),
    spent: { '5': 'class' },
  })
  stored.insertMany('cards', [card('OLD', CARD_KEPT_DAYS + 1), card('NEW', CARD_KEPT_DAYS - 1)])
  const rating = (personId: string, venueId: string, stars: number, dirty = true) => ({
    _id: `${venueId}_${personId}`,
    personId,
    venueId,
    stars,
    at,
    dirty,
  })
  stored.insertMany('ratings', [
    rating('a', 'v1', 5, false),
    rating('b', 'v1', 4),
    rating('c', 'v1', 2),
    rating('a', 'v2', 3),
    rating('a', 'gone', 3),
  ])
  stored.insertMany('roles', [aRole('former', 'v1', 'keeper')])
  stored.insertMany('handOvers', [
    anOffer({
      from: { personId: 'former-person', name: '刘敏' },
      to: { personId: 'next', name: '林晓', branch: '一支部' },
      at: STARTED,
      expiresAt: new Date(STARTED.getTime() + DAY_MS),
      state: 'accepted',
      answeredAt: DUE,
      ends: [aRole('former', 'v1', 'keeper')._id],
      moving: true,
    }),
  ])
}

async function run(hasTime: () => boolean = () => true): Promise<{ did: Record<string, number>; failures: Failures }> {
  const { tendCheckIns } = await import('../../cloudfunctions/jobs/check-ins')
  const failures = new Failures()
  return { did: await tendCheckIns({ now: new Date(), hasTime, failures }), failures }
}

const rows = <T>(name: string): T[] => all<T>(test.cloud.database, name)
const attended = (id: string) => rows<Attendance>('attendances').find(({ _id }) => _id === id)
const NOTHING = { credited: 0, lapsed: 0, thinned: 0, forgotten: 0, rated: 0, handed: 0, emptied: 0 }
const ALL = { credited: 6, lapsed: 1, thinned: 1, forgotten: 1, rated: 3, handed: 1, emptied: 0 }

it('does all that is due, once', async () => {
  const first = await run()
  expect(first.did).toEqual(ALL)
  const stands = JSON.stringify([...readAll(test.cloud.database)])
  const again = await run()
  expect([again.did, again.failures.count]).toEqual([NOTHING, 0])
  expect(JSON.stringify([...readAll(test.cloud.database)])).toBe(stands)
})

it('credits the planned length, or until who checked out did, to who is present where hours count', async () => {
  await run()
  const written = rows<HourRow>('hourRows').map(({ _id, counts, minutes, halves }) => [_id, counts, minutes, halves])
  expect(written.sort()).toEqual([
    ['class_left', 'class', 45, 2],
    ['class_whole', 'class', 120, 5],
    ['volunteer_whole', 'volunteer', 120, 0],
  ])
  expect(rows<HourRow>('hourRows').find(({ _id }) => _id === 'class_left')).toMatchObject({
    personId: 'left',
    sessionId: 'class',
    venueId: 'v1',
    venue: 'v1 青年之家',
    title: '活动 class',
  })
  const open = rows<Attendance>('attendances').flatMap(({ _id, creditAt }) => (creditAt ? [[_id, creditAt]] : []))
  expect(open.sort()).toEqual([
    ['class_not-yet', new Date(TUESDAY.getTime() + 1)],
    // The activity was made longer: not before its end.
    ['later_whole', new Date(TUESDAY.getTime() + HOUR_MS + 15 * 60_000)],
  ])
})

it('lets claims lapse that nobody answered in seven days', async () => {
  await run()
  expect(attended('class_lapses')).toMatchObject({ state: 'lapsed', claim: { why: 'late' }, madeAt: TUESDAY })
  expect(attended('class_waits')).toMatchObject({ state: 'waiting' })
})

it('leaves numbers of scans, and of check-ins neither code nor phone nor place', async () => {
  await run()
  const sessions = new Map(rows<Session>('sessions').map((one) => [one._id, one]))
  expect(sessions.get('old')).toMatchObject({
    thinAt: null,
    thinned: { present: 2, already: 0, waiting: 0, refused: 1 },
  })
  expect(rows<{ _id: string }>('scans').map(({ _id }) => _id)).toEqual(['s4'])
  for (const person of ['a', 'b', 'c'])
    expect(attended(`old_${person}`)).toMatchObject({ device: person, step: null, range: 'none', state: 'present' })
  expect(attended('class_waits')).toMatchObject({ step: 7, range: 'in' })
  // It takes place later than was thought as its code was shown.
  const ends = TUESDAY.getTime() + 2 * HOUR_MS
  expect(sessions.get('put-off')).toMatchObject({
    thinAt: new Date(ends + SCANS_KEPT_DAYS * DAY_MS),
    thinned: null,
  })
})

it('forgets keys of personal codes, sums what visitors gave, and disturbs nobody who edits the venue', async () => {
  await run()
  expect(rows<{ _id: string }>('cards').map(({ _id }) => _id)).toEqual(['NEW'])
  const venues = new Map(rows<Venue>('venues').map((one) => [one._id, one]))
  expect(venues.get('v1')).toMatchObject({ rating: { sum: 11, people: 3 }, version: 1, listing: 2, relistAt: TUESDAY })
  expect(venues.get('v2')).toMatchObject({ rating: { sum: 3, people: 1 } })
  expect(rows<Rating>('ratings').filter(({ dirty }) => dirty)).toEqual([])
})

it('goes on with a hand-over that died: the new keeper for a year from accepting, the former one no more', async () => {
  await run()
  const roles = new Map(rows<RoleRow>('roles').map((one) => [one._id, one]))
  expect(roles.get(aRole('former', 'v1', 'keeper')._id)?.until).toEqual(TUESDAY)
  expect(roles.get(`keeper_v1_handed_${STARTED.getTime()}`)).toMatchObject({
    holderId: 'next',
    until: new Date(DUE.getTime() + KEEPING_DAYS * DAY_MS),
  })
  expect(rows<HandOver>('handOvers')).toMatchObject([{ moving: false }])
})

/** How often a venue was listed anew and a document was changed is no difference, nor in which order rows were written. */
const shown = (): string[] =>
  [...readAll(test.cloud.database)].flatMap(([name, list]) =>
    list
      .map((one) => {
        const text = JSON.stringify(one, (field, value: unknown) =>
          ['listing', 'version'].includes(field) ? undefined : value,
        )
        return `${name} ${text}`
      })
      .sort(),
  )

describe('whatever goes wrong', () => {
  let expected: string[] = []
  let calls = 0
  beforeAll(async () => {
    putBack(test.cloud.database, begun)
    test.cloud.setFaults(() => {
      calls += 1
      return undefined
    })
    await run()
    test.cloud.setFaults()
    expected = shown()
  })

  it.each<Fault>(['error-before', 'error-after', 'duplicate'])(
    'ends the same: each call with %s',
    async (fault) => {
      expect(calls).toBeGreaterThan(40)
      for (let nth = 1; nth <= calls; nth++) {
        putBack(test.cloud.database, begun)
        let n = 0
        test.cloud.setFaults(() => (++n === nth ? fault : undefined))
        const { failures } = await run()
        test.cloud.setFaults()
        expect([nth, failures.count]).toEqual([nth, fault === 'duplicate' ? 0 : 1])
        await run()
        expect([nth, shown()]).toEqual([nth, expected])
      }
    },
    60_000,
  )

  it.each<Fault>(['error-before', 'error-after'])(
    'ends the same: killed at each call, by %s',
    async (fault) => {
      for (let nth = 1; nth <= calls; nth++) {
        putBack(test.cloud.database, begun)
        let n = 0
        test.cloud.setFaults(() => {
          n += 1
          return n === nth ? fault : n > nth ? 'error-before' : undefined
        })
        await run()
        test.cloud.setFaults()
        await run()
        expect([nth, shown()]).toEqual([nth, expected])
      }
    },
    60_000,
  )

  it('stops where time is up, and goes on from there, whichever part is the first', async () => {
    for (let minute = 0; minute < 12; minute++) {
      putBack(test.cloud.database, begun)
      test.time.set(TUESDAY.getTime())
      for (let left = 1; left < 20; left++) {
        let asked = 0
        await run(() => ++asked <= left)
      }
      await run()
      expect([minute, shown()]).toEqual([minute, expected])
    }
  }, 60_000)
})

it('a rating that was given while they were counted is told in the next minute', async () => {
  const stored = test.cloud.database
  let written = 0
  test.cloud.setFaults(({ collection, action }) => {
    if (collection !== 'venues' || action !== 'database.modifyDocument' || ++written > 1) return undefined
    const at = new Date(TUESDAY.getTime() + 1)
    stored.remove('ratings', { query: { _id: 'v1_b' }, multi: false })
    stored.insertMany('ratings', [{ _id: 'v1_b', personId: 'b', venueId: 'v1', stars: 1, at, dirty: true }])
    return undefined
  })
  await run()
  test.cloud.setFaults()
  expect(rows<Rating>('ratings').find(({ _id }) => _id === 'v1_b')?.dirty).toBe(true)
  await run()
  expect(rows<Venue>('venues').find(({ _id }) => _id === 'v1')?.rating).toEqual({ sum: 8, people: 3 })
  expect(rows<Rating>('ratings').filter(({ dirty }) => dirty)).toEqual([])
})
