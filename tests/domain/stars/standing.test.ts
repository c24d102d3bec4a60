import { exampleFor, roundFrom } from '../../../src/domain/stars/example'
import type { Figures } from '../../../src/domain/stars/figures'
import { computedStars, countOf, judgedOf, lacksOf, standingOf, type Facts } from '../../../src/domain/stars/standing'
import { dayStart } from '../../../src/domain/time'

const CRITERIA = exampleFor(2026, roundFrom('2026-03-01'))
const NOW = dayStart('2026-03-19')
const itemOf = (id: string) => {
  const item = CRITERIA.items.find((one) => one.id === id)
  if (!item) throw new Error(id)
  return item
}
const ENOUGH: Figures = {
  'open-hours': 35,
  activities: 1000,
  visits: 10_000,
  people: 5000,
  talks: 100,
  rating: 40,
  'youth-share': 20,
  'holiday-days': 20,
}
const good = (n: number) => Array.from({ length: n }, () => ({ expiresAt: '2026-03-19' }))
const HANDED = Object.fromEntries(
  CRITERIA.items.filter(({ kind }) => kind !== 'figure').map(({ id, need }) => [id, good(need)]),
)
const MET = Object.fromEntries(Object.keys(HANDED).map((id) => [id, { verdict: 'met' as const, reason: '' }]))
const ALL: Facts = { figures: ENOUGH, files: HANDED, judged: MET }
const without = (id: string): Facts => ({ ...ALL, judged: { ...MET, [id]: { verdict: 'unmet', reason: '差卫生间' } } })

it('a figure that comes to what is asked is met, and one short of it is not', () => {
  expect(judgedOf(itemOf('open-hours'), ALL, NOW)).toBe('met')
  const short = { ...ALL, figures: { ...ENOUGH, 'open-hours': 34 } }
  expect([standingOf(itemOf('open-hours'), short, NOW), judgedOf(itemOf('open-hours'), short, NOW)]).toEqual([
    'short',
    'unmet',
  ])
  expect(judgedOf(itemOf('rating'), { ...ALL, figures: { ...ENOUGH, rating: null } }, NOW)).toBe('unmet')
})

it('what is handed in is open until somebody says what it is worth, also where it lacks something', () => {
  const open: Facts = { ...ALL, judged: {} }
  expect([standingOf(itemOf('access'), open, NOW), judgedOf(itemOf('access'), open, NOW)]).toEqual(['there', 'open'])
  expect(judgedOf(itemOf('access'), { ...ALL, judged: { access: { verdict: 'lacking', reason: '' } } }, NOW)).toBe(
    'open',
  )
  expect(judgedOf(itemOf('access'), without('access'), NOW)).toBe('unmet')
  expect(standingOf(itemOf('access'), { ...ALL, files: { access: good(1) } }, NOW)).toBe('missing')
})

it('a paper of safety is good up to its day, and without one it is none, whoever says what', () => {
  const fire = (expiresAt: string | null): Facts => ({ ...ALL, files: { ...HANDED, fire: [{ expiresAt }] } })
  expect(judgedOf(itemOf('fire'), fire('2026-03-19'), NOW)).toBe('met')
  expect(judgedOf(itemOf('fire'), fire('2026-03-18'), NOW)).toBe('unmet')
  expect(judgedOf(itemOf('fire'), fire(null), NOW)).toBe('unmet')
  expect(computedStars(CRITERIA, fire('2026-03-18'), NOW)).toBeNull()
})

it('gives the most stars whose items are met, and those that there must be', () => {
  expect(computedStars(CRITERIA, ALL, NOW)).toBe(5)
  expect(computedStars(CRITERIA, without('access'), NOW)).toBe(4)
  expect(computedStars(CRITERIA, without('fire'), NOW)).toBeNull()
  const few = { ...ALL, figures: { ...ENOUGH, activities: 0, talks: 0, visits: 0, people: 0 } }
  expect([countOf(CRITERIA.items, few, NOW), computedStars(CRITERIA, few, NOW)]).toEqual([
    { met: 10, unmet: 4, open: 0 },
    3,
  ])
})

it('tells what lacks: of a paper its day, of evidence the committee’s word', () => {
  const fire = (expiresAt: string | null): Facts => ({ ...ALL, files: { ...HANDED, fire: [{ expiresAt }] } })
  expect(lacksOf(itemOf('fire'), fire('2026-03-18'), NOW)).toBe('没有到期日，或已经过期')
  expect(lacksOf(itemOf('fire'), { ...ALL, files: {} }, NOW)).toBe('没有交材料')
  expect(lacksOf(itemOf('access'), without('access'), NOW)).toBe('差卫生间')
  expect([lacksOf(itemOf('access'), ALL, NOW), lacksOf(itemOf('fire'), ALL, NOW)]).toEqual(['', ''])
})
