import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import { anAttendance } from './attendances'
import { aSignIn, personOf } from './city'
import { localCloud, TUESDAY, type TestCloud } from './local-cloud'
import { youth } from './seats'
import { anActivity, aVenue, homesOf, keptCity } from './venues'

/** A lecture at `v1` that was over an hour ago. */
export const LECTURE = 'a-lecture'
export const ENDED = new Date(TUESDAY.getTime() - HOUR_MS)
/** The end of the seventh day after: 24:00 of Tuesday week. */
export const CLOSES = new Date('2026-12-02T00:00:00+08:00')

export const lecture = anActivity({
  _id: LECTURE,
  venueId: 'v1',
  kind: 'lecture',
  title: '把一本书读薄',
  startsAt: new Date(ENDED.getTime() - HOUR_MS),
  endsAt: ENDED,
})

/** So many were at the lecture, and one more has signed in and was nowhere: `youth(0)`. */
export function plantSaid(test: Pick<TestCloud, 'has'>, there: number): void {
  const over = { venueId: 'v1', startsAt: ENDED, endsAt: ENDED }
  const draft = anActivity({ ...over, _id: 'a-draft', kind: 'lecture', state: 'draft' })
  const training = anActivity({ ...over, _id: 'a-training' })
  const people = Array.from({ length: there + 1 }, (_, nth) => youth(nth))
  test.has(keptCity(TUESDAY))
  test.has({ ...homesOf([aVenue({ _id: 'v1' }), aVenue({ _id: 'v2' })], [lecture, draft, training]) })
  test.has({
    accounts: people.map((one) => aSignIn(one)),
    attendances: people
      .slice(1)
      .map((one) => anAttendance({ sessionId: LECTURE, personId: personOf(one), at: lecture.startsAt })),
  })
}

export async function saidCloud(there: number): Promise<TestCloud> {
  const test = await localCloud()
  plantSaid(test, there)
  return test
}

/** Past the end of an evaluation, and the minute's work is done. */
export async function closeAll(test: TestCloud, after = 8 * DAY_MS): Promise<void> {
  test.cloud.clock.set(TUESDAY.getTime() + after)
  await test.settle()
}
