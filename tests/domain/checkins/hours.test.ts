import fc from 'fast-check'
import { halvesOf, minutesOf } from '../../../src/domain/checkins/hours'

const START = 1.8e12
const MINUTE = 60_000
const plus = (minutes: number): Date => new Date(START + minutes * MINUTE)
const PLAN = { startsAt: plus(0), endsAt: plus(120) }
const minutes = (at: number, leftAt: number | null) =>
  minutesOf(PLAN, { at: plus(at), leftAt: leftAt === null ? null : plus(leftAt) })

it.each<[string, number, number | null, number]>([
  ['who forgets to check out is credited the planned length', -10, null, 120],
  ['who came late and forgot it, too', 30, null, 120],
  ['who came early and left at the end', -20, 120, 120],
  ['who stayed longer', 0, 200, 120],
  ['who left after an hour', -5, 60, 60],
  ['who came late and left early', 30, 60, 30],
  ['who left before it began', -20, -10, 0],
  ['who left before they came, by a wrong clock', 60, 30, 0],
])('%s', (_, at, leftAt, credited) => expect(minutes(at, leftAt)).toBe(credited))

it('is never more than planned and never less than nothing', () => {
  const some = fc.integer({ min: -300, max: 600 })
  fc.assert(
    fc.property(some, fc.option(some), (at, leftAt) => {
      expect(minutes(at, leftAt)).toBeGreaterThanOrEqual(0)
      expect(minutes(at, leftAt)).toBeLessThanOrEqual(120)
    }),
  )
})

it('a class hour has 45 minutes and is counted to the nearest half', () => {
  const told = [0, 11, 12, 22, 33, 34, 45, 90, 120, 135]
  expect(told.map(halvesOf)).toEqual([0, 0, 1, 1, 1, 2, 2, 4, 5, 6])
})
