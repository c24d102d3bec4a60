import {
  decideFlaw,
  keepingOf,
  shortStars,
  submitFlaw,
  visitFlaw,
  type Deciding,
} from '../../../src/domain/stars/deciding'
import { dayStart } from '../../../src/domain/time'

const DECIDING: Deciding = { stars: 4, computed: 4, reason: '达标', open: 0, visits: [1, 2] }
const flawOf = (change: Partial<Deciding>): string | null => decideFlaw({ ...DECIDING, ...change })

it('is decided with a reason once nothing is open', () => {
  expect(flawOf({})).toBeNull()
  expect(flawOf({ open: 2 })).toBe('还有 2 项待认定')
  expect(flawOf({ reason: ' ' })).toBe('写上评定的理由')
})

it('from four stars on two have been there together, whatever the criteria give', () => {
  expect(flawOf({ visits: [1, 1] })).toBe('四星及以上要有两个人一起去看过')
  expect(flawOf({ stars: 5, computed: 5, visits: [] })).toBe('四星及以上要有两个人一起去看过')
  expect(flawOf({ stars: 3, computed: 3, visits: [] })).toBeNull()
  expect(flawOf({ stars: null, computed: null, visits: [] })).toBeNull()
})

it('otherwise than the criteria give with ten characters at least', () => {
  const nine = '一二三四五六七八九'
  expect(flawOf({ computed: 3, reason: nine })).toBe('和照标准算的不同，理由至少写 10 个字')
  expect(flawOf({ computed: 3, reason: `${nine}十` })).toBeNull()
  expect(flawOf({ stars: null, reason: nine })).toBe('和照标准算的不同，理由至少写 10 个字')
})

it('is handed in up to its day, and what was returned until decisions are due', () => {
  const days = { submitUntil: '2026-04-10', decideUntil: '2026-04-20' }
  const on = (day: string) => new Date(dayStart(day).getTime() + 23 * 3_600_000)
  expect(submitFlaw('open', days, on('2026-04-10'))).toBeNull()
  expect(submitFlaw('open', days, on('2026-04-11'))).toBe('提交已经截止，需要补交请联系上级团委')
  expect(submitFlaw('returned', days, on('2026-04-20'))).toBeNull()
  expect(submitFlaw('returned', days, on('2026-04-21'))).not.toBeNull()
  expect(submitFlaw('submitted', days, on('2026-04-01'))).toBe('已经提交过了')
})

it('a visit is one of the last year, up to today', () => {
  const now = new Date(dayStart('2026-04-10').getTime() + 12 * 3_600_000)
  expect(visitFlaw('2026-04-10', now)).toBeNull()
  expect(visitFlaw('2026-04-11', now)).toBe('那一天还没有到')
  expect(visitFlaw('2025-04-10', now)).toBeNull()
  expect(visitFlaw('2025-04-09', now)).toBe('一年以前的查看不算，记近一年里去的')
})

it('is said in words', () => {
  expect([shortStars(3), shortStars(5), shortStars(null)]).toEqual(['三星', '五星', '不定星'])
})

it('is nobody’s who keeps the venue, or kept it in the days that are looked back on', () => {
  const NOW = dayStart('2026-03-19')
  const about = { venueId: 'v1', figuresAt: NOW }
  const kept = (until: string | null, orgId = 'v1') =>
    keepingOf([{ role: 'keeper', orgId, until: until === null ? null : dayStart(until) }], about, NOW)
  expect([kept(null), kept('2026-03-20')]).toEqual(['now', 'now'])
  expect([kept('2026-03-19'), kept('2025-03-20')]).toEqual(['before', 'before'])
  expect([kept('2025-03-19'), kept(null, 'v2')]).toEqual([null, null])
  expect(keepingOf([{ role: 'officer', orgId: 'v1', until: null }], about, NOW)).toBeNull()
})
