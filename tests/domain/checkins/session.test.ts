import fc from 'fast-check'
import { isOpenAt, readSessionId, spanOfActivity, spanOfVisit, visitId } from '../../../src/domain/checkins/session'
import { addDays, dayKey, DAY_MS, type Day } from '../../../src/domain/time'

const START = new Date(1.8e12)
const MINUTE = 60_000
const plus = (minutes: number): Date => new Date(START.getTime() + minutes * MINUTE)
const DAY: Day = dayKey(START)

it('people check in to an activity from half an hour before it begins until it ends', () => {
  const span = spanOfActivity({ startsAt: START, endsAt: plus(120) })
  expect(span).toEqual({ opensAt: plus(-30), closesAt: plus(120) })
  const edges = [new Date(plus(-30).getTime() - 1), plus(-30), new Date(plus(120).getTime() - 1), plus(120)]
  expect(edges.map((at) => isOpenAt(span, at))).toEqual([false, true, true, false])
})

it('自由到访 is a whole day of Shanghai, and days follow one another without a gap', () => {
  const { opensAt, closesAt } = spanOfVisit(DAY)
  expect(dayKey(opensAt)).toBe(DAY)
  expect(dayKey(new Date(opensAt.getTime() - 1))).not.toBe(DAY)
  expect(closesAt.getTime() - opensAt.getTime()).toBe(DAY_MS)
  expect(spanOfVisit(addDays(DAY, 1)).opensAt).toEqual(closesAt)
})

it('an id says which it is', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/)
  fc.assert(
    fc.property(id, (venueId) => {
      expect(readSessionId(visitId(venueId, DAY))).toEqual({ venueId, day: DAY })
    }),
  )
  for (const activityId of ['a1', 'visit_v1', `visit__${DAY}`, `visit_v1_${DAY}x`, `x_visit_v1_${DAY}`])
    expect(readSessionId(activityId)).toEqual({ activityId })
})
