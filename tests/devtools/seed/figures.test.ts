import { figuresOfCity } from '../../../devtools/seed/figures'
import { FIGURE_BARS } from '../../../src/domain/limits'

/** The seeded numbers, at a morning in Shanghai. */
const at = (day: string) =>
  figuresOfCity({
    now: new Date(`${day}T09:00:00+08:00`),
    venues: [],
    districts: [],
    activities: [],
    attendances: [],
    members: new Set(),
  })

it.each([
  ['2026-12-01', '2026-11'],
  ['2026-12-02', '2026-12'],
  ['2027-01-01', '2026-12'],
])('as many months as ever are counted on %s', (day, newest) => {
  const months = at(day).figureRuns.map(({ _id }) => _id)
  expect(months).toHaveLength(FIGURE_BARS)
  expect(months.at(-1)).toBe(newest)
})
