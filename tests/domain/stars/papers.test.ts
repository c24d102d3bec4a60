import { exampleFor, roundFrom } from '../../../src/domain/stars/example'
import { papersEnding } from '../../../src/domain/stars/papers'
import { dayStart } from '../../../src/domain/time'

const { items } = exampleFor(2026, roundFrom('2026-03-01'))
const NOW = dayStart('2026-03-01')
const told = (...handed: Record<string, string[]>[]) =>
  papersEnding(
    items,
    handed.map((files) =>
      Object.fromEntries(Object.entries(files).map(([id, days]) => [id, days.map((expiresAt) => ({ expiresAt }))])),
    ),
    NOW,
  )

it('are told from a month before their last day on, the first to run out first', () => {
  expect(told({ fire: ['2026-03-31'], electricity: ['2026-02-01'], 'first-aid': ['2026-04-01'] })).toEqual([
    { title: '电气检查记录', until: '2026-02-01' },
    { title: '消防检查记录', until: '2026-03-31' },
  ])
})

it('are told by the one that is good for longest, in whichever self-check', () => {
  expect(told({ fire: ['2026-03-05', '2026-12-01'] })).toEqual([])
  expect(told({ fire: ['2026-03-05'] }, { fire: ['2026-12-01'] })).toEqual([])
})

it('are none that were never handed in, and no photos', () => {
  expect(told({ access: ['2026-03-02'] }, {})).toEqual([])
})
