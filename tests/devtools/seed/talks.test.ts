import { daysBack } from '../../../devtools/seed/talks'
import { HELD } from '../../../devtools/seed/content/talks/talks'
import { yearOf } from '../../../src/domain/talks/year'
import { DAY_MS } from '../../../src/domain/time'

const at = (day: string) => new Date(`${day}T02:00:00Z`)
const heldIn = (day: string): number =>
  HELD.filter(({ daysAgo }) => {
    const then = at(day).getTime() - daysBack(daysAgo, at(day)) * DAY_MS
    return yearOf(then) === yearOf(at(day)) && then < at(day).getTime()
  }).length

it.each(['2026-03-19', '2026-11-24', '2028-02-29', '2026-12-31', '2027-02-05'])(
  'thirteen of them are this year’s, seeded on %s',
  (day) => {
    expect(heldIn(day)).toBe(13)
  },
)

it('in a year that has just begun they were the last one’s', () => {
  expect(heldIn('2027-01-02')).toBe(0)
  expect(heldIn('2027-01-20')).toBe(4)
})
