import { addHealth, HEALTH_FIRST, healthOf, isStale, lackingOf } from '../../../src/domain/people/health'
import { places } from '../../../src/domain/assignments/ranking'
import { monthOf, monthRange, monthsUpTo, reportOf } from '../../../src/domain/assignments/report'
import { HOURS_MAX, hourOf, pointsAgainst, ratesAt } from '../../../src/domain/assignments/same-hour'
import { emptyCounts, flatten, type Counts } from '../../../src/domain/counting/counts'
import { frozenFamily, frozenTally, sumOfFrozen } from '../../../src/domain/counting/frozen'
import type { Leaf } from '../../../src/domain/counting/leaf'
import { percent } from '../../../src/domain/assignments/rate'

const counts = (onTime: number, roster: number, excused = 0): Counts => ({
  ...emptyCounts(),
  member: { onTime, late: 0, corrected: 0, excused, roster },
  branches: 1,
  covered: onTime > 0 ? 1 : 0,
})

describe('a report', () => {
  it('weighs assignments by their members, not as a mean of rates', () => {
    const { own, children } = reportOf([
      { own: counts(90, 100), children: { a: counts(90, 100) } },
      { own: counts(0, 12, 2), children: { a: counts(0, 2), b: counts(0, 10, 2) } },
    ])
    expect(percent(own.member.onTime, own.member.roster - own.member.excused)).toBe(81.8)
    expect(children.get('a')?.member).toMatchObject({ onTime: 90, roster: 102 })
    expect(children.get('b')?.member).toMatchObject({ onTime: 0, excused: 2 })
    expect(reportOf([]).own).toEqual(emptyCounts())
  })

  it.each([
    ['2026-10-31T15:59:59Z', '2026-10'],
    ['2026-10-31T16:00:00Z', '2026-11'],
    ['2026-12-31T16:00:00Z', '2027-01'],
  ])('an assignment due at %s belongs to %s of Shanghai', (deadline, month) => {
    expect(monthOf(deadline)).toBe(month)
    const { from, until } = monthRange(month)
    expect(from <= new Date(deadline) && new Date(deadline) < until).toBe(true)
  })

  it('offers months across the year', () => {
    expect(monthsUpTo('2026-01-15T00:00:00Z', 3)).toEqual(['2026-01', '2025-12', '2025-11'])
  })
})

describe('the same hour', () => {
  const at = (o: number) => ({ o, d: 10, c: o > 0 ? 1 : 0, b: 2 })
  const hours = { 3: at(2), 50: at(6), 160: at(9) }

  it.each([
    [0, null],
    [3.5, 10],
    [4, 20],
    [49.9, 20],
    [50.5, 40],
    [51, 60],
    [300, 90],
  ])('after %d hours shows what was known then', (after, rate) => {
    expect(ratesAt(hours, after)?.rate ?? null).toBe(rate)
  })

  it('counts hours from the opening and never more than are kept', () => {
    expect(hourOf('2026-11-22T16:00:00Z', '2026-11-22T18:59:59Z')).toBe(2)
    expect(hourOf('2026-11-22T16:00:00Z', '2027-11-22T18:59:59Z')).toBe(HOURS_MAX)
    expect([pointsAgainst(31.25, 25), pointsAgainst(null, 25), pointsAgainst(25, null)]).toEqual([6.3, null, null])
  })
})

describe('ranking', () => {
  it('gives equal rates one place, and none to who has no rate', () => {
    expect(places([80, null, 90, 80])).toEqual([2, null, 1, 2])
  })
})

describe('frozen counts', () => {
  const when = new Date('2026-11-29T14:00:00Z')
  const before = new Date(when.getTime() - 1)
  const after = new Date(when.getTime() + 1)
  const leaf: Leaf = {
    done: {
      a: { at: before, late: false, corrected: false, group: 'member' },
      b: { at: after, late: true, corrected: false, group: 'member' },
    },
    seen: {},
    excused: {
      c: { at: when, reason: '', group: 'member' },
      d: { at: after, reason: '', group: 'member' },
    },
    roster: { member: 5, youth: 1 },
    branches: 1,
  }

  it('are of the deadline, however late the run comes', () => {
    expect(frozenTally(leaf, when).member).toEqual({ onTime: 1, late: 0, corrected: 0, excused: 1, roster: 5 })
    expect(
      frozenTally({ ...leaf, done: { b: { at: after, late: true, corrected: false, group: 'member' } } }, when).covered,
    ).toBe(0)
  })

  it('add up from those children that have them', () => {
    const family = frozenFamily([
      { key: 'a', frozen: counts(3, 4) },
      { key: 'b', frozen: null },
      { key: 'c', frozen: counts(1, 4) },
    ])
    expect(Object.keys(family)).toEqual(['a', 'c'])
    expect(sumOfFrozen(family, false)).toMatchObject({ member: { onTime: 4, roster: 8 }, branches: 2 })
    expect(sumOfFrozen(family, true)).toMatchObject({ branches: 1, covered: 1 })
    expect([sumOfFrozen(null, false), flatten(counts(1, 2)).mo]).toEqual([null, 1])
  })
})

describe('health', () => {
  it('counts all and names the first few', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({
      id: `b${i}`,
      hasSecretary: i > 24,
      members: i === 0 ? 2 : 3,
      staleRoster: i % 10 === 9,
    }))
    const part = (some: typeof many) =>
      healthOf(
        some.length,
        some.flatMap((one) => lackingOf(one) ?? []),
      )
    const all = addHealth([part(many.slice(0, 10)), part(many.slice(10))])
    expect(all).toMatchObject({ branches: 30, noSecretary: { count: 25 } })
    expect(all.small).toEqual({ count: 1, first: [{ id: 'b0', members: 2 }] })
    expect(all.noSecretary.first).toHaveLength(HEALTH_FIRST)
    expect(all.staleRoster.first.map(({ id }) => id)).toEqual(['b9', 'b19', 'b29'])
    expect(lackingOf({ id: 'b', hasSecretary: true, members: 3, staleRoster: false })).toBeNull()
  })

  it.each([
    ['changed yesterday', 1, false],
    ['changed exactly so many days ago', 180, false],
    ['changed a day longer ago', 181, true],
    ['never changed, as far as is known', null, true],
  ])('a roster %s', (_, days, stale) => {
    const now = new Date('2026-11-29T14:00:00Z')
    const changedAt = days === null ? null : new Date(now.getTime() - days * 86_400_000)
    expect(isStale(changedAt, 180, now)).toBe(stale)
  })
})
